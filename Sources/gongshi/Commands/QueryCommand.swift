import Publishing

extension Command {
  static let query = Command(
    "query", Words("用 SQL 查询公开数据", "ask the open data in SQL"),
    details: Words(
      "查询上次 build 生成的 data/site.sqlite，只读，一次一条语句；\n"
        + "各表和各栏的说明在 columns 表里：gongshi query \"SELECT * FROM columns\"",
      "Reads data/site.sqlite of the last build, one statement at a time; the table 'columns'\n"
        + "explains all others: gongshi query \"SELECT * FROM columns\""),
    operands: [
      Operand(
        name: "SQL",
        help: Words("一条 SELECT 语句，请加引号", "one SELECT statement, between quotes"))
    ],
    options: [.site, .queriedOut, .csv, .json]
  ) { arguments, surroundings throws(CommandFailure) in
    let output = arguments.output(.queriedOut)
    let path = output + "/data/site.sqlite"
    guard NewFiles.exists(path) else {
      throw CommandFailure(
        .usage,
        Words(
          "找不到 \(path)，请先运行 gongshi build", "there is no \(path); run gongshi build first"))
    }
    let answer: OpenDataReader.Answer
    do throws(DatabaseError) {
      answer = try OpenDataReader.answer(arguments.operand(0) ?? "", from: path)
    } catch {
      throw CommandFailure(error)
    }
    let printer = AnswerPrinter(answer: answer)
    if arguments.has(.json) {
      try surroundings.console.write(printer.json)
    } else if arguments.has(.csv) {
      try surroundings.console.write(printer.csv)
    } else {
      for line in printer.table { try surroundings.console.print(line) }
    }
    if answer.isCut {
      let limit = OpenDataReader.rowLimit
      surroundings.complain(
        Words(
          "只显示前 \(limit) 行，请用 LIMIT 缩小范围", "only the first \(limit) rows are shown; use LIMIT"))
    }
    return .success
  }
}

extension Option {
  static let queriedOut = Option(
    "out", .folder(),
    Words("已生成的网站（默认：网站文件夹下的 public）", "the built site (default: public in the site's folder)"))
  static let csv = Option("csv", nil, Words("输出 CSV", "print CSV"))
  static let json = Option("json", nil, Words("输出 JSON", "print JSON"))
}

extension CommandFailure {
  fileprivate init(_ error: DatabaseError) {
    switch error.code {
    case .severalStatements:
      self.init(.usage, Words("一次只能执行一条语句", "one statement at a time"))
    case .statement, .constraint:
      self.init(
        .usage, Words("SQL 语句有误：\(error.message)", "the SQL is wrong: \(error.message)"))
    case .notAuthorised, .readOnly:
      self.init(
        .usage,
        Words("这里只能查询，不能修改：请用 SELECT", "this only reads: use SELECT (\(error.message))"))
    case .interrupted, .tooBig:
      self.init(
        .usage, Words("查询太大，已中止，请缩小范围", "the query was too large and was stopped"))
    case .cannotOpen, .notADatabase, .busy, .full, .other:
      self.init(
        .environment,
        Words("无法读取数据库：\(error.message)", "cannot read the database: \(error.message)"))
    }
  }
}
