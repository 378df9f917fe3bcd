@testable import Noticeboard

/// Sentences about files that only a disk can show.
extension SentenceRow {
  static let all: [SentenceRow] = [
    SentenceRow(
      rule: .unreadableFile, arguments: ["权限不足", "Permission denied"],
      chinese: "无法读取：权限不足；请检查文件权限",
      english: "cannot be read: Permission denied; check its permissions"),
    SentenceRow(
      rule: .nameNotUTF8, arguments: ["a\u{FFFD}"],
      chinese: "文件名“a\u{FFFD}”不是 UTF-8 编码，多半来自旧的压缩包，请重新命名",
      english: "the name 'a\u{FFFD}' is not UTF-8, as from an old archive; rename it"),
    SentenceRow(
      rule: .pictureUnusable, arguments: ["文件不完整", "its end is missing"],
      chinese: "图片不能用：文件不完整；请换一张或重新另存",
      english: "the picture cannot be used (its end is missing); replace it or save it again"),
    SentenceRow(
      rule: .pictureDamaged, arguments: [],
      chinese: "图片的数据可能已损坏，会缺一块或者颜色不对；请打开看看，不对就换一张或重新另存",
      english:
        "the picture's data seem damaged, so that parts may be missing or of wrong colours; look at it, and replace it or save it again if so"
    ),
    SentenceRow(
      rule: .pictureSameName, arguments: ["media/a-800.jpg"],
      chinese: "“media/a-800.jpg”与另一张照片自动生成的小图同名，发布时会互相覆盖，请改名",
      english:
        "'media/a-800.jpg' has the name of a smaller size that is made of another photo, and one would overwrite the other; rename it"
    ),
    SentenceRow(
      rule: .pictureTooSmall, arguments: ["1 × 1"],
      chinese: "图片只有 1 × 1 像素，看不见内容，请换一张",
      english: "the picture has 1 × 1 pixels and shows nothing; choose another"),
    SentenceRow(
      rule: .pictureTooHeavy, arguments: ["172"],
      chinese: "图片有 172 KB，手机上打开慢；请另存为 JPEG，会自动缩小",
      english:
        "the picture has 172 KB, which is slow on a phone; save it as JPEG, of which smaller sizes are made"
    ),
    SentenceRow(
      rule: .pictureDrawing, arguments: [],
      chinese: "不能发布 SVG 矢量图（可能含脚本），请另存为 PNG",
      english: "SVG drawings may hold scripts and are not published; save it as PNG"),
    SentenceRow(
      rule: .pictureForeign, arguments: [".heic"],
      chinese: ".heic 图片里的拍摄地点等信息去不掉，不能发布，请另存为 JPG",
      english: "what a .heic picture says of where it was taken cannot be taken out; save it as JPG"
    ),
    SentenceRow(
      rule: .documentForeign, arguments: [".html", "pdf、docx"],
      chinese: "不能发布这种文件（.html），里面可能有程序；可以用 pdf、docx",
      english:
        "files of this kind (.html) may hold programs and are not published; use one of pdf、docx"
    ),
    SentenceRow(
      rule: .documentDiffers, arguments: [".pdf"],
      chinese: "文件的内容不是 .pdf，不能发布；请用原来的软件重新另存",
      english: "the file's content is not .pdf, so that it is not published; save it again as such"),
    SentenceRow(
      rule: .systemRefused, arguments: ["写入", "磁盘已满", "write", "No space left on device"],
      chinese: "写入失败：磁盘已满；请检查路径、权限和磁盘空间",
      english: "cannot write: No space left on device; check path, permissions and disk space"),
    SentenceRow(
      rule: .outputBusy, arguments: [],
      chinese: "另一个 gongshi 正在写入这个文件夹；请等它结束再运行",
      english: "another gongshi is writing to this folder; run again when it has ended"),
    SentenceRow(
      rule: .sourcesChange, arguments: [],
      chinese: "文件在生成期间不断被修改；请等改完再运行",
      english: "files changed all the time while they were read; run again when they are done"),
    SentenceRow(
      rule: .sameAddress, arguments: ["pages/a.html"],
      chinese: "与另一个页面的网址相同（pages/a.html），请改标识（文件名）",
      english: "another page has the same address (pages/a.html); change the id (the file's name)"),
    SentenceRow(
      rule: .followUpForFewer, arguments: ["更正", "党内", "通知", "公开", "party", "public"],
      chinese: "“更正”只给“党内”看，而“通知”给“公开”看：看得到后者的人也应看得到前者，请把两份的“公开范围”改成一样",
      english:
        "'更正' is for party, but '通知' is for public, whose readers must see both; give them one audience"
    ),
    SentenceRow(
      rule: .symbolicLink, arguments: [],
      chinese: "这里不能有快捷方式（符号链接），请放真实文件",
      english: "symbolic links are not followed; put the file itself here"),
    SentenceRow(
      rule: .specialFile, arguments: [],
      chinese: "这不是普通文件，请从这个文件夹移走",
      english: "this is no regular file; move it out of this folder"),
    SentenceRow(
      rule: .fileTooLarge, arguments: ["3000000000"],
      chinese: "文件有 3000000000 字节，太大了，请拆成几个文件",
      english: "the file has 3000000000 bytes, which is too large; split it"),
  ]
}
