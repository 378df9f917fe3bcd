import Mustache

/// Files of an edition that are not pages.
extension Edition {
  /// A file made whole in memory.
  package struct File: Sendable {
    package let path: String
    package let bytes: [UInt8]

    package init(path: String, bytes: [UInt8]) {
      self.path = path
      self.bytes = bytes
    }
  }

  /// Files of `media/` that shown records use.
  package var mediaPaths: [String] { site.media.published }

  /// Static files, the mark, and the site's own colours.
  package func styleFiles() throws(PageFailure) -> [File] {
    var files = look.staticFiles.map { File(path: $0.path, bytes: $0.bytes) }
    let mark = ComposedPage(
      "mark",
      MarkPage(accent: site.configuration.accent.map { ThemeColours(accent: $0).view.accent }))
    // A site's own drawings and colours stay as they are.
    let own = Set(files.map(\.path))
    for path in SiteTemplates.drawings where !own.contains(path) {
      files.append(try rendered(mark, path))
    }
    if let accent = site.configuration.accent, !own.contains(SiteTemplates.theme) {
      files.append(
        try rendered(ComposedPage("theme", ThemeColours(accent: accent).view), SiteTemplates.theme))
    }
    return files
  }

  /// Static files, feeds, CSV twins and calendars; sorted by path.
  package func files() throws(PageFailure) -> [File] {
    var files = try styleFiles()
    let feed = PageComposer(edition: self, route: .file("feed.xml"))
    files.append(try rendered(feed.feed(), "feed.xml"))
    files.append(try rendered(feed.sitemapXML(), "sitemap.xml"))
    let tables = openTables.map { ($0, File(path: $0.csvPath, bytes: $0.csv)) }
    files += tables.map(\.1)
    files += periodTwins(tables)
    files += calendars()
    return files.sorted { $0.path.isBeforeByBytes($1.path) }
  }

  func rendered(_ page: ComposedPage, _ path: String) throws(PageFailure) -> File {
    var output = OutputBuffer(capacity: 16_384)
    do throws(RenderFailure) {
      try look.templates.render(page.template, page.record, into: &output)
    } catch {
      throw PageFailure(path, error)
    }
    return File(path: path, bytes: output.withBytes { Array($0) })
  }

  /// One CSV file a mechanism and period; of a mechanism with one period it is that of all.
  private func periodTwins(_ tables: [(OpenTable, File)]) -> [File] {
    let data = OpenData(site: site)
    return site.mechanisms.indices.flatMap { index -> [File] in
      let item = site.mechanisms[index]
      let periods = Set(item.periods).sorted().filter {
        site.offersData(item, $0) && $0.first <= site.asOf
      }
      let whole = tables.first { $0.0.mechanism == item.id }?.1.bytes
      return periods.compactMap { period in
        let bytes =
          (periods.count == 1 ? whole : nil) ?? data.twin(of: index, period)?.csv
        return bytes.map {
          File(path: "data/\(item.id)/\(period.description.lowercased()).csv", bytes: $0)
        }
      }
    }
  }

  /// Duties and meetings for the calendar on a phone.
  private func calendars() -> [File] {
    var files: [File] = []
    for roster in site.rosters where site.shows(roster.record.envelope) && !roster.shifts.isEmpty {
      files.append(File(path: "rosters/\(roster.id).ics", bytes: calendar(of: roster).bytes))
    }
    for item in site.mechanisms where site.shows(item.mechanism.envelope) {
      guard case .meeting(let meeting) = item.state else { continue }
      let calendar = calendar(of: meeting, item)
      if !calendar.events.isEmpty {
        files.append(File(path: "mechanisms/\(item.id).ics", bytes: calendar.bytes))
      }
    }
    return files
  }

  private func calendar(of roster: LinkedRoster) -> EventCalendar {
    EventCalendar(
      name: roster.title,
      events: roster.shifts.map { shift in
        let row = roster.row(shift)
        let who = DutyName(row.holder, row.post, roster.record.names).text
        let (year, month, day) = row.date.parts
        let length = roster.title.utf8.count + row.post.utf8.count + who.utf8.count + 4
        return EventCalendar.Event(
          identity: String(atMost: roster.id.utf8.count + 64) { text in
            text.add(roster.id)
            text.sign("-")
            text.add(year: year, month: month, day: day)
            text.sign("-")
            text.add(row.hours.start.minutes)
            text.sign("-")
            text.add(shift.row)
          },
          title: String(atMost: length) { text in
            text.add(roster.title)
            text.sign("：")
            text.add(row.post)
            text.sign(" ")
            text.add(who)
          },
          place: site.nearestShown(shift.unit).map { site.units[$0].title } ?? "",
          start: .time(shift.interval))
      })
  }

  private func calendar(of meeting: LinkedMeeting, _ item: LinkedMechanism) -> EventCalendar {
    let sessions = meeting.sessions.filter {
      $0.audience <= site.audience && $0.cancelled == nil
    }
    return EventCalendar(
      name: item.title,
      events: sessions.map { session in
        let start: EventCalendar.Event.Start =
          if let from = session.start {
            .time(
              ShiftHours(start: from, end: session.end ?? from.later(byMinutes: 60))
                .interval(on: session.date))
          } else {
            .day(session.date)
          }
        return EventCalendar.Event(
          identity: "\(item.id)-\(session.number)-\(session.date)",
          title: session.topic.isEmpty ? item.title : "\(item.title)：\(session.topic)",
          place: session.place, start: start)
      })
  }

  /// Two sources for one address, or addresses that differ only in case: all of them.
  package func collisions() -> Findings {
    var findings = Findings()
    // Paths are sorted: where all are in small letters, equal ones stand side by side.
    let isPlain = paths.allSatisfy { $0.utf8.allSatisfy { $0 < 0x80 && !(0x41...0x5A ~= $0) } }
    if isPlain, zip(paths, paths.dropFirst()).allSatisfy({ $0 != $1 }) { return findings }
    var seen: [String: Route] = [:]
    for route in routes {
      let path = route.path.lowercased()
      if let first = seen[path] {
        let places = [route, first].compactMap(source)
        // Two records of one id have been named already, where they were read.
        if first != route || places.isEmpty {
          findings.report(
            .sameAddress, at: places.first ?? Location(route.path), first.path,
            related: Array(places.dropFirst()))
        }
      }
      seen[path] = route
    }
    return findings
  }

  /// The record that a page is made of; none for pages that every site has.
  private func source(of route: Route) -> Location? {
    switch route {
    case .bulletin(let id):
      site.bulletins.bulletins.first { $0.id == id }?.bulletin.envelope.location
    case .mechanism(let id, _):
      site.mechanism(id).map { site.mechanisms[$0].mechanism.envelope.location }
    case .unit(let id), .grid(let id): site.units.find(id).map { site.units[$0].envelope.location }
    case .brand(let id): site.brands.brands.first { $0.id == id }?.record.envelope.location
    case .roster(let id): site.rosters.first { $0.id == id }?.record.envelope.location
    case .page(let path): site.page(path)?.envelope.location
    default: nil
    }
  }
}

extension TimeOfDay {
  func later(byMinutes minutes: Int) -> TimeOfDay {
    TimeOfDay(minutes: min(self.minutes + minutes, 1440)) ?? self
  }
}
