import Testing

@testable import Noticeboard

@Suite struct ScriptPartsTests {
  private func file(_ path: String, _ text: String) -> SiteTemplates.File {
    SiteTemplates.File(path: path, bytes: Array(text.utf8))
  }

  private func joined(_ files: [SiteTemplates.File]) -> [String: String] {
    Dictionary(
      ScriptParts.joined(files).map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) },
      uniquingKeysWith: { first, _ in first })
  }

  @Test func joinsPartsInOrderInsideOneFunction() {
    let made = joined([
      file("static/a.js/1-one.js", "var x = 1;\n"), file("static/a.js/2-two.js", "go(x);\n"),
      file("static/b.js", "/* whole */ b();\n"),
    ])
    #expect(made["static/a.js"] == "(function(){'use strict';\nvar x=1;\ngo(x);\n})();\n")
    #expect(made["static/b.js"] == "/* whole */ b();\n")
    #expect(made.count == 2)
  }

  @Test func prefersAWholeScriptToItsParts() {
    let made = joined([file("static/a.js/1.js", "one();\n"), file("static/a.js", "own();\n")])
    #expect(made == ["static/a.js": "own();\n"])
  }

  @Test(arguments: [
    ("a = b + +c - -d;\n", "a=b+ +c- -d;\n"),
    (
      "s = '// no { } comment' + \"/* nor */ this\";\n",
      "s='// no { } comment'+\"/* nor */ this\";\n"
    ),
    (
      "r = /[/ ]\\/ {2}/.test(x) ? 1 / 2 / 3 : 'it\\'s';\n",
      "r=/[/ ]\\/ {2}/.test(x)?1/2/3:'it\\'s';\n"
    ),
    ("/* away */\n/*! stays */\nx();  // away\n\n\ny();\n", "/*! stays */\nx();y();\n"),
    (
      "function f () {\n  return x\n}\nvar g = f\nf();\n", "function f(){return x}\nvar g=f\nf();\n"
    ),
    ("if (a) { b(); } else if (c in d) return;\n", "if(a){b();}else if(c in d)return;\n"),
  ])
  func takesOutOnlyWhatMeansNothing(_ written: String, _ stripped: String) {
    #expect(String(decoding: ScriptParts.stripped(Array(written.utf8)), as: UTF8.self) == stripped)
  }
}
