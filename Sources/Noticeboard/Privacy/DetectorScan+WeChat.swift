/// WeChat ids.
extension DetectorScan {
  private static let idWords: [StaticString] = ["号码", "号", "账号", "帐号", "ID", "id", "Id"]
  /// The account of an office is a 公众号, and 微信公众号 is another word.
  private static let publicAccounts: [StaticString] = ["公众号", "服务号", "订阅号", "视频号", "小程序"]
  /// One follows an office and adds a person.
  private static let wordsOfOffices: [StaticString] = ["关注", "官方"]
  /// What follows the name of a program: `微信Windows10版`.
  private static let editions: [StaticString] = ["版", "端", "系统"]
  private static let systems = ["windows", "android", "harmony", "iphone", "wechat", "weixin"]
  private static let stops: [StaticString] = ["。", "，", "；", "！"]

  /// An id behind 微信; returns where to go on.
  mutating func findWeChat(at index: Int) -> Int {
    guard text.has("微信", at: index) else { return index + 3 }
    if !text.has("企业", before: index) { findWeChat(behind: index..<(index + 6)) }
    return index + 3
  }

  /// An id behind `VX` or `V信`, whose second character is at `index`; returns where to go on.
  mutating func findWeChat(atSecond index: Int) -> Int {
    let end = index + max(text.character(at: index).length, 1)
    let (letter, length) = text.character(before: index)
    let start = index - length
    let before = text.character(before: start).folded
    guard letter | 0x20 == UInt8(ascii: "v"), !FoldedBytes.isAlphanumeric(before),
      !"-_./#".utf8.contains(before)
    else { return end }
    findWeChat(behind: start..<end)
    return end
  }

  /// `微信号：zhangsan_88`, `微信：zhangsan`, `微信zhangsan_88`.
  private mutating func findWeChat(behind name: Range<Int>) {
    let word = text.length(ofAny: DetectorScan.idWords, at: name.upperBound)
    var start = name.upperBound + word
    var isNamed = word > 0
    for _ in 0..<4 {
      let (folded, length) = text.character(at: start)
      let filler = text.length(ofAny: ["为", "是"], at: start)
      guard " :(".utf8.contains(folded) || filler > 0 else { break }
      if folded == 0x3A { isNamed = true }
      start += max(filler, length)
    }
    // VXLAN is a word of its own.
    guard FoldedBytes.isLetter(text.character(at: start).folded),
      start > name.upperBound || !FoldedBytes.isLetter(text.character(before: start).folded)
    else { return }
    var end = start
    var (count, digits) = (0, 0)
    // With a telephone number in it, it is found as such.
    while count <= 20, digits < 11 {
      let (folded, length) = text.character(at: end)
      guard FoldedBytes.isAlphanumeric(folded) || folded == 0x5F || folded == 0x2D else { break }
      digits = FoldedBytes.isDigit(folded) ? digits + 1 : 0
      end += length
      count += 1
    }
    guard 6...20 ~= count, digits < 11, !isPublicAccount(before: name.lowerBound),
      word > 0 || isWeChatID(start..<end, behind: name, isNamed: isNamed)
    else { return }
    report(.weChat, .certain, start..<end, "\(text.ascii(start..<end).prefix(1))***")
  }

  /// Whether letters behind 微信 without 号 are an id: none are an address, a program or an office.
  private func isWeChatID(_ id: Range<Int>, behind name: Range<Int>, isNamed: Bool) -> Bool {
    let letters = text.ascii(id).lowercased()
    // Words of other languages have no digits, and stand behind no colon.
    guard isNamed || letters.utf8.contains(where: { $0 == 0x5F || FoldedBytes.isDigit($0) }),
      letters != "wechat", letters != "weixin",
      isNamed || !DetectorScan.systems.contains(where: letters.hasPrefix)
    else { return false }
    let (next, length) = text.character(at: id.upperBound)
    let second = text.character(at: id.upperBound + length).folded
    switch next {
    case 0x40: return false
    case 0x2E where FoldedBytes.isAlphanumeric(second): return false
    case 0x3A where second == 0x2F: return false
    default: break
    }
    let after = next == 0x20 || next == 0x28 ? id.upperBound + length : id.upperBound
    return text.length(ofAny: DetectorScan.editions, at: id.upperBound) == 0
      && text.length(ofAny: DetectorScan.publicAccounts, at: after) == 0
      && text.length(ofAny: DetectorScan.wordsOfOffices, before: name.lowerBound) == 0
  }

  /// Whether `公众号` or the like stands in the same line shortly before: `公众号“清溪社区”（微信号：…`.
  ///
  /// Behind a stop somebody else may be named: `关注公众号，加群主微信：…`.
  private func isPublicAccount(before index: Int) -> Bool {
    var place = index
    while place > max(0, index - 60), text.bytes[place - 1] != 0x0A {
      if text.length(ofAny: DetectorScan.publicAccounts, before: place) > 0 { return true }
      if place < index, text.length(ofAny: DetectorScan.stops, before: place) > 0 { return false }
      place -= 1
    }
    return false
  }
}
