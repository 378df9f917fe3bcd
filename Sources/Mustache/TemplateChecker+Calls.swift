extension TemplateChecker {
  /// Templates that do not exist, and arguments that no block takes; roots do not matter here.
  mutating func checkCalls() {
    root = ""
    var reachable = [Set<Int>?](repeating: nil, count: program.templates.count)
    for (template, compiled) in program.templates.enumerated() {
      for index in compiled.body {
        guard case .call(let place) = program.operations[index] else { continue }
        let call = program.calls[Int(place)]
        let name = program.callNames[Int(place)]
        switch call.target {
        case .dynamic: break
        case .missing where name.isEmpty: break  // reported as a tag without a name
        case .missing:
          report(
            .missingTemplate(name, suggestion: templateLike(name)), template,
            at: program.offsets[index])
        case .template(let target):
          let blocks = reachable[target] ?? blocks(reachableFrom: target)
          reachable[target] = blocks
          checkArguments(of: call, named: name, blocks, template)
        }
      }
    }
  }

  private mutating func checkArguments(
    of call: Program.Call, named parent: String, _ blocks: Set<Int>, _ template: Int
  ) {
    for argument in program.arguments[call.arguments] where !blocks.contains(argument.name) {
      let name = program.blockNames[argument.name]
      let candidates = blocks.map { program.blockNames[$0] }.sorted()
      report(
        .unknownBlock(name, parent: parent, suggestion: nearest(name, candidates)), template,
        at: argument.offset)
    }
  }

  /// The blocks of a template and of all that it includes.
  private func blocks(reachableFrom start: Int) -> Set<Int> {
    var blocks: Set<Int> = []
    for template in program.templates(reachableFrom: [start]) {
      for index in program.templates[template].body {
        if case .block(let block) = program.operations[index] {
          blocks.insert(program.blocks[Int(block)].name)
        }
      }
    }
    return blocks
  }
}
