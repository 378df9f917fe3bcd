import Mustache
import Tables

/// Mistakes in a site's own templates and style sheets that a browser passes over in silence.
struct LookLint {
  private var findings = Findings()
  /// Everything below `static/` that the site will have.
  private let staticFiles: Set<String>
  /// What the layout lets pages run and load; empty if it says nothing of it.
  private let policy: String

  /// Page templates that make no page with a policy: drawings, styles, XML and what is printed.
  private static let besides: Set<String> = [
    "feed", "mark", "plate", "poster", "qr", "sitemap-xml", "theme",
  ]

  static func check(
    _ own: [SiteTemplates.File], among files: [SiteTemplates.File], _ templates: TemplateSet
  ) -> Findings {
    var lint = LookLint(files)
    let pages = ViewSchema.roots.keys.filter { !besides.contains($0) }
    let shown = templates.included(by: pages + UnusedTemplates.pieces)
    for file in own {
      if let name = file.templateName {
        if shown.contains(name) { lint.check(template: file) }
      } else if file.path.hasPrefix("static/"), file.path.hasSuffix(".css") {
        lint.check(styleSheet: file)
      }
    }
    return lint.findings
  }

  private init(_ files: [SiteTemplates.File]) {
    let published = ScriptParts.joined(files.filter { $0.path.hasPrefix("static/") }).map(\.path)
    staticFiles = Set(published + SiteTemplates.drawings + [SiteTemplates.theme])
    let layout = files.first { $0.templateName == "layout" }
    policy =
      TemplateMarkup(layout?.bytes ?? []).elements.first {
        $0.value(of: "http-equiv")?.lowercased() == "content-security-policy"
      }?.value(of: "content") ?? ""
  }

  private func policyHolds(_ word: String) -> Bool { policy.firstRange(ofText: word) != nil }

  // MARK: Templates

  private mutating func check(template file: SiteTemplates.File) {
    let path = SiteTemplates.prefix + file.path
    var places = TextPlaces(file.bytes)
    let refusesCode = !policy.isEmpty && !policyHolds("'unsafe-inline'")
    for element in TemplateMarkup(file.bytes).elements {
      if refusesCode, element.holdsCode {
        findings.report(
          .templateInline, at: Location(path, places.place(at: element.offset)),
          "<\(element.name)>")
      }
      for attribute in element.attributes {
        let location = Location(path, places.place(at: attribute.offset))
        if let code = attribute.code {
          if refusesCode { findings.report(.templateInline, at: location, code) }
        } else if attribute.isAddress(of: element) {
          check(attribute, of: element, at: location)
        }
      }
    }
  }

  private mutating func check(
    _ attribute: TemplateMarkup.Attribute, of element: TemplateMarkup.Element,
    at location: Location
  ) {
    let address = attribute.value.trimmingWhiteSpace()
    let root = "{{links.root}}"
    switch Address(address) {
    case .remote where attribute.isLoaded(by: element): report(remote: address, at: location)
    case .relative:
      let own = address.drop { $0 == "." || $0 == "/" }
      findings.report(
        .templateRelative, at: location, address,
        suggestion: own.hasPrefix("static/") ? root + String(own) : nil)
    case .remote, .sound:
      // Several addresses with their sizes.
      guard attribute.name != "srcset", address.hasPrefix(root) else { return }
      check(staticFile: String(address.dropFirst(root.count)), at: location)
    }
  }

  private mutating func report(remote address: String, at location: Location) {
    if policy.isEmpty || policyHolds("http") || policyHolds("*") { return }
    findings.report(.templateRemote, at: location, address)
  }

  /// Files elsewhere than below `static/` come from the content; encoded names are left alone.
  private mutating func check(staticFile address: String, at location: Location) {
    let path = String(address.prefix { $0 != "?" && $0 != "#" })
    guard path.hasPrefix("static/"), !path.contains("{"), !path.contains("%"),
      !staticFiles.contains(path)
    else { return }
    let folder = "static/"
    let known = staticFiles.sorted { $0.isBeforeByBytes($1) }
    let near = findings.guess(.staticMissing, for: path) {
      Spelling.nearest(
        to: String($0.dropFirst(folder.count)),
        among: known.map { String($0.dropFirst(folder.count)) })
    }
    findings.report(.staticMissing, at: location, path, suggestion: near.map { folder + $0 })
  }

  // MARK: Style sheets

  private mutating func check(styleSheet file: SiteTemplates.File) {
    let path = SiteTemplates.prefix + file.path
    let sheet = StyleSheet(file.bytes)
    if let opening = sheet.unclosed {
      var places = TextPlaces(file.bytes)
      findings.report(
        .cssUnclosed, at: Location(path, places.place(at: opening.offset)), opening.sign,
        opening.closing)
    }
    var places = TextPlaces(file.bytes)
    for reference in sheet.references {
      let location = Location(path, places.place(at: reference.offset))
      switch Address(reference.address) {
      case .sound: break
      case .remote: report(remote: reference.address, at: location)
      case .relative:
        if let target = Self.resolved(reference.address, from: file.path) {
          check(staticFile: target, at: location)
        }
      }
    }
  }

  /// The path from the root of the site; nil where it leads out of it, or begins there.
  private static func resolved(_ address: String, from path: String) -> String? {
    if address.hasPrefix("/") { return nil }
    var parts = path.split(separator: "/").dropLast()
    for part in address.split(separator: "/") {
      switch part {
      case ".": break
      case "..": if parts.popLast() == nil { return nil }
      default: parts.append(part)
      }
    }
    return parts.joined(separator: "/")
  }
}

/// Where an address in a template or a style sheet leads, as far as it can be seen there.
private enum Address {
  /// A place on the page, another scheme, or what a tag begins, which knows the depth of the page.
  case sound
  /// Another site.
  case remote
  /// It depends on where the page lies.
  case relative

  init(_ text: String) {
    if text.isEmpty || ["{{", "#", "?"].contains(where: { text.hasPrefix($0) }) {
      self = .sound
    } else if text.hasPrefix("//") {
      self = .remote
    } else if let colon = text.firstIndex(of: ":"),
      text[..<colon].utf8.allSatisfy({
        (97...122).contains($0 | 32) || (48...57).contains($0) || "+-.".utf8.contains($0)
      })
    {
      self = ["http", "https"].contains(text[..<colon].lowercased()) ? .remote : .sound
    } else {
      self = .relative
    }
  }
}

extension TemplateMarkup.Element {
  /// Whether styles stand inside it, or a script that is to be run.
  fileprivate var holdsCode: Bool {
    if name == "style" { return true }
    guard name == "script", value(of: "src") == nil else { return false }
    let type = (value(of: "type") ?? "").lowercased()
    return type.isEmpty || type == "module" || type.hasSuffix("javascript")
  }
}

extension TemplateMarkup.Attribute {
  /// What of it is to be run, or is a style.
  fileprivate var code: String? {
    if value.lowercased().hasPrefix("javascript:") { return "javascript:" }
    let isHandler =
      name.hasPrefix("on") && name.utf8.count > 2
      && name.utf8.allSatisfy { (97...122).contains($0) }
    return isHandler || name == "style" ? name : nil
  }

  fileprivate func isAddress(of element: TemplateMarkup.Element) -> Bool {
    ["href", "src", "srcset", "action", "formaction", "poster"].contains(name)
      || name == "data" && element.name == "object"
  }

  /// Whether the browser fetches it to show the page, and does not wait for a person.
  fileprivate func isLoaded(by element: TemplateMarkup.Element) -> Bool {
    switch name {
    case "src", "srcset", "poster", "data": true
    case "href" where element.name == "link":
      ["stylesheet", "icon", "preload", "manifest"].contains {
        element.value(of: "rel")?.lowercased().firstRange(ofText: $0) != nil
      }
    default: false
    }
  }
}
