/// A page, or a section of one, as the finished public page shows it: what the search can find.
package struct SearchUnit: Sendable {
  /// Relative to the root of the site, with `#anchor` for a section.
  package var url: String
  /// The title of the page.
  package var title: String
  /// The heading of the section; nil when the unit is the page itself.
  ///
  /// Of an entity it is its code, which is found as its title is.
  package var heading: String?
  /// Days since 1970-01-01, or `undated`.
  package var date: Int32
  package var facets: [SearchFacetValue]
  /// UTF-8, as shown: masked values, nothing that the page does not hold.
  package var text: [UInt8]
  /// Set when the page is the home of something that people look up by name.
  package var entity: SearchEntity?
  /// `17` or `2026-0017`, when the page is a case.
  package var caseNumber: String?
  /// Syllables of the title, with or without tones and spaces between, for rare readings.
  package var pinyin: String?

  /// Whether the title is that of the page around it.
  var isSection: Bool { heading != nil && entity == nil }

  /// For pages that have no day of their own: always new, and last where results stand by date.
  package static let undated: Int32 = 0

  package init(
    url: String, title: String, heading: String? = nil, date: Int32,
    facets: [SearchFacetValue] = [], text: [UInt8], entity: SearchEntity? = nil,
    caseNumber: String? = nil, pinyin: String? = nil
  ) {
    self.url = url
    self.title = title
    self.heading = heading == "" ? nil : heading
    self.date = date
    self.facets = facets
    self.text = text
    self.entity = entity
    self.caseNumber = caseNumber
    self.pinyin = pinyin
  }
}

/// What results can be narrowed by; the raw value is the reserved first character of its postings.
package enum SearchFacet: UInt32, Sendable, CaseIterable {
  case community = 1
  case grid, kind, mechanism, month, brand, tag
}

/// One value of a facet, as it is shown to people.
package struct SearchFacetValue: Sendable, Hashable, Comparable {
  package var facet: SearchFacet
  package var value: String

  package init(_ facet: SearchFacet, _ value: String) {
    self.facet = facet
    self.value = value
  }

  /// By bytes, as they are ordered: what Unicode holds for equal is slow to find in Chinese.
  package static func == (one: SearchFacetValue, other: SearchFacetValue) -> Bool {
    one.facet == other.facet && one.value.utf8.elementsEqual(other.value.utf8)
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(facet)
    var value = value
    value.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }

  package static func < (one: SearchFacetValue, other: SearchFacetValue) -> Bool {
    if one.facet != other.facet { return one.facet.rawValue < other.facet.rawValue }
    return one.value.utf8.lexicographicallyPrecedes(other.value.utf8)
  }
}

/// The kinds of named things that come before ordinary pages.
package enum SearchEntity: Character, Sendable, CaseIterable {
  case grid = "g"
  case person = "p"
  case brand = "b"
  case community = "c"
  case mechanism = "m"
  case caseFile = "n"
}

/// One file of the index.
package struct SearchFile: Sendable, Equatable {
  /// Relative to the root of the site: `search/…js`.
  package var path: String
  package var bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// Whether a file of that path belongs to an index but is no record: such files come and go with
  /// the words of the site.
  package static func isIndex(_ path: String) -> Bool {
    let bytes = path.utf8
    guard bytes.starts(with: "search/".utf8),
      let slash = bytes.lastIndex(of: UInt8(ascii: "/"))
    else { return false }
    let name = bytes[slash...].dropFirst()
    let number = name.dropFirst().prefix { $0 != UInt8(ascii: ".") }
    return !(name.first == UInt8(ascii: "r") && number.allSatisfy { 0x30...0x39 ~= $0 })
  }
}

/// The sizes at which the format changes its shape.
package struct SearchOptions: Sendable {
  /// Up to so many bytes of text all records stand in one file, without an index.
  package var smallSiteBytes = 150_000
  /// Of more units only the newest are asked at once; the others are archives.
  var segmentUnits = 10_000
  /// The most units of an archive.
  var archiveUnits = 130_000
  /// Units whose pairs are extracted together.
  var chunkUnits = 128
  /// Shown when nothing was found; empty for none.
  package var officePhone = ""

  package init() {}
}
