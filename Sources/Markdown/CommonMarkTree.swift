internal import CCommonMark
import Glibc

/// The kinds of node that a tree may hold; the numbers are those of the shim.
enum NodeKind: Int32 {
  case document, quote, list, item, task, codeBlock, htmlBlock, paragraph, heading, rule
  case text, softBreak, lineBreak, code, htmlInline, emphasis, strong, link, image
  case table, tableHeader, tableRow, tableCell
  case other = -1
}

/// The tree of one document; owns the C memory, which is given back on the thread that took it.
struct CommonMarkTree: ~Copyable {
  let root: Node?
  private let arena: UnsafeMutablePointer<gongshi_arena>

  /// Registering twice at once can abort the process; `static let` runs it once.
  private static let registered: Void = cmark_gfm_core_extensions_ensure_registered()

  /// Parses text that `SourceScan` has let through, so that it is valid UTF-8.
  ///
  /// Only `table` and `tasklist` are attached: the other extensions write to global tables, and
  /// concurrent parses would be silently wrong.
  init(_ text: UnsafeBufferPointer<UInt8>) {
    _ = Self.registered
    arena = gongshi_arena_open()
    guard let parser = gongshi_parser_new(CMARK_OPT_DEFAULT) else {
      root = nil
      return
    }
    defer { cmark_parser_free(parser) }
    for name in ["table", "tasklist"] {
      cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name))
    }
    text.withMemoryRebound(to: CChar.self) { characters in
      cmark_parser_feed(parser, characters.baseAddress, characters.count)
    }
    root = cmark_parser_finish(parser).map(Node.init)
  }

  deinit {
    gongshi_arena_close(arena)
  }
}

/// One node, valid as long as its tree.
struct Node: Equatable {
  fileprivate let pointer: OpaquePointer

  var kind: NodeKind { NodeKind(rawValue: gongshi_node_kind(pointer)) ?? .other }
  var next: Node? { cmark_node_next(pointer).map(Node.init) }
  var previous: Node? { cmark_node_previous(pointer).map(Node.init) }
  var parent: Node? { cmark_node_parent(pointer).map(Node.init) }
  var firstChild: Node? { cmark_node_first_child(pointer).map(Node.init) }
  var lastChild: Node? { cmark_node_last_child(pointer).map(Node.init) }

  var line: Int { Int(cmark_node_get_start_line(pointer)) }
  /// The column in bytes, from 1.
  var byteColumn: Int { Int(cmark_node_get_start_column(pointer)) }
  var headingLevel: Int { Int(cmark_node_get_heading_level(pointer)) }
  var isTight: Bool { cmark_node_get_list_tight(pointer) != 0 }
  var isOrdered: Bool { cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST }
  var listStart: Int { Int(cmark_node_get_list_start(pointer)) }
  /// Whether a block of code stands between fences, and not only behind blanks.
  var isFenced: Bool {
    var (length, offset, character) = (Int32(0), Int32(0), CChar(0))
    return cmark_node_get_fenced(pointer, &length, &offset, &character) != 0
  }
  var isChecked: Bool { cmark_gfm_extensions_get_tasklist_item_checked(pointer) }

  /// Alignments of a table's columns as the letters `l`, `c`, `r`, or 0.
  var alignments: [UInt8] {
    let count = Int(cmark_gfm_extensions_get_table_columns(pointer))
    guard let letters = cmark_gfm_extensions_get_table_alignments(pointer) else { return [] }
    return Array(UnsafeBufferPointer(start: letters, count: count))
  }

  /// Lends the node's text for the length of the call.
  @inline(__always)
  func withLiteral<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    Self.lend(cmark_node_get_literal(pointer), body)
  }

  func withInfo<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    Self.lend(cmark_node_get_fence_info(pointer), body)
  }

  func withTarget<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    Self.lend(cmark_node_get_url(pointer), body)
  }

  func withTitle<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    Self.lend(cmark_node_get_title(pointer), body)
  }

  @inline(__always)
  private static func lend<Result>(
    _ characters: UnsafePointer<CChar>?, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    guard let characters else { return body(UnsafeBufferPointer(start: nil, count: 0)) }
    let length = strlen(characters)
    return characters.withMemoryRebound(to: UInt8.self, capacity: length + 1) {
      body(UnsafeBufferPointer(start: $0, count: length))
    }
  }
}

/// A walk over a tree without recursion; a leaf is entered and never left.
struct Walk: ~Copyable {
  private let iterator: OpaquePointer?

  enum Step {
    case enter(Node), leave(Node)
  }

  init(_ root: Node) {
    iterator = cmark_iter_new(root.pointer)
  }

  mutating func next() -> Step? {
    guard let iterator else { return nil }
    let event = cmark_iter_next(iterator)
    guard let node = cmark_iter_get_node(iterator), event != CMARK_EVENT_DONE else { return nil }
    return event == CMARK_EVENT_ENTER ? .enter(Node(pointer: node)) : .leave(Node(pointer: node))
  }

  /// Goes on behind `node` without visiting what is in it, nor leaving it.
  mutating func skip(_ node: Node) {
    cmark_iter_reset(iterator, node.pointer, CMARK_EVENT_EXIT)
  }

  deinit {
    cmark_iter_free(iterator)
  }
}
