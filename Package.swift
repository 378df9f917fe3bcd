// swift-tools-version: 6.2
import PackageDescription

/// What every Swift target is built with; strictness added late never arrives.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// A C library of Debian's, behind a module map; exactly one Swift target imports it.
func library(_ name: String, _ package: String, pkgConfig: String) -> Target {
  .systemLibrary(name: name, pkgConfig: pkgConfig, providers: [.apt([package])])
}

func module(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(name: name, dependencies: dependencies, swiftSettings: strict)
}

let package = Package(
  name: "gongshi",
  products: [.executable(name: "gongshi", targets: ["gongshi"])],
  targets: [
    library("CBrotli", "libbrotli-dev", pkgConfig: "libbrotlienc"),
    library("CCommonMark", "libcmark-gfm-dev", pkgConfig: "libcmark-gfm"),
    .systemLibrary(name: "CLinux"),
    library("CMicroHTTPD", "libmicrohttpd-dev", pkgConfig: "libmicrohttpd"),
    library("CDeflate", "libdeflate-dev", pkgConfig: "libdeflate"),
    library("CLibYAML", "libyaml-dev", pkgConfig: "yaml-0.1"),
    library("CSQLite", "libsqlite3-dev", pkgConfig: "sqlite3"),
    library("CTurboJPEG", "libturbojpeg0-dev", pkgConfig: "libturbojpeg"),
    library("CXXHash", "libxxhash-dev", pkgConfig: "libxxhash"),

    module("Mustache"),
    module("Markdown", ["CCommonMark"]),
    module("YAML", ["CLibYAML"]),
    module("Tables"),
    module("SearchIndex"),
    module("Pictures", ["CTurboJPEG"]),
    module("QRCode"),
    module("Compression", ["CDeflate", "CBrotli"]),
    module("Noticeboard", ["Markdown", "Mustache", "YAML", "Tables", "SearchIndex", "QRCode"]),
    .target(
      name: "Publishing",
      dependencies: [
        "Noticeboard", "Mustache", "SearchIndex", "Pictures", "Compression", "CSQLite", "CXXHash",
        "CLinux", "CMicroHTTPD",
      ],
      swiftSettings: strict, plugins: ["EmbedFiles"]),
    .executableTarget(
      name: "gongshi", dependencies: ["Publishing", "Noticeboard", "SearchIndex", "Tables"],
      swiftSettings: strict,
      // Takes the place of `malloc`; nothing calls it by a name of its own.
      linkerSettings: [.linkedLibrary("mimalloc")]),

    .executableTarget(name: "embed-files", swiftSettings: strict),
    .plugin(name: "EmbedFiles", capability: .buildTool(), dependencies: ["embed-files"]),

    tests("MustacheTests", ["Mustache"]),
    tests("MarkdownTests", ["Markdown"]),
    tests("YAMLTests", ["YAML"]),
    tests("TablesTests", ["Tables"]),
    tests("SearchIndexTests", ["SearchIndex"]),
    tests("PicturesTests", ["Pictures"]),
    // What our codes are compared with; the program does without it.
    .systemLibrary(
      name: "CQREncode", path: "Tests/CQREncode", pkgConfig: "libqrencode",
      providers: [.apt(["libqrencode-dev"])]),
    tests("QRCodeTests", ["QRCode", "CQREncode"]),
    .testTarget(
      name: "CompressionTests", dependencies: ["Compression", "CDeflate", "CBrotli"],
      swiftSettings: strict, linkerSettings: [.linkedLibrary("brotlidec")]),
    tests("NoticeboardTests", ["Noticeboard"]),
    tests("PublishingTests", ["Publishing", "Noticeboard"]),
    tests("CommandTests", ["gongshi", "Publishing", "Noticeboard"]),
    tests("DocumentationTests", ["gongshi", "Noticeboard", "Mustache"]),
  ],
  swiftLanguageModes: [.v6]
)
