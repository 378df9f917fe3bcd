import Noticeboard
import Publishing

extension Command {
  static let poster = Command(
    "poster", Words("制作张贴用的公告或公示牌", "make a notice or a plate for the wall"),
    details: Words(
      "ID 是公告的标识，或网格、街巷等单位的标识或代码（制作公示牌）。\n"
        + "写出可直接打印的网页和它的样式、二维码；用浏览器打开后打印，或另存为 PDF。",
      "ID is a bulletin's id, or the id or code of a unit such as a grid or lane (a notice plate).\n"
        + "Writes a page ready to print with its styles and QR code; open it in a browser and print."
    ),
    operands: [
      Operand(name: "ID", help: Words("公告或单位的标识", "the id of a bulletin or unit"))
    ],
    options: [.size, .posters, .site, .asOf, .audience]
  ) { arguments, surroundings throws(CommandFailure) in
    let run = try BuildRun(arguments, surroundings, reading: .occasion)
    let id = arguments.operand(0) ?? ""
    let size = arguments.value(.size).flatMap(PaperSize.init(rawValue:)) ?? .a4
    let output =
      arguments.value(.posters)?.withoutSlashAtEnd
      ?? (run.site == "." ? "posters" : run.site + "/posters")
    try run.refuse(output: output)
    let outcome: PosterDesk.Outcome
    do throws(FileError) {
      outcome = try await PosterDesk.make(id, size, to: output, run.options)
    } catch {
      throw CommandFailure(error)
    }
    switch outcome.result {
    case .refused:
      let code = try run.tell(
        BuildReport(diagnostics: outcome.diagnostics, outcome: .refused, site: nil))
      surroundings.complain(
        Words("没有写入任何文件；改正后请再运行一次。", "nothing was written; correct this and run again"))
      return code
    case .problem(let problem): throw CommandFailure(problem, id)
    case .written(let path, let address):
      try surroundings.console.print(path)
      if address == nil {
        surroundings.complain(
          Words(
            "没有二维码：site.yaml 里还没有写“网址”（base_url），只印了页面的路径",
            "no QR code: site.yaml has no base_url, so only the page's path is printed"))
      }
      return .success
    }
  }
}

extension Option {
  static let size = Option(
    "size", .oneOf("A4|A3|A4-across|A3-across", PaperSize.allCases.map(\.rawValue)),
    Words(
      "纸张：A4 或 A3，加 -across 是横版（默认 A4）",
      "the paper, A4 or A3, upright or across (default A4)"))
  static let posters = Option(
    "out", .folder(),
    Words("写到哪个文件夹（默认：网站文件夹下的 posters）", "where to write (default: posters in the site's folder)"))
}

extension CommandFailure {
  fileprivate init(_ problem: PosterProblem, _ id: String) {
    switch problem {
    case .unknown(let suggestion):
      let chinese = suggestion.map { "；是不是“\($0)”？" } ?? ""
      let english = suggestion.map { "; did you mean '\($0)'?" } ?? ""
      self.init(
        .usage,
        Words("没有标识是“\(id)”的公告或单位\(chinese)", "there is no bulletin or unit '\(id)'\(english)"))
    case .notShown:
      self.init(
        .usage,
        Words(
          "“\(id)”在这一天还没有发布，或不在公开范围内（见 --as-of 和 --audience）",
          "'\(id)' is not issued on this day, or not for this audience (see --as-of, --audience)"))
    case .withdrawn:
      self.init(
        .usage,
        Words(
          "“\(id)”或它所更正的公报已经撤回，不能再张贴",
          "'\(id)', or what it corrects, was withdrawn and is not to be posted"))
    }
  }
}
