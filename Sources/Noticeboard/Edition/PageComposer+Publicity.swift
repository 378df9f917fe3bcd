/// Publicity, objections, signatures, corrections: the parts of a bulletin that bind.
extension PageComposer {
  /// The publicity period of a bulletin as it stands on the site's day: with the dates of the
  /// correction that began it again, if there is one.
  func publicityView(of index: Int) -> PublicityView? {
    let item = site.bulletins.bulletins[index]
    guard let (period, carrier) = site.bulletins.standingPublicity(of: index) else { return nil }
    let restarted = carrier == index ? nil : carrier
    var badge: BadgeView?
    if period.state(on: asOf, calendar: site.calendar) == .ended {
      badge = self.badge("label-publicity-ended", .muted)
    } else if restarted != nil {
      badge = self.badge("label-publicity-restarted", .warn)
    }
    let unit = period.unit == .working ? "workdays" : "days"
    return PublicityView(
      title: item.title,
      period: word(
        "label-publicity-period",
        ["start": period.start.chineseWithWeekday, "end": period.end.chineseWithWeekday]),
      until: period.end.chineseWithoutYear, start: period.start.description,
      end: period.end.description, days: period.days?.description ?? "", rule: rule(of: period),
      counted: countedDays(period), before: word("label-publicity-before"),
      running: word("label-publicity-running-\(unit)"), ended: word("label-publicity-ended"),
      state: badge, url: url(.bulletin(item.id)), restarted: restarted.map(bulletinLink),
      result: item.result.map(bulletinLink), expiry: expiry(of: item))
  }

  func bulletinLink(_ index: Int) -> LinkView {
    let item = site.bulletins.bulletins[index]
    return link(item.title, .bulletin(item.id))
  }

  /// How days count: `从次日起算；含国庆节假期，已顺延`.
  private func rule(of period: PublicityPeriod) -> String {
    let from = word(
      period.countFrom == .nextDay ? "label-publicity-next-day" : "label-publicity-same-day")
    return [from, period.holidayRemark(calendar: site.calendar)].compactMap { $0 }
      .joined(separator: "；")
  }

  /// The days that count, so that a script can tell how many are left on the reader's day.
  private func countedDays(_ period: PublicityPeriod) -> String {
    guard period.firstCountedDay <= period.end else { return "" }
    return (period.firstCountedDay...period.end).filter {
      period.unit == .natural || site.calendar.isWorkingDay($0)
    }.map(\.description).joined(separator: " ")
  }

  private func expiry(of item: LinkedBulletin) -> String? {
    switch item.afterExpiry(in: site) {
    case .keep: nil
    case .mask: word("label-expiry-mask")
    case .remove: word("label-expiry-remove")
    }
  }

  func objectionView(of item: LinkedBulletin) -> ObjectionView? {
    // Where a correction began the publicity again, objections are taken until its end.
    guard let index = site.bulletins.index(item.id),
      let period = site.bulletins.standingPublicity(of: index)?.period
    else { return nil }
    let channel = item.bulletin.objection.completed(by: site.configuration.objection)
    return ObjectionView(
      phone: channel.phone, phoneURL: telephone(channel.phone) ?? "",
      department: channel.department, address: channel.address, hours: channel.hours,
      supervisor: channel.supervisor, supervisorURL: telephone(channel.supervisor) ?? "",
      email: channel.email.nonEmpty, emailURL: channel.email.nonEmpty.map { "mailto:" + $0 },
      form: channel.form.nonEmpty.map {
        DownloadView(title: word("label-objection-form"), url: url(.file($0)))
      },
      deadline: period.end.chineseWithWeekday)
  }

  func signatures(of item: LinkedBulletin) -> [SignatureView] {
    item.bulletin.signOffs.map { signOff in
      SignatureView(
        role: signOff.role.title, who: signOff.signer,
        at: signOff.at.map { "\($0.day.chinese) \($0.timeOfDay)" }, iso: signOff.at?.iso8601)
    }
  }

  /// What happened to a bulletin after it was issued, newest last.
  func banners(of item: LinkedBulletin) -> [BannerView] {
    var banners = [ownBanner(of: item)].compactMap { $0 }
    banners += item.corrections.filter { !site.bulletins.bulletins[$0].isGone(in: site) }
      .map { correctionBanner($0) }
    if let withdrawal = item.withdrawal { banners.append(expiredBanner(withdrawal)) }
    return banners
  }

  /// What a correction or a result itself says, field by field.
  private func ownBanner(of item: LinkedBulletin) -> BannerView? {
    switch item.bulletin.form {
    case .correction where item.isGone(in: site):
      return BannerView(
        tone: Tone.muted.rawValue, title: word("label-corrected-withdrawn"))
    case .correction:
      return BannerView(
        tone: Tone.warn.rawValue, title: word("label-kind-correction"),
        items: correctionFacts(item))
    case .result(_, let objections, let handling):
      let count = objections.map { $0 == 0 ? word("label-no-objections") : String($0) }
      let items = [
        fact(word("label-objections"), count), fact(word("label-handling"), handling),
      ].compactMap { $0 }
      return items.isEmpty
        ? nil
        : BannerView(
          tone: Tone.accent.rawValue, title: word("label-kind-result"), items: items)
    case .withdrawal(_, let mode, _, let reason):
      return BannerView(
        tone: Tone.muted.rawValue, title: word("label-kind-withdrawal"),
        items: [
          fact(word("label-withdrawal-mode"), mode.title), fact(word("label-reason"), reason),
          item.mergedInto.flatMap(shownBulletin).flatMap {
            fact(word("label-withdrawal-into"), $0.title, url: $0.url)
          },
        ].compactMap { $0 })
    case .issue, .notice: return nil
    }
  }

  /// Nil for one that this audience may not see.
  private func shownBulletin(_ index: Int) -> LinkView? {
    site.shows(site.bulletins.bulletins[index]) ? bulletinLink(index) : nil
  }

  private func correctionBanner(_ index: Int) -> BannerView {
    let item = site.bulletins.bulletins[index]
    return BannerView(
      tone: Tone.warn.rawValue, title: word("label-corrected"), text: item.day.chinese,
      items: correctionFacts(item), link: bulletinLink(index))
  }

  /// Place, was, now, reason, signer (D11).
  func correctionFacts(_ item: LinkedBulletin) -> [FactView] {
    guard case .correction(_, let place, let was, let now, let reason) = item.bulletin.form else {
      return []
    }
    let signer = item.bulletin.signOffs.first { $0.role == .signed }?.signer
    return [
      fact(word("label-where"), place), fact(word("label-was"), was),
      fact(word("label-now"), now), fact(word("label-reason"), reason),
      fact(word("label-signer"), signer),
    ].compactMap { $0 }
  }

  private func expiredBanner(_ index: Int) -> BannerView {
    let item = site.bulletins.bulletins[index]
    var text = item.day.chinese
    if case .withdrawal(_, _, _, let reason) = item.bulletin.form, !reason.isEmpty {
      text += "：" + reason
    }
    return BannerView(
      tone: Tone.muted.rawValue, title: word("label-expired"), text: text,
      link: bulletinLink(index))
  }
}

extension LinkedBulletin {
  /// What becomes of its rows after the publicity: lists of persons are removed unless it says
  /// otherwise (D34).
  func afterExpiry(in site: Site) -> AfterExpiry {
    if let given = bulletin.publicity?.afterExpiry { return given }
    return quotesPersons(in: site) ? .remove : .keep
  }

  /// Whether it shows rows about natural persons; a single figure does not make it personal.
  func quotesPersons(in site: Site) -> Bool {
    guard let index = site.bulletins.index(id) else { return false }
    return site.quotations[index].contains { quotation in
      guard let quotation, quotation.isTable else { return false }
      return site.isAboutPersons(quotation)
    }
  }

  /// The first day without its personal rows: after the publicity as it stands, and the grace.
  func removalDay(in site: Site) -> Day? {
    guard let index = site.bulletins.index(id), afterExpiry(in: site) == .remove,
      let period = site.bulletins.publicity(of: index)?.period
    else { return nil }
    return period.end + (bulletin.publicity?.graceDays ?? 0) + 1
  }
}
