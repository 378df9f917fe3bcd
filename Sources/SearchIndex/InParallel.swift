/// Maps numbers from 0 on all cores, with results by number: nothing depends on which is ready first.
func inParallel<Output: Sendable>(
  _ count: Int, _ body: @escaping @Sendable (Int) -> Output
) async -> [Output] {
  await withTaskGroup(of: (Int, Output).self) { group in
    for number in 0..<count { group.addTask { (number, body(number)) } }
    var outputs = [Output?](repeating: nil, count: count)
    for await (number, output) in group { outputs[number] = output }
    return outputs.compactMap(\.self)
  }
}
