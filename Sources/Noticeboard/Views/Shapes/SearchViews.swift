import Mustache

/// What the template `search` is given.
struct SearchPage: View {
  static let shape = Shape(
    "search.page",
    CommonView.fields + [
      Field("groups", .list("linkGroup"))
    ])

  var common: CommonView
  var groups: [LinkGroupView] = []

  var values: [Value] {
    common.values + [
      Value(groups)
    ]
  }
}

/// What the template `browse` is given.
struct BrowsePage: View {
  static let shape = Shape(
    "browse.page",
    CommonView.fields + [
      Field("groups", .list("browseGroup")),
      Field("neighbours", .list("navItem")),
      Field("pager", .record("pager")),
    ])

  var common: CommonView
  var groups: [BrowseGroupView] = []
  var neighbours: [NavItemView] = []
  var pager: PagerView? = nil

  var values: [Value] {
    common.values + [
      Value(groups),
      Value(neighbours),
      Value(pager),
    ]
  }
}

/// The shape `browseGroup` of docs/templates.md.
struct BrowseGroupView: View {
  static let shape = Shape(
    "browseGroup",
    [
      Field("id", .text),
      Field("title", .text),
      Field("items", .list("item")),
    ])

  let id: String
  let title: String
  var items: [ItemView] = []

  var values: [Value] {
    [
      Value(id),
      Value(title),
      Value(items),
    ]
  }
}
