import Glibc
import Noticeboard
import Pictures

/// A site's own `site-templates/`, as the folder holds it.
struct OwnLook {
  /// By path, with their bytes.
  private let builtIn: [String: [UInt8]]
  /// What differs from the built-in files, as it is used; pictures without metadata.
  private(set) var files: [SiteTemplates.File] = []
  /// Texts that are not used, but searched for personal data like all others.
  private(set) var unused: [SiteTemplates.File] = []
  private(set) var findings = Findings()
  /// Of all files that are somebody's.
  private var paths: [String] = []

  static func read(
    _ site: String, insteadOf builtIn: [SiteTemplates.File]
  ) throws(FileError) -> OwnLook {
    var look = OwnLook(
      builtIn: Dictionary(builtIn.map { ($0.path, $0.bytes) }, uniquingKeysWith: { one, _ in one }))
    let folder: Folder
    do throws(FileError) {
      folder = try Folder(site + "/site-templates")
    } catch {
      // Most sites have no look of their own.
      if error.code == ENOENT { return look }
      throw error
    }
    look.list(folder, below: "")
    look.findings.add(SiteTemplates.checkNames(look.paths, beside: builtIn))
    return look
  }

  private init(builtIn: [String: [UInt8]]) { self.builtIn = builtIn }

  private mutating func list(_ folder: Folder, below path: String) {
    do throws(FileError) {
      for (name, kind) in try folder.entries() where !Folder.isNobodys(name) {
        take(name, kind, in: folder, below: path)
      }
    } catch {
      findings.report(error.unreadable(at: place(path)))
    }
  }

  /// As with content: who put a link or a pipe there believes that it is in force.
  private mutating func take(
    _ name: String, _ kind: Folder.Kind, in folder: Folder, below path: String
  ) {
    let whole = path + name
    // Bytes that are no UTF-8 came out as this sign, and no file has the name that results.
    guard !name.unicodeScalars.contains("\u{FFFD}") else {
      return findings.report(.nameNotUTF8, at: place(whole), name)
    }
    do throws(FileError) {
      switch kind {
      case .folder: list(try folder.child(name), below: whole + "/")
      case .link: findings.report(.symbolicLink, at: place(whole))
      case .other: findings.report(.specialFile, at: place(whole))
      case .file:
        paths.append(whole)
        try take(file: name, whole, in: folder)
      }
    } catch {
      findings.report(error.unreadable(at: place(whole)))
    }
  }

  private mutating func take(
    file name: String, _ path: String, in folder: Folder
  ) throws(FileError) {
    let use = LookPlace(path: path)
    let isSearched = LookPlace.isSearched(path)
    var bytes: [UInt8] = []
    // What is neither used nor searched may be of any size.
    if isSearched || ![.foreign, .unknown].contains(use) || builtIn[path] != nil {
      bytes = try folder.read(name)
      // A copy of all built-in files is the usual beginning.
      if builtIn[path] == bytes { return }
    }
    switch use {
    case .source, .text: return files.append(.init(path: path, bytes: bytes))
    case .picture: takePicture(path, bytes)
    case .signed(let sign): takeSigned(path, bytes, by: sign)
    case .foreign:
      findings.report(.staticForeign, at: place(path), path, LookPlace.publishedKinds)
    case .unknown: findings.report(.unknownFile, at: place(path), path)
    }
    if isSearched { unused.append(.init(path: path, bytes: bytes)) }
  }

  /// In its own size: nobody asks for others, as they do with photos of `media/`.
  private mutating func takePicture(_ path: String, _ bytes: [UInt8]) {
    let kind = MediaScan.fileExtension(path)
    do throws(PictureProblem) {
      _ = try PictureHeader.read(bytes, fileExtension: kind).get()
      if try PictureStructure.check(bytes) == .damaged {
        findings.report(.pictureDamaged, at: place(path))
      }
      for variant in try PictureVariants.make(bytes, widths: []) {
        files.append(.init(path: path, bytes: variant.bytes))
      }
    } catch {
      findings.report(.pictureUnusable, at: place(path), error.chinese, error.english)
    }
  }

  /// A photo under the name of an icon would keep what it says of its place.
  private mutating func takeSigned(_ path: String, _ bytes: [UInt8], by sign: [UInt8]) {
    guard bytes.starts(with: sign) else {
      return findings.report(
        .documentDiffers, at: place(path), "." + MediaScan.fileExtension(path))
    }
    files.append(.init(path: path, bytes: bytes))
  }

  private func place(_ path: String) -> Location { Location(SiteTemplates.prefix + path) }
}
