import CLibYAML

/// An event of libyaml without its pointers; places are libyaml's own, from 0.
struct Event {
  enum Kind {
    case scalar(String, plain: Bool)
    case sequenceStart
    case mappingStart
    case collectionEnd
    case alias
    case documentStart(directives: Bool)
    case streamEnd
    case other
  }

  let kind: Kind
  let hasAnchor: Bool
  let hasTag: Bool
  let start: Mark
  let end: Mark
}

/// A place as libyaml counts it: lines and characters from 0.
struct Mark: Equatable {
  let line: Int
  let column: Int
}

/// What libyaml says when it gives up.
struct Failure: Error {
  let text: String
  let context: String
  let mark: Mark
  let contextMark: Mark
  /// Set if the fault is in the bytes themselves, before any grammar.
  let unreadable: (offset: Int, value: UInt32)?
}

/// Owns a libyaml parser; the bytes must outlive it.
struct EventParser: ~Copyable {
  /// libyaml keeps a pointer to its own parser, so it must not move.
  private let parser: UnsafeMutablePointer<yaml_parser_t>

  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    parser = .allocate(capacity: 1)
    parser.initialize(to: yaml_parser_t())
    guard yaml_parser_initialize(parser) == 1 else {
      parser.deallocate()
      return nil
    }
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
  }

  /// The next event.
  mutating func next() throws(Failure) -> Event {
    var raw = yaml_event_t()
    guard yaml_parser_parse(parser, &raw) == 1 else { throw failure() }
    defer { yaml_event_delete(&raw) }
    return Self.event(raw)
  }

  private static func event(_ raw: yaml_event_t) -> Event {
    var kind = Event.Kind.other
    var anchor = false
    var tag = false
    switch raw.type {
    case YAML_SCALAR_EVENT:
      let scalar = raw.data.scalar
      let text = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      kind = .scalar(
        String(decoding: text, as: UTF8.self), plain: scalar.style == YAML_PLAIN_SCALAR_STYLE)
      (anchor, tag) = (scalar.anchor != nil, scalar.tag != nil)
    case YAML_SEQUENCE_START_EVENT:
      kind = .sequenceStart
      (anchor, tag) = (raw.data.sequence_start.anchor != nil, raw.data.sequence_start.tag != nil)
    case YAML_MAPPING_START_EVENT:
      kind = .mappingStart
      (anchor, tag) = (raw.data.mapping_start.anchor != nil, raw.data.mapping_start.tag != nil)
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: kind = .collectionEnd
    case YAML_ALIAS_EVENT: kind = .alias
    case YAML_DOCUMENT_START_EVENT:
      let tags = raw.data.document_start.tag_directives
      kind = .documentStart(directives: tags.start != tags.end)
    case YAML_STREAM_END_EVENT: kind = .streamEnd
    default: break
    }
    return Event(
      kind: kind, hasAnchor: anchor, hasTag: tag, start: mark(raw.start_mark),
      end: mark(raw.end_mark))
  }

  private static func mark(_ mark: yaml_mark_t) -> Mark {
    Mark(line: mark.line, column: mark.column)
  }

  private func failure() -> Failure {
    let state = parser.pointee
    return Failure(
      text: state.problem.map { String(cString: $0) } ?? "out of memory",
      context: state.context.map { String(cString: $0) } ?? "",
      mark: Self.mark(state.problem_mark), contextMark: Self.mark(state.context_mark),
      unreadable: state.error == YAML_READER_ERROR
        ? (state.problem_offset, UInt32(truncatingIfNeeded: state.problem_value)) : nil)
  }
}
