import Noticeboard
import Publishing

extension Command {
  static let build = Command(
    "build", Words("生成网站", "build the site"),
    details: Words(
      "读取 content/，全部检查通过后写入输出文件夹；只要有一处错误就什么都不写。",
      "Reads content/, checks everything, then writes the output folder; while any error stands,\n"
        + "nothing is written."),
    options: [.out] + Option.ofBuilding + [.noCache, .compress]
  ) { arguments, surroundings throws(CommandFailure) in
    let start = ContinuousClock.now
    let run = try BuildRun(arguments, surroundings, reading: .building)
    let output = arguments.output(.out)
    try run.refuse(output: output)
    try run.refuse(overwriting: output)
    let twins = try BuildRun.twins(arguments.value(.compress) ?? "")
    let report = await run.report(
      output: output, usesCache: !arguments.has(.noCache), twins: twins)
    let code = try run.tell(report)
    switch report.outcome {
    case .written(let tally):
      try surroundings.say(
        Words(
          "\(output)：新增 \(tally.created)，更新 \(tally.overwritten)，未变 \(tally.unchanged)，"
            + "删除 \(tally.removed)；用时 \(Seconds(since: start).text) 秒。",
          "\(output): \(tally.created) created, \(tally.overwritten) updated, "
            + "\(tally.unchanged) unchanged, \(tally.removed) removed "
            + "in \(Seconds(since: start).text) s"))
    case .refused:
      surroundings.complain(
        Words("没有写入任何文件；改正后请再运行一次。", "nothing was written; correct this and run again"))
    case .interrupted:
      surroundings.complain(
        Words(
          "输出没有写完，里面新旧文件混在一起，先不要发布；解决上面的问题后再运行一次。",
          "the output is unfinished, old and new files lie together: do not publish it; mend the"
            + " above and run again"))
    case .checked: break
    }
    return code
  }

  static let check = Command(
    "check", Words("只检查，不写文件", "check without writing"),
    details: Words(
      "与 build 相同但不写文件；另外列出本月应当公开而尚未公开的事项。",
      "The same as build without writing; also what should be public this month and is not yet."),
    options: Option.ofBuilding + [.templates]
  ) { arguments, surroundings throws(CommandFailure) in
    let run = try BuildRun(arguments, surroundings, reading: .building)
    if arguments.has(.templates) {
      return try TemplateListing(site: run.site).print(in: surroundings)
    }
    let report = await run.report(output: nil)
    let code = try run.tell(report)
    if let site = report.site {
      let printer = CompletenessPrinter(site: site, tongue: surroundings.tongue)
      for line in printer.lines { try surroundings.console.print(line) }
    }
    if code == .success { try surroundings.say(Words("检查通过。", "no errors")) }
    return code
  }
}

extension Option {
  static let out = Option(
    "out", .folder(),
    Words("输出文件夹（默认：网站文件夹下的 public）", "the output folder (default: public in the site's folder)"))
  static let asOf = Option(
    "as-of", .text("DATE"),
    Words(
      "按哪一天生成，例如 2026-11-30（默认：今天）", "the day to build for, such as 2026-11-30 (default: today)"))
  static let audience = Option(
    "audience", .oneOf("WHO", Audience.allCases.map(\.rawValue)),
    Words(
      "给谁看：public、residents、party 或 internal（默认 public）",
      "for whom: public, residents, party or internal (default public)"))
  static let strict = Option(
    "strict", nil, Words("把较重的警告当作错误", "treat the graver warnings as errors"))
  static let jobs = Option(
    "jobs", .text("N"), Words("同时用几个处理器核心（默认：全部）", "how many cores to use (default: all)"))
  static let timings = Option(
    "timings", Value(name: "FILE", kind: .file, isOptional: true),
    Words("显示各步骤用时；给出文件名则写成 Chrome 跟踪格式", "show how long each stage took, or write a Chrome trace"))
  static let noCache = Option(
    "no-cache", nil, Words("不用上次的缓存，全部重新生成", "do not use what the last build remembered"))
  static let compress = Option(
    "compress", .text("KINDS"),
    Words(
      "另外生成压缩文件供网站服务器使用：gz、br 或 gz,br",
      "also write compressed files for web servers: gz, br or gz,br"))
  static let styleguide = Option(
    "styleguide", nil, Words("另外生成样式一览页", "also make the page that shows every part of the look"))
  static let templates = Option(
    "templates", nil,
    Words("列出每个页面模板可用的全部变量", "list every variable that each page template may use"))

  static let ofShowing = [site, asOf, audience, strict, jobs, styleguide]
  static let ofBuilding = ofShowing + [timings]
}

extension Arguments {
  /// The folder that holds `content/`, without a slash at its end.
  var siteFolder: String { (value(.site) ?? ".").withoutSlashAtEnd }

  /// The output that an option names, else `public` in the site's folder.
  func output(_ option: Option) -> String {
    let usual = siteFolder == "." ? "public" : siteFolder + "/public"
    return value(option)?.withoutSlashAtEnd ?? usual
  }

  /// The site's folder, if there is a site in it.
  func existingSite() throws(CommandFailure) -> String {
    let folder = siteFolder
    guard NewFiles.exists(folder + "/content") else {
      throw CommandFailure(
        .usage,
        Words(
          "“\(folder)”里没有 content/；请用 gongshi new site 新建网站，或用 --site 指定网站文件夹",
          "there is no content/ in '\(folder)'; make a site with gongshi new site, "
            + "or name its folder with --site"))
    }
    return folder
  }
}

extension String {
  /// A folder's path without slashes at its end.
  var withoutSlashAtEnd: String {
    var path = self
    while path.utf8.count > 1, path.hasSuffix("/") { path.removeLast() }
    return path
  }
}
