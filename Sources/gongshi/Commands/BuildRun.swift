import Noticeboard
import Publishing

/// What `build` and `check` share: reading their options and telling what was found.
struct BuildRun {
  let site: String
  let options: BuildOptions
  private let timings: TimingsOutput?
  private let surroundings: Surroundings

  private enum TimingsOutput {
    case lines
    case trace(String)
  }

  /// Which options a command reads.
  enum Reach {
    /// Those that choose the site, the day and the audience.
    case occasion
    /// `Option.ofShowing`.
    case showing
    /// `Option.ofBuilding`.
    case building
  }

  init(
    _ arguments: Arguments, _ surroundings: Surroundings, reading reach: Reach
  ) throws(CommandFailure) {
    site = try arguments.existingSite()
    self.surroundings = surroundings
    let today = try surroundings.today()
    let asOf = try arguments.value(.asOf).map(Self.day) ?? today
    let audience = arguments.value(.audience).flatMap(Audience.init(rawValue:)) ?? .public
    var options = BuildOptions(
      site: site, output: nil,
      occasion: SiteLinker.Occasion(
        asOf: asOf, isToday: asOf == today, audience: audience),
      isStrict: reach != .occasion && arguments.has(.strict))
    if reach != .occasion {
      if let jobs = try arguments.value(.jobs).map(Self.jobs) { ProcessCores.use(jobs) }
      options.includesStyleguide = arguments.has(.styleguide)
    }
    self.options = options
    timings =
      reach == .building && arguments.has(.timings)
      ? try arguments.value(.timings).map(Self.trace) ?? .lines : nil
  }

  /// A slip of the pen must not overwrite a source.
  private static func trace(_ path: String) throws(CommandFailure) -> TimingsOutput {
    guard path.hasSuffix(".json") else {
      throw CommandFailure(
        .usage,
        Words(
          "--timings 的文件名要以 .json 结尾，例如 --timings=trace.json",
          "the file of --timings must end in .json, such as --timings=trace.json"))
    }
    return .trace(path)
  }

  func report(
    output: String?, usesCache: Bool = true, twins: Set<CompressedTwin> = []
  ) async -> BuildReport {
    var options = options
    options.output = output
    options.usesCache = usesCache
    options.twins = twins
    let progress = BuildProgress()
    let line =
      surroundings.console.showsProgress
      ? Task(priority: .high) { [surroundings] in
        await ProgressLine(surroundings: surroundings).show(progress)
      } : nil
    let report = await SiteBuild.run(options, progress: progress)
    line?.cancel()
    await line?.value
    return report
  }

  /// Nothing may be written among the sources.
  func refuse(output: String) throws(CommandFailure) {
    let source: String?
    do throws(FileError) {
      source = try OutputPlace.clash(of: output, site: site)
    } catch {
      throw CommandFailure(error)
    }
    guard let source else { return }
    throw CommandFailure(
      .usage,
      Words(
        "输出文件夹“\(output)”与 \(source)/ 重叠，公开的网页会和原始内容混在一起；请用 --out 另选一个文件夹",
        "the output folder '\(output)' overlaps \(source)/, so that sources would be published;"
          + " choose another with --out"))
  }

  /// A site that somebody else made is not overwritten.
  func refuse(overwriting output: String) throws(CommandFailure) {
    guard OutputPlace.holdsAnotherSite(output) else { return }
    throw CommandFailure(
      .usage,
      Words(
        "文件夹“\(output)”里已有一个 index.html，不是本程序生成的，写进去就会盖掉它；请用 --out 另选一个文件夹，确实不要了就先删掉它",
        "'\(output)' holds an index.html that was not made here and would be lost;"
          + " choose another folder with --out, or remove it first"))
  }

  /// Prints the diagnostics, the completeness of the month and the timings; gives the code that
  /// follows from the diagnostics.
  func tell(_ report: BuildReport) throws(CommandFailure) -> ExitCode {
    let printer = DiagnosticPrinter(
      tongue: surroundings.tongue, isStrict: options.isStrict,
      isColoured: surroundings.console.complaintsAreColoured)
    for line in printer.lines(report.diagnostics) { surroundings.console.complain(line) }
    if !report.unpublished.isEmpty { surroundings.complain(Self.words(for: report.unpublished)) }
    try tellTimings(report.timings)
    let codes = report.diagnostics.compactMap { $0.exitCode(isStrict: options.isStrict) }
    return .gravest(of: codes)
  }

  /// Whoever forgot the status looks in vain for the page.
  private static func words(for unpublished: [String]) -> Words {
    let count = unpublished.count
    let named = unpublished.prefix(5)
    return Words(
      "有 \(count) 篇公报、公告的状态还不是“已发布”，没有上网站：\(named.joined(separator: "、"))"
        + (count > named.count ? " 等。" : "。"),
      "\(count) \(count == 1 ? "bulletin is" : "bulletins are") not published yet and "
        + "\(count == 1 ? "has" : "have") no page: \(named.joined(separator: ", "))"
        + (count > named.count ? ", …" : ""))
  }

  private func tellTimings(_ stages: [BuildReport.Timing]) throws(CommandFailure) {
    switch timings {
    case nil: break
    case .lines:
      var table = TextTable(["stage", "µs"], sides: [.left, .right])
      table.rows = stages.map { [$0.stage, String($0.microseconds)] }
      for line in table.lines { surroundings.console.complain(line) }
    case .trace(let path):
      do throws(FileError) {
        try NewFiles.overwrite(path, with: ChromeTrace.bytes(of: stages))
      } catch {
        throw CommandFailure(error)
      }
    }
  }

  private static func day(_ text: String) throws(CommandFailure) -> Day {
    do { return try Day(text) } catch {
      throw CommandFailure(
        .usage,
        Words(
          "--as-of 的“\(text)”不是有效日期，请写成 2026-11-30 的样子",
          "--as-of: '\(text)' is not a date; write it like 2026-11-30"))
    }
  }

  static func twins(_ text: String) throws(CommandFailure) -> Set<CompressedTwin> {
    var twins: Set<CompressedTwin> = []
    for word in text.split(separator: ",") {
      guard let twin = CompressedTwin(rawValue: String(word)) else {
        throw CommandFailure(
          .usage,
          Words(
            "--compress 的“\(word)”应当是 gz 或 br，几种之间用逗号",
            "--compress: '\(word)' must be gz or br, several with commas between"))
      }
      twins.insert(twin)
    }
    return twins
  }

  private static func jobs(_ text: String) throws(CommandFailure) -> Int {
    guard let count = Int(text), (1...1024).contains(count) else {
      throw CommandFailure(
        .usage,
        Words(
          "--jobs 的“\(text)”应当是 1 到 1024 的整数", "--jobs: '\(text)' must be a number from 1 to 1024"))
    }
    return count
  }
}
