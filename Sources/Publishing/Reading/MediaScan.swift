import Noticeboard
import Pictures

/// Looks at the headers of pictures before anything is made of them.
enum MediaScan {
  private static let pictures: Set<String> = ["jpg", "jpeg", "png", "webp", "gif", "svg"]

  /// The same files with the sizes of pictures; what is no usable picture is reported.
  static func scan(
    _ files: [MediaFile], in content: Folder
  ) async -> (files: [MediaFile], findings: Findings) {
    let results = await inChunks(files.count, of: 16) { index in scan(files[index], content) }
    var findings = Findings()
    for result in results { if let finding = result.1 { findings.report(finding) } }
    return (results.map(\.0), findings)
  }

  static func fileExtension(_ path: String) -> String {
    path.split(separator: ".").last.map { $0.lowercased() } ?? ""
  }

  private static func scan(
    _ file: MediaFile, _ content: Folder
  ) -> (MediaFile, Diagnostic?) {
    let kind = fileExtension(file.path)
    let place = Location("content/" + file.path)
    guard pictures.contains(kind) else { return (file, nil) }
    do {
      let bytes = try content.read(file.path)
      switch PictureHeader.read(bytes, fileSize: file.size, fileExtension: kind) {
      case .success(.raster(let kind, let size)):
        var file = file
        file.width = size.width
        file.height = size.height
        file.isPhoto = kind == .jpeg
        return (file, nil)
      case .success(.drawing):
        return (file, Diagnostic(.pictureDrawing, at: place))
      case .failure(let problem):
        return (file, Diagnostic(.pictureUnusable, at: place, [problem.chinese]))
      }
    } catch {
      return (file, Diagnostic(.unreadableFile, at: place, ["\(error)"]))
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
}
