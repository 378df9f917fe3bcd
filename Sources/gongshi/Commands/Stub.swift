import Publishing

extension Command {
  static let new = Command("new", Words("新建草稿", "write a filled-in draft"), group: [])
  static let query = Command("query", Words("查询", "query")) { _, _ throws(CommandFailure) in
    .success
  }
}
