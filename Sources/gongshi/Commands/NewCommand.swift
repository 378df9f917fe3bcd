import Noticeboard
import Publishing

extension Command {
  static let new = Command(
    "new", Words("新建网站，或新建一份填好的草稿", "make a site, or a filled-in draft"),
    details: Words("已有的文件从不覆盖。", "A file that is there is never overwritten."),
    group: [newSite, newBulletin, newMonth, newBrand, newMechanism])

  private static let newSite = Command(
    "site", Words("新建一个能直接生成的小网站", "make a small site that can be built at once"),
    operands: [
      Operand(
        name: "DIR", help: Words("新文件夹，或空文件夹", "a new folder, or an empty one"), kind: .folder)
    ]
  ) { arguments, surroundings throws(CommandFailure) in
    let folder = (arguments.operand(0) ?? ".").withoutSlashAtEnd
    let paths: [String]
    do throws(DraftFailure) { paths = try StarterSite.write(to: folder) } catch {
      throw CommandFailure(error, surroundings)
    }
    let word = ShellWord.of(folder)
    try surroundings.say(
      Words(
        "已在 \(folder) 写入 \(paths.count) 个文件。\n"
          + "下一步：\n"
          + "  1. 改 \(folder)/content/site.yaml 和 units.csv，换成自己的名称、电话、网格\n"
          + "  2. gongshi check --site \(word)\n"
          + "  3. gongshi build --site \(word)，然后用浏览器打开 \(folder)/public/index.html",
        "wrote \(paths.count) files to \(folder)\n"
          + "next:\n"
          + "  1. put your own names, numbers and grids into \(folder)/content/site.yaml and units.csv\n"
          + "  2. gongshi check --site \(word)\n"
          + "  3. gongshi build --site \(word), then open \(folder)/public/index.html"))
    return .success
  }

  private static let newBulletin = Command(
    "bulletin", Words("新建公告草稿", "draft a bulletin"),
    operands: [.identifier], options: [.site]
  ) { arguments, surroundings throws(CommandFailure) in
    try await write(arguments, surroundings) { desk throws(DraftFailure) in
      try desk.bulletin(arguments.operand(0) ?? "")
    }
  }

  private static let newMonth = Command(
    "month", Words("新建下一期月度公报草稿", "draft the next monthly issue"),
    details: Words(
      "期号、期间、日期、公示、审签人和引用都从上一期续写。",
      "Number, period, date, publicity, signers and quotations continue from the last issue."),
    operands: [
      Operand(
        name: "YYYY-MM",
        help: Words("哪个月（默认：上一期的下一个月）", "the month (default: the one after the last)"),
        isOptional: true)
    ], options: [.site]
  ) { arguments, surroundings throws(CommandFailure) in
    let month = try arguments.operand(0).map(Self.month)
    return try await write(arguments, surroundings) { desk throws(DraftFailure) in
      try desk.month(month)
    }
  }

  private static let newBrand = Command(
    "brand", Words("新建党建品牌草稿", "draft a brand"), operands: [.identifier], options: [.site]
  ) { arguments, surroundings throws(CommandFailure) in
    try await write(arguments, surroundings) { desk throws(DraftFailure) in
      try desk.brand(arguments.operand(0) ?? "")
    }
  }

  private static let newMechanism = Command(
    "mechanism", Words("新建机制草稿", "draft a mechanism"), operands: [.identifier],
    options: [.kind, .site]
  ) { arguments, surroundings throws(CommandFailure) in
    guard let kind = arguments.value(.kind).flatMap(MechanismKind.init(rawValue:)) else {
      let kinds = MechanismKind.allCases.map { "\($0.rawValue)（\($0.title)）" }
      throw CommandFailure(
        .usage,
        Words(
          "请用 --kind 写明种类：\(kinds.joined(separator: "、"))",
          "name the kind with --kind: "
            + MechanismKind.allCases.map(\.rawValue).joined(separator: ", ")))
    }
    return try await write(arguments, surroundings) { desk throws(DraftFailure) in
      try desk.mechanism(arguments.operand(0) ?? "", kind)
    }
  }

  private static func write(
    _ arguments: Arguments, _ surroundings: Surroundings,
    _ draft: (DraftDesk) throws(DraftFailure) -> DraftDesk.Draft
  ) async throws(CommandFailure) -> ExitCode {
    let site = try arguments.existingSite()
    let today = try surroundings.today()
    let written: DraftDesk.Draft
    do throws(DraftFailure) {
      written = try draft(try await DraftDesk(site: site, today: today))
    } catch {
      throw CommandFailure(error, surroundings)
    }
    try surroundings.console.print(written.path)
    for ledger in written.missingLedgers {
      surroundings.complain(Words("还缺台账：\(ledger)", "this ledger is still missing: \(ledger)"))
    }
    surroundings.complain(
      Words("已写好草稿；改好后运行 gongshi check 检查。", "draft written; edit it, then run gongshi check"))
    return .success
  }

  private static func month(_ text: String) throws(CommandFailure) -> Period {
    do throws(PeriodMistake) {
      let period = try Period(text)
      if period.kind == .month { return period }
    } catch {
      // Told below, with the spelling that is wanted.
    }
    throw CommandFailure(
      .usage,
      Words("“\(text)”不是月份，请写成 2026-11 的样子", "'\(text)' is not a month; write it like 2026-11"))
  }
}

extension Operand {
  static let identifier = Operand(
    name: "ID",
    help: Words("标识，也是文件名：小写字母、数字和“-”", "its id and file name: a-z, 0-9 and '-'"))
}

extension Option {
  static let kind = Option(
    "kind", .oneOf("K", MechanismKind.allCases.map(\.rawValue)),
    Words(
      "种类：framework 框架、workflow 流程、board 榜单、list 清单、meeting 会议",
      "framework, workflow, board, list or meeting"))
}

extension CommandFailure {
  init(_ failure: DraftFailure, _ surroundings: Surroundings) {
    switch failure {
    case .exists(let path):
      self.init(.usage, Words("\(path) 已经存在，没有改动", "\(path) is there already and was left alone"))
    case .folderNotEmpty(let path):
      self.init(
        .usage,
        Words("文件夹“\(path)”不是空的，请换一个", "the folder '\(path)' is not empty; choose another"))
    case .badIdentifier(let id):
      self.init(
        .usage,
        Words(
          "“\(id)”不能作标识：只用小写字母、数字和“-”，以字母或数字开头，最多 64 个字符",
          "'\(id)' is no id: a-z, 0-9 and '-', beginning with a letter or digit, at most 64"))
    case .reservedIdentifier(let id):
      self.init(
        .usage,
        Words(
          "“\(id)”是 Windows 的保留名，U 盘上放不下，请换一个标识",
          "Windows keeps the name '\(id)' for itself, so that it fits on no stick; choose another id"
        ))
    case .personalIdentifier(let found): self.init(identifierWith: found)
    case .noSeries:
      self.init(
        .usage,
        Words(
          "还没有月度公报，也没有每月的框架机制；请先用 gongshi new mechanism gongshi --kind framework 建一个，周期写“每月”",
          "there is no monthly issue and no monthly framework; make one with "
            + "gongshi new mechanism gongshi --kind framework, cycle monthly"))
    case .alreadyThere(let period, let path):
      self.init(
        .usage,
        Words(
          "\(period.chinese)这一期已经有了：\(path)", "the issue of \(period) is there already: \(path)"))
    case .unreadable(let diagnostics):
      let printer = DiagnosticPrinter(tongue: surroundings.tongue, isStrict: false)
      for line in printer.lines(diagnostics) { surroundings.console.complain(line) }
      self.init(
        .gravest(of: diagnostics.compactMap { $0.exitCode(isStrict: false) }),
        Words("网站的设置读不出来，先改正上面的错误", "the site cannot be read; correct the errors above first"))
    case .file(let error): self.init(error)
    }
  }

  private init(identifierWith found: PrivacyFinding) {
    self.init(
      .privacy,
      Words(
        "标识里有\(found.kind.chinese) \(found.excerpt)，标识就是网址，不能公开，请换一个",
        "the id holds the \(found.kind.english) \(found.excerpt) and becomes an address; "
          + "choose another"))
  }
}
