import Mustache

extension PageComposer {
  func styleguidePage() -> ComposedPage { notFound() }
}
