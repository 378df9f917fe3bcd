import Noticeboard
import Pictures

/// Looks at pictures and documents before anything is made of them.
enum MediaScan {
  struct Scanned: Sendable {
    /// With the sizes of pictures, and with what speaks against publishing them.
    var files: [MediaFile] = []
    /// Documents that are text, with their bytes.
    var texts: [SourceTree.File] = []
    var findings = Findings()
    /// Photos that can be painted without a fault.
    var sound: [Fingerprint] = []
  }

  /// What is no usable picture is reported.
  static func scan(
    _ files: [MediaFile], in content: Folder, known: SoundPictures
  ) async -> Scanned {
    // Photos are painted, which takes long enough to be shared out two by two.
    let results = await inChunks(files.count, of: 2) { index in
      var scan = FileScan(file: files[index])
      scan.run(in: content, known)
      return scan
    }
    var scanned = Scanned()
    for result in results {
      scanned.files.append(result.file)
      if let bytes = result.text {
        scanned.texts.append(SourceTree.File(path: result.file.path, bytes: bytes))
      }
      if let finding = result.finding { scanned.findings.report(finding) }
      if let sound = result.sound { scanned.sound.append(sound) }
    }
    return scanned
  }

  static func fileExtension(_ path: String) -> String {
    let name = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[$0...] } ?? path[...]
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")) else { return "" }
    return name[dot...].dropFirst().lowercased()
  }

  /// What one file turned out to be.
  private struct FileScan {
    var file: MediaFile
    var text: [UInt8]?
    var finding: Diagnostic?
    var sound: Fingerprint?

    private var place: Location { Location("content/" + file.path) }

    mutating func run(in content: Folder, _ known: SoundPictures) {
      let kind = MediaScan.fileExtension(file.path)
      do throws(FileError) {
        if MediaFile.pictureExtensions.contains(kind) || kind == "svg" {
          scanPicture(try content.read(file.path), kind, known)
        } else if let document = DocumentKind(fileExtension: kind) {
          let length = document == .text ? Int.max : DocumentKind.signLength
          scan(try content.read(file.path, upTo: length), kind, document)
        } else if DocumentKind.foreignPictures.contains(kind) {
          file.flaw = Diagnostic(.pictureForeign, at: place, ["." + kind])
        } else {
          file.flaw = Diagnostic(
            .documentForeign, at: place, [kind.isEmpty ? "" : "." + kind, DocumentKind.names])
        }
      } catch {
        finding = error.unreadable(at: place)
      }
    }

    private mutating func scanPicture(_ bytes: [UInt8], _ kind: String, _ known: SoundPictures) {
      switch PictureHeader.read(bytes, fileSize: file.size, fileExtension: kind) {
      case .success(.raster(let kind, let size)):
        file.width = size.width
        file.height = size.height
        file.isPhoto = kind == .jpeg
        let print = Fingerprint(of: bytes)
        do throws(PictureProblem) {
          // Some cameras leave bytes that decoders complain of: only people see what is lost.
          if !known.contains(print), try PictureStructure.check(bytes) == .damaged {
            finding = Diagnostic(.pictureDamaged, at: place)
          } else {
            sound = print
          }
        } catch {
          finding = unusable(error)
        }
      case .success(.drawing): finding = Diagnostic(.pictureDrawing, at: place)
      case .failure(let problem):
        finding = unusable(problem)
      }
    }

    private func unusable(_ problem: PictureProblem) -> Diagnostic {
      Diagnostic(.pictureUnusable, at: place, [problem.chinese, problem.english])
    }

    private mutating func scan(_ bytes: [UInt8], _ kind: String, _ document: DocumentKind) {
      // An empty file has no bytes to differ, and does nobody harm.
      guard bytes.isEmpty || document.fits(bytes) else {
        file.flaw = Diagnostic(.documentDiffers, at: place, ["." + kind])
        return
      }
      if document == .text { text = bytes }
    }
  }
}

extension PictureProblem {
  /// What is wrong, for the sentence that names the picture.
  var chinese: String {
    switch self {
    case .tooManyBytes: "文件超过 10 MB"
    case .tooManyPixels: "超过 5000 万像素"
    case .noPixels: "没有像素"
    case .tooManyFrames: "动画帧太多"
    case .tooManyScans: "JPEG 扫描次数太多"
    case .notAPicture: "不是图片"
    case .foreignKind: "这种格式浏览器打不开，请另存为 JPG 或 PNG"
    case .extensionDiffers: "扩展名与内容不符"
    case .drawing: "矢量图"
    case .truncated, .moreBytesNeeded: "文件不完整"
    case .malformed, .undecodable: "文件已损坏"
    case .unsupportedJPEG: "这种 JPEG 不支持，请重新另存"
    case .turnedByMetadata: "图片靠元数据旋转，请转正后另存"
    }
  }
  /// The same in English.
  var english: String {
    switch self {
    case .tooManyBytes: "more than 10 MB"
    case .tooManyPixels: "more than 50 million pixels"
    case .noPixels: "no pixels"
    case .tooManyFrames: "too many frames"
    case .tooManyScans: "too many scans"
    case .notAPicture: "no picture"
    case .foreignKind: "browsers do not show this kind, use JPG or PNG"
    case .extensionDiffers: "its name tells of another kind than its content"
    case .drawing: "a drawing"
    case .truncated, .moreBytesNeeded: "its end is missing"
    case .malformed, .undecodable: "damaged"
    case .unsupportedJPEG: "a rare kind of JPEG"
    case .turnedByMetadata: "turned by its metadata alone, turn it itself"
    }
  }
}
