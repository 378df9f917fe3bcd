import Mustache

/// What stands around every page of one depth: names, navigation, addresses of assets.
///
/// Made once, as the records that templates read; a reference, since each page asks for it.
final class Frame: Sendable {
  let site: Record
  let links: Record
  let assets: Record
  /// The templates, in which all these stand as text.
  let templates: TemplateSet
  /// With each of the sections as the current one, and last with none.
  private let navs: [Value]

  /// The sections of the navigation, in order.
  static let sections: [(key: String, route: Route)] = [
    ("label-nav-home", .home), ("label-nav-bulletins", .bulletins),
    ("label-nav-mechanisms", .mechanisms), ("label-nav-duty", .duty),
    ("label-nav-units", .units), ("label-nav-brands", .brands),
  ]

  /// `way` leads back to the root of the edition, `shared` to that of the site.
  init(
    _ configuration: SiteConfiguration, _ look: SiteTemplates, _ words: StringsTable,
    _ strings: Record, way: String, shared: String, searches: Bool = false
  ) {
    func url(_ route: Route) -> String {
      (route.isShared ? shared : way) + Route.encoded(route.path)
    }
    let contact = configuration.contact
    let site = SiteInfoView(
      name: configuration.name, sponsor: configuration.sponsor.nonEmpty,
      operator: configuration.operatorName.nonEmpty, editor: configuration.editor.nonEmpty,
      phone: contact.phone.nonEmpty, phoneURL: telephone(contact.phone),
      address: contact.address.nonEmpty, hours: contact.hours.nonEmpty,
      email: contact.email.nonEmpty, emailURL: contact.email.nonEmpty.map { "mailto:" + $0 },
      icp: configuration.filing.icp.nonEmpty, police: configuration.filing.police.nonEmpty,
      siteID: configuration.filing.siteIdentifier.nonEmpty)
    let nav = Self.sections.map { NavItemView(title: words[$0.key], url: url($0.route)) }
    let links = SiteLinksView(
      home: url(.home), bulletins: url(.bulletins), duty: url(.duty), finder: url(.units),
      brands: url(.brands), catalog: url(.catalog), search: url(.search), verify: url(.verify),
      sitemap: url(.sitemap), feed: url(.file("feed.xml")), data: url(.data),
      correct: contact.email.nonEmpty.map { "mailto:" + $0 } ?? telephone(contact.phone),
      root: shared.nonEmpty)
    func asset(_ name: String) -> String { shared + "static/" + name }
    let assets = SiteAssetsView(
      style: asset("site.css"), pages: asset("pages.css"), home: asset("home.css"),
      print: asset("print.css"),
      theme: configuration.accent != nil ? asset("theme.css") : nil, prefs: asset("prefs.js"),
      script: asset("site.js"), duty: asset("duty.js"), grid: asset("grid.js"),
      filter: asset("filter.js"), mark: asset("mark.svg"), icon: asset("favicon.svg"),
      searchScripts: searches ? [asset("search.js")] : [])
    self.site = site.record
    self.links = links.record
    self.assets = assets.record
    templates = look.templates.standing([
      ("t", strings), ("site", self.site), ("links", self.links), ("assets", self.assets),
    ])
    navs = (0...nav.count).map { current in
      var nav = nav
      if current < nav.count { nav[current].current = true }
      return Value(nav)
    }
  }

  /// The navigation as it stands on the pages of a section.
  func nav(_ section: Route) -> Value {
    navs[Self.sections.firstIndex { $0.route == section } ?? Self.sections.count]
  }
}

extension String {
  /// The text, or nil if there is none: views never hold empty texts.
  var nonEmpty: String? { isEmpty ? nil : self }
}

/// `tel:` with what a phone can dial; nil without a number.
func telephone(_ text: String) -> String? {
  PhoneNumber(text).map { "tel:" + $0.dialled }
}
