internal import CYAML
internal import Diagnostics

/// Builds the node tree from events with a stack of its own, so depth never touches the call stack.
struct YAMLComposer {
  /// A list or mapping that is still open.
  private struct Container {
    let isMapping: Bool
    let start: Int
    var items: [YAMLNode] = []
    var entries: [YAMLEntry] = []
    var key: YAMLScalar?
    /// The keys of a large mapping; a small one is looked through.
    var keys: [String: Range<Int>] = [:]

    /// How many keys are looked through, which is faster than to look them up.
    static let few = 12

    /// Notes a key and tells where it was given before.
    ///
    /// NFC and NFD spellings of a name count as one.
    mutating func note(_ key: YAMLScalar) -> Range<Int>? {
      if entries.count < Self.few {
        return entries.first { $0.key.text == key.text }?.key.offsets
      }
      if keys.isEmpty {
        for entry in entries { keys[entry.key.text] = entry.key.offsets }
      }
      return keys.updateValue(key.offsets, forKey: key.text)
    }
  }

  private let file: SourceFile
  private let map: CharacterOffsets
  private var stack: [Container] = []
  private var nodes = 0
  private(set) var root: YAMLNode?
  private(set) var isFinished = false
  private(set) var log = DiagnosticLog()

  init(file: SourceFile, map: CharacterOffsets) {
    self.file = file
    self.map = map
  }

  mutating func fail(_ problem: String, context: String? = nil, at index: Int = 0) {
    isFinished = true
    let offset = map.byteOffset(ofCharacter: index)
    let byte = offset < file.bytes.count ? file.bytes[offset] : nil
    let advice = SyntaxAdvice.advice(for: problem, at: byte)
    log.error(
      .yamlSyntax, problem, at: file.range(offset..<offset), notes: context.map { [$0] } ?? [],
      fixes: advice.map { [Fix($0)] } ?? [])
  }

  mutating func take(_ event: UnsafePointer<yaml_event_t>) {
    let start = unsafe map.byteOffset(ofCharacter: Int(event.pointee.start_mark.index))
    let end = unsafe map.byteOffset(ofCharacter: Int(event.pointee.end_mark.index))
    switch unsafe event.pointee.type {
    case YAML_STREAM_END_EVENT:
      isFinished = true
    case YAML_DOCUMENT_START_EVENT:
      if root != nil {
        refuse("a second document in one file", start..<end, "put it in a file of its own")
      } else if unsafe event.pointee.data.document_start.version_directive != nil
        || event.pointee.data.document_start.tag_directives.start
          != event.pointee.data.document_start.tag_directives.end
      {
        refuse("a YAML directive", start..<end, "delete the line that starts with %")
      }
    case YAML_ALIAS_EVENT:
      refuse(
        "an alias (*name)", start..<end, "write the value out, or quote a text that starts with *")
    case YAML_SCALAR_EVENT:
      unsafe takeScalar(event, start..<end)
    case YAML_SEQUENCE_START_EVENT:
      let data = unsafe event.pointee.data.sequence_start
      if unsafe !refuses(anchor: data.anchor, tag: data.tag, start..<end), opens(start..<end) {
        stack.append(Container(isMapping: false, start: start))
      }
    case YAML_MAPPING_START_EVENT:
      let data = unsafe event.pointee.data.mapping_start
      if unsafe !refuses(anchor: data.anchor, tag: data.tag, start..<end), opens(start..<end) {
        stack.append(Container(isMapping: true, start: start))
      }
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
      guard let done = stack.popLast() else { return }
      let offsets = done.start..<trimmed(end, from: done.start)
      add(
        done.isMapping
          ? .mapping(done.entries, offsets: offsets) : .sequence(done.items, offsets: offsets))
    default: break
    }
  }

  /// The end of a list or mapping without the line ends and spaces that follow its last value.
  private func trimmed(_ end: Int, from start: Int) -> Int {
    var end = max(start, end)
    while end > start, file.bytes[end - 1] == 0x0A || file.bytes[end - 1] == 0x20 { end -= 1 }
    return end
  }

  private mutating func takeScalar(_ event: UnsafePointer<yaml_event_t>, _ offsets: Range<Int>) {
    let data = unsafe event.pointee.data.scalar
    guard unsafe !refuses(anchor: data.anchor, tag: data.tag, offsets) else { return }
    let bytes = unsafe UnsafeBufferPointer(start: data.value, count: data.length)
    let text = unsafe String(decoding: bytes, as: UTF8.self)
    let isPlain = unsafe data.style == YAML_PLAIN_SCALAR_STYLE
    if text == "<<", isPlain {
      return refuse("a merge key (<<)", offsets, "write the keys out")
    }
    add(.scalar(YAMLScalar(text: text, isPlain: isPlain, offsets: offsets)))
  }

  private mutating func add(_ node: YAMLNode) {
    nodes += 1
    if nodes > YAMLLimits.nodes {
      log.error(
        .yamlLimit, "the document has more than \(YAMLLimits.nodes) values",
        at: file.range(node.offsets), fixes: [Fix("split the file")])
      isFinished = true
      return
    }
    let top = stack.count - 1
    if top < 0 {
      root = node
    } else if !stack[top].isMapping {
      stack[top].items.append(node)
    } else if let key = stack[top].key {
      stack[top].entries.append(YAMLEntry(key: key, value: node))
      stack[top].key = nil
    } else if case .scalar(let key) = node {
      if let first = stack[top].note(key) {
        log.error(
          .duplicateKey, "the key '\(key.text)' is given twice", at: file.range(key.offsets),
          labels: [Label(file.range(first), "first given here")],
          fixes: [Fix("delete one of the two")])
      }
      stack[top].key = key
    } else {
      refuse("a list or mapping as a key", node.offsets, "use a plain word as the key")
    }
  }

  private mutating func opens(_ offsets: Range<Int>) -> Bool {
    guard stack.count < YAMLLimits.depth else {
      log.error(
        .yamlLimit, "nested deeper than \(YAMLLimits.depth) levels", at: file.range(offsets))
      isFinished = true
      return false
    }
    return true
  }

  private mutating func refuses(
    anchor: UnsafePointer<UInt8>?, tag: UnsafePointer<UInt8>?, _ offsets: Range<Int>
  ) -> Bool {
    if unsafe anchor != nil {
      refuse(
        "an anchor (&name)", offsets, "write the value out, or quote a text that starts with &")
      return true
    }
    if unsafe tag != nil {
      refuse("a tag (!name)", offsets, "delete it, or quote a text that starts with !")
      return true
    }
    return false
  }

  private mutating func refuse(_ what: String, _ offsets: Range<Int>, _ advice: String) {
    isFinished = true
    log.error(
      .yamlFeature, "\(what) is not allowed in content", at: file.range(offsets),
      fixes: [Fix(advice)])
  }
}
