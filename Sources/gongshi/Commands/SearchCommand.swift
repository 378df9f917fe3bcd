import Noticeboard
import Publishing
import SearchIndex

extension Command {
  static let search = Command(
    "search", Words("在已生成的网站里搜索", "search a built site"),
    details: Words(
      "用上次 build 生成的搜索文件，结果和次序与网页上的搜索相同；\n"
        + "简体、繁体、拼音、首字母、“17号”都可以，几个词之间用空格隔开。",
      "Uses the search files of the last build and answers as its search page does: simplified,\n"
        + "traditional, pinyin, initials and case numbers; several words are parted by spaces."),
    operands: [Operand(name: "QUERY", help: Words("要找的词，有空格时请加引号", "what to find; quote spaces"))],
    options: [.site, .queriedOut, .limit, .sort, .json]
  ) { arguments, surroundings throws(CommandFailure) in
    let output = arguments.output(.queriedOut)
    // As the page does with what is typed.
    let query = String((arguments.operand(0) ?? "").drop(while: \.isWhitespace))
    let limit = try arguments.value(.limit).map(Self.limit) ?? 10
    let order: SearchOrder = arguments.value(.sort) == "date" ? .date : .relevance
    let (answer, phone) = try Self.answer(query, output, order, limit)
    let printer = SearchPrinter(
      query: query, answer: answer, phone: phone, tongue: surroundings.tongue)
    if arguments.has(.json) {
      try surroundings.console.print(printer.json)
    } else {
      for line in printer.lines { try surroundings.console.print(line) }
    }
    return .success
  }

  private static func answer(
    _ query: String, _ output: String, _ order: SearchOrder, _ limit: Int
  ) throws(CommandFailure) -> (SearchAnswer, phone: String) {
    var reader: SearchReader
    do throws(BuiltSearch.Failure) { reader = try BuiltSearch.open(output) } catch {
      switch error {
      case .notBuilt(let path):
        throw CommandFailure(
          .usage,
          Words("找不到 \(path)，请先运行 gongshi build", "there is no \(path); run gongshi build first"))
      case .file(let error): throw CommandFailure(error)
      case .index(let error): throw CommandFailure(error)
      }
    }
    do throws(SearchIndexError) {
      let answer = try reader.search(query, order: order, limit: limit, isPatient: true)
      return (answer, reader.officePhone)
    } catch {
      throw CommandFailure(error)
    }
  }

  private static func limit(_ text: String) throws(CommandFailure) -> Int {
    guard let count = Int(text), (1...1000).contains(count) else {
      throw CommandFailure(
        .usage,
        Words(
          "--limit 的“\(text)”应当是 1 到 1000 的整数",
          "--limit: '\(text)' must be a number from 1 to 1000"))
    }
    return count
  }
}

extension Option {
  static let limit = Option(
    "limit", .text("N"), Words("最多显示几条（默认 10）", "how many results to show (default 10)"))
  static let sort = Option(
    "sort", .oneOf("BY", ["relevance", "date"]),
    Words(
      "次序：relevance 最相关的在前，date 最新的在前（默认 relevance）",
      "relevance: best first, date: newest first (default relevance)"))
}

extension CommandFailure {
  fileprivate init(_ error: SearchIndexError) {
    let (path, chinese, english): (String, String, String) =
      switch error {
      case .missing(let path): (path, "不在或读不出来", "is missing or cannot be read")
      case .damaged(let path): (path, "已损坏", "is damaged")
      case .format: ("search/manifest.js", "是别的版本生成的", "was written by another version")
      case .mixed(let path): (path, "不是同一次生成的", "is of another build")
      }
    self.init(
      .environment,
      Words(
        "搜索文件 \(path) \(chinese)，请重新运行 gongshi build",
        "the search file \(path) \(english); run gongshi build again"))
  }
}
