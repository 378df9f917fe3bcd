import Glibc
import Noticeboard

/// Disk → SourceTree: lists the content folder, then reads every text on all cores.
enum SourceTreeReader {
  /// Files of `media/` are copied, not parsed; `inbox/` holds raw sheets and is never read.
  private static let ignored: Set<String> = ["inbox"]

  struct Listing: Sendable {
    /// Paths of texts, from the root of `content/`, sorted.
    var texts: [String] = []
    var media: [MediaFile] = []
    var findings = Findings()
  }

  static func read(_ content: Folder) async -> (tree: SourceTree, findings: Findings) {
    await read(content, SoundPictures(nil))
  }

  static func read(
    _ content: Folder, _ pictures: SoundPictures
  ) async -> (tree: SourceTree, findings: Findings) {
    var listing = Listing()
    list(content, below: "", &listing)
    let paths = listing.texts
    let results = await inChunks(paths.count) { index -> Result<SourceTree.File, FileError> in
      do throws(FileError) {
        return .success(SourceTree.File(path: paths[index], bytes: try content.read(paths[index])))
      } catch {
        return .failure(error)
      }
    }
    var findings = listing.findings
    var files: [SourceTree.File] = []
    files.reserveCapacity(results.count)
    for (path, result) in zip(paths, results) {
      switch result {
      case .success(let file): files.append(file)
      case .failure(let error):
        findings.report(error.unreadable(at: Location("content/" + path)))
      }
    }
    let media = await MediaScan.scan(listing.media, in: content, known: pictures)
    pictures.remember(media.sound)
    findings.add(media.findings)
    return (SourceTree(files: files, media: media.files, attachments: media.texts), findings)
  }

  private static func list(_ folder: Folder, below path: String, _ listing: inout Listing) {
    do throws(FileError) {
      for (name, kind) in try folder.entries() {
        if Folder.isNobodys(name) || (path.isEmpty && ignored.contains(name)) { continue }
        try take(name, kind, in: folder, below: path, &listing)
      }
    } catch {
      listing.findings.report(error.unreadable(at: Location("content/" + path)))
    }
  }

  private static func take(
    _ name: String, _ kind: Folder.Kind, in folder: Folder, below path: String,
    _ listing: inout Listing
  ) throws(FileError) {
    let whole = path + name
    // Bytes that are no UTF-8 came out as this sign, and no file has the name that results.
    guard !name.unicodeScalars.contains("\u{FFFD}") else {
      return listing.findings.report(.nameNotUTF8, at: Location("content/" + whole), name)
    }
    switch kind {
    case .folder:
      // What is in it belongs nowhere; and where nothing is in it, nobody else would say so.
      if name.hasSuffix(".csv") || name.hasSuffix(".md") {
        listing.findings.report(.unknownFile, at: Location("content/" + whole), whole)
      }
      do throws(FileError) {
        list(try folder.child(name), below: whole + "/", &listing)
      } catch {
        listing.findings.report(error.unreadable(at: Location("content/" + whole)))
      }
    case .link: listing.findings.report(.symbolicLink, at: Location("content/" + whole))
    case .other: listing.findings.report(.specialFile, at: Location("content/" + whole))
    case .file where path.hasPrefix("media/"):
      let size = Int(try folder.status(of: name).st_size)
      listing.media.append(MediaFile(path: whole, size: size))
    case .file: listing.texts.append(whole)
    }
  }
}
