import Mustache

/// The shape `link` of docs/templates.md.
struct LinkView: View {
  static let shape = Shape(
    "link",
    [
      Field("title", .text),
      Field("url", .text),
    ])

  let title: String
  let url: String

  var values: [Value] {
    [
      Value(title),
      Value(url),
    ]
  }
}

/// The shape `counted` of docs/templates.md.
struct CountedView: View {
  static let shape = Shape(
    "counted",
    [
      Field("title", .text),
      Field("url", .text),
      Field("count", .text),
    ])

  let title: String
  var url: String? = nil
  let count: String

  var values: [Value] {
    [
      Value(title),
      Value(url),
      Value(count),
    ]
  }
}

/// The shape `linkGroup` of docs/templates.md.
struct LinkGroupView: View {
  static let shape = Shape(
    "linkGroup",
    [
      Field("id", .text),
      Field("title", .text),
      Field("open", .flag),
      Field("links", .list("counted")),
    ])

  let id: String
  let title: String
  var open = false
  var links: [CountedView] = []

  var values: [Value] {
    [
      Value(id),
      Value(title),
      Value(open),
      Value(links),
    ]
  }
}

/// The shape `badge` of docs/templates.md.
struct BadgeView: View {
  static let shape = Shape(
    "badge",
    [
      Field("text", .text),
      Field("tone", .text),
      Field("until", .text),
    ])

  let text: String
  let tone: String
  /// The last day on which the word is true of a page that nobody made again.
  var until: String? = nil

  var values: [Value] {
    [
      Value(text),
      Value(tone),
      Value(until),
    ]
  }
}

/// The shape `moment` of docs/templates.md.
struct MomentView: View {
  static let shape = Shape(
    "moment",
    [
      Field("text", .text),
      Field("iso", .text),
    ])

  let text: String
  let iso: String

  var values: [Value] {
    [
      Value(text),
      Value(iso),
    ]
  }
}

/// The shape `fact` of docs/templates.md.
struct FactView: View {
  static let shape = Shape(
    "fact",
    [
      Field("label", .text),
      Field("text", .text),
      Field("url", .text),
      Field("iso", .text),
      Field("badge", .record("badge")),
    ])

  let label: String
  let text: String
  var url: String? = nil
  var iso: String? = nil
  var badge: BadgeView? = nil

  var values: [Value] {
    [
      Value(label),
      Value(text),
      Value(url),
      Value(iso),
      Value(badge),
    ]
  }
}

/// The shape `item` of docs/templates.md.
struct ItemView: View {
  static let shape = Shape(
    "item",
    [
      Field("title", .text),
      Field("url", .text),
      Field("badge", .record("badge")),
      Field("date", .record("moment")),
      Field("note", .text),
    ])

  let title: String
  let url: String
  var badge: BadgeView? = nil
  var date: MomentView? = nil
  var note: String? = nil

  var values: [Value] {
    [
      Value(title),
      Value(url),
      Value(badge),
      Value(date),
      Value(note),
    ]
  }
}

/// The shape `banner` of docs/templates.md.
struct BannerView: View {
  static let shape = Shape(
    "banner",
    [
      Field("tone", .text),
      Field("title", .text),
      Field("text", .text),
      Field("items", .list("fact")),
      Field("link", .record("link")),
    ])

  let tone: String
  let title: String
  var text: String? = nil
  var items: [FactView] = []
  var link: LinkView? = nil

  var values: [Value] {
    [
      Value(tone),
      Value(title),
      Value(text),
      Value(items),
      Value(link),
    ]
  }
}

/// The shape `figure` of docs/templates.md.
struct FigureView: View {
  static let shape = Shape(
    "figure",
    [
      Field("label", .text),
      Field("value", .text),
      Field("fraction", .text),
      Field("note", .text),
      Field("dial", .text),
      Field("spoken", .text),
      Field("url", .text),
    ])

  var label: String
  let value: String
  var fraction: String? = nil
  var note: String? = nil
  var dial: String? = nil
  var spoken: String
  var url: String? = nil

  var values: [Value] {
    [
      Value(label),
      Value(value),
      Value(fraction),
      Value(note),
      Value(dial),
      Value(spoken),
      Value(url),
    ]
  }
}

/// The shape `picture` of docs/templates.md.
struct PictureView: View {
  static let shape = Shape(
    "picture",
    [
      Field("url", .text),
      Field("srcset", .text),
      Field("width", .text),
      Field("height", .text),
      Field("alt", .text),
      Field("caption", .text),
    ])

  let url: String
  var srcset: String? = nil
  var width: String
  var height: String
  let alt: String
  var caption: String? = nil

  var values: [Value] {
    [
      Value(url),
      Value(srcset),
      Value(width),
      Value(height),
      Value(alt),
      Value(caption),
    ]
  }
}

/// The shape `download` of docs/templates.md.
struct DownloadView: View {
  static let shape = Shape(
    "download",
    [
      Field("title", .text),
      Field("url", .text),
      Field("note", .text),
    ])

  let title: String
  let url: String
  var note: String? = nil

  var values: [Value] {
    [
      Value(title),
      Value(url),
      Value(note),
    ]
  }
}

/// The shape `pager` of docs/templates.md.
struct PagerView: View {
  static let shape = Shape(
    "pager",
    [
      Field("text", .text),
      Field("previous", .record("link")),
      Field("pages", .list("navItem")),
      Field("next", .record("link")),
    ])

  let text: String
  var previous: LinkView? = nil
  var pages: [NavItemView] = []
  var next: LinkView? = nil

  var values: [Value] {
    [
      Value(text),
      Value(previous),
      Value(pages),
      Value(next),
    ]
  }
}

/// The shape `heading` of docs/templates.md.
struct HeadingView: View {
  /// A longer list of contents is folded.
  static let most = 15

  static let shape = Shape(
    "heading",
    [
      Field("title", .text),
      Field("url", .text),
      Field("level", .text),
    ])

  let title: String
  let url: String
  let level: String

  var values: [Value] {
    [
      Value(title),
      Value(url),
      Value(level),
    ]
  }
}
