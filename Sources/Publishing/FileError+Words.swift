import Glibc
import Noticeboard

extension FileError {
  /// No code of the system's: sources that changed each time they were read.
  static let keepsChanging: Int32 = -1

  /// No code of the system's: a picture in which only the decoder finds the fault.
  static let notPaintable: Int32 = -2

  /// The reason, for the Chinese sentence about what failed; the system itself speaks English.
  package var chinese: String {
    switch code {
    case Self.notPaintable: "图片已损坏，请换一张或重新另存"
    case ENOENT: "没有这个文件或文件夹"
    case EACCES, EPERM: "没有权限"
    case ENOSPC: "磁盘已满"
    case EDQUOT: "超出磁盘配额"
    case EROFS: "磁盘是只读的"
    case EIO: "磁盘读写出错"
    case ENOTDIR: "应当是文件夹，却是一个文件"
    case EISDIR: "应当是文件，却是一个文件夹"
    case ELOOP: "是快捷方式（符号链接）"
    case EEXIST: "已经有了"
    case EINVAL, ESPIPE, ENXIO: "不是普通文件"
    case ENAMETOOLONG: "名称太长"
    case EFBIG: "文件太大"
    case EMFILE, ENFILE: "打开的文件太多"
    case EBUSY, ETXTBSY: "正被别的程序占用"
    case ENOMEM: "内存不足"
    case EBADF: "已经关闭"
    default: reason
    }
  }

  /// The reason, for the English sentence.
  package var english: String {
    switch code {
    case Self.notPaintable: "the picture is damaged, replace it or save it again"
    default: reason
    }
  }
}

extension FileError.Operation {
  /// For the sentence about what failed.
  package var chinese: String {
    switch self {
    case .open: "打开"
    case .read: "读取"
    case .write: "写入"
    case .create: "新建"
    case .list: "列出"
    case .remove: "删除"
    case .examine: "查看"
    case .rename: "改名"
    case .lock: "锁定"
    }
  }
}

extension FileError {
  /// What the system refused, for whoever asked for the build.
  var diagnostic: Diagnostic {
    if operation == .lock, code == EWOULDBLOCK {
      return Diagnostic(.outputBusy, at: Location(path))
    }
    if code == Self.keepsChanging { return Diagnostic(.sourcesChange, at: Location(path)) }
    return Diagnostic(
      .systemRefused, at: Location(path),
      [operation.chinese, chinese, operation.rawValue, english])
  }

  /// A source that could not be read.
  func unreadable(at place: Location) -> Diagnostic {
    Diagnostic(.unreadableFile, at: place, [chinese, english])
  }
}
