package import Mustache

/// A page or file that went beyond the bounds of rendering, whatever the checks of its template said.
package struct PageFailure: Error, Sendable, Equatable {
  /// Its path in the output.
  let page: String
  let failure: RenderFailure

  package init(_ page: String, _ failure: RenderFailure) {
    self.page = page
    self.failure = failure
  }

  /// Names the page and the template that was being rendered.
  package var diagnostic: Diagnostic {
    let template = failure.chain.last ?? page
    return Diagnostic(
      .templateFailed, at: Location(SiteTemplates.prefix + template + ".mustache"),
      [page, template, limit.chinese, limit.english])
  }

  private var limit: (chinese: String, english: String) {
    switch failure.reason {
    case .tooDeep(let limit): ("嵌套超过 \(limit) 层", "nests deeper than \(limit) levels")
    case .tooManySteps(let limit): ("要处理的内容超过 \(limit) 项", "needs more than \(limit) steps")
    case .tooLong(let limit): ("输出超过 \(limit) 字节", "prints more than \(limit) bytes")
    case .missingTemplate(let name):
      ("引用了没有的模板“\(name)”", "includes '\(name)', which does not exist")
    }
  }
}
