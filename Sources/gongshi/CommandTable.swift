/// Every command of the tool; a new one is one more entry.
enum CommandTable {
  static let root: Command = Command(
    "gongshi",
    Words("公示：社区公开栏的静态网站生成器", "a static-site generator for a community's public bulletins"),
    group: [.build, .check, .serve, .new, .poster, .search, .query, .completions])
}

extension Option {
  static let site = Option(
    "site", .folder(),
    Words(
      "网站文件夹，里面有 content/（默认：当前文件夹）", "the site's folder, with content/ (default: current folder)"))
}
