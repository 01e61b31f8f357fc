internal import Diagnostics

/// Reads an SVG drawing as strict XML and accepts shapes, text, colours and references inside it.
///
/// What could run, load, style from elsewhere or grow without bound is refused with its place: scripts
/// and handlers, animation, embedded documents and pictures, addresses, document types, and more than a
/// few repetitions by `use`. What is allowed is listed, so that what nobody thought of is refused.
struct DrawingCheck {
  private static let elements: Set<String> = [
    "svg", "g", "defs", "symbol", "use", "title", "desc", "style", "switch", "path", "rect",
    "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan", "textPath",
    "linearGradient", "radialGradient", "stop", "clipPath", "mask", "marker", "view",
  ]
  private static let namespace = "http://www.w3.org/2000/svg"
  private static let depth = 64
  private static let repetitions = 16

  private(set) var log = DiagnosticLog()
  private let file: SourceFile
  private var scanner: MarkupScanner
  private var open: [String] = []
  /// The text of the open style element without the comments that part it, and its pieces' place.
  private var style: [UInt8] = []
  private var stylePlace: Range<Int>?
  private var uses = 0
  private var prefixes: Set<String> = ["xml"]
  private var hasRoot = false

  init(_ file: SourceFile) {
    self.file = file
    scanner = MarkupScanner(file.bytes)
  }

  /// Whether the drawing may be put into a report; otherwise the log says why not.
  mutating func passes() -> Bool {
    do throws(MarkupScanner.Problem) {
      while let piece = try scanner.next() { take(piece) }
    } catch {
      refuse(.invalidPicture, "this is no well-formed XML: \(error.message)", error.offsets)
      return false
    }
    if !hasRoot || !open.isEmpty, !log.hasErrors {
      let end = file.bytes.count
      let message =
        open.last.map { "the element '\($0)' has no end" } ?? "there is no drawing in it"
      refuse(.invalidPicture, message, end..<end)
    }
    return !log.hasErrors
  }

  private mutating func take(_ piece: MarkupScanner.Piece) {
    switch piece {
    case .text(let offsets):
      if open.isEmpty, !scanner.isBlank(offsets) {
        refuse(.invalidPicture, "text stands outside of the drawing", offsets)
      }
      if open.last == "style" {
        style += file.bytes[offsets]
        stylePlace = (stylePlace?.lowerBound ?? offsets.lowerBound)..<offsets.upperBound
      }
    case .instruction(let offsets):
      refuse(.unsafePicture, "instructions to programs are not accepted", offsets)
    case .declaration(let offsets):
      refuse(.unsafePicture, "a document type is not accepted", offsets)
    case .end(let name, let offsets):
      if open.popLast() != name {
        refuse(.invalidPicture, "'\(name)' ends here without being the last one begun", offsets)
      }
      if name == "style" { endStyle() }
    case .start(let name, let attributes, let isEmpty, let offsets):
      begin(name, attributes, offsets)
      if !isEmpty { open.append(name) }
    }
  }

  private mutating func begin(
    _ name: String, _ attributes: [MarkupScanner.Attribute], _ offsets: Range<Int>
  ) {
    if open.isEmpty {
      if hasRoot { refuse(.invalidPicture, "a second drawing begins here", offsets) }
      hasRoot = true
      checkRoot(name, attributes, offsets)
    }
    if !Self.elements.contains(name) {
      refuse(.unsafePicture, "the element '\(name)' is not accepted", offsets)
    }
    if open.count >= Self.depth {
      refuse(.unsafePicture, "elements are nested too deeply", offsets)
    }
    if name == "use" {
      uses += 1
      if uses == Self.repetitions + 1 {
        refuse(.unsafePicture, "'use' stands more than \(Self.repetitions) times", offsets)
      }
    }
    for attribute in attributes where attribute.name.utf8.starts(with: "xmlns:".utf8) {
      prefixes.insert(String(attribute.name.utf8.dropFirst(6)) ?? "")
    }
    for attribute in attributes { check(attribute) }
  }

  private mutating func checkRoot(
    _ name: String, _ attributes: [MarkupScanner.Attribute], _ offsets: Range<Int>
  ) {
    let space = attributes.first { $0.name == "xmlns" }
    if name != "svg" || space.map({ scanner.text($0.value) }) != Self.namespace {
      refuse(
        .invalidPicture, "a drawing begins with '<svg xmlns=\"\(Self.namespace)\" …>'", offsets)
    }
    let numbers =
      attributes.first { $0.name == "viewBox" }
      .map { scanner.text($0.value).utf8.split { $0 == 0x20 || $0 == UInt8(ascii: ",") } } ?? []
    let sides = numbers.compactMap { Double(Substring($0)) }
    if sides.count != 4 || sides[2] <= 0 || sides[3] <= 0 {
      refuse(
        .invalidPicture, "the drawing does not tell its proportions", offsets,
        Fix("add 'viewBox=\"0 0 WIDTH HEIGHT\"' to it"))
    }
  }

  private mutating func check(_ attribute: MarkupScanner.Attribute) {
    let name = FoldedText.folded(attribute.name)
    let local = name.utf8.split(separator: UInt8(ascii: ":")).last.map { String($0) ?? "" } ?? ""
    let value = file.bytes[attribute.value]
    let parts = attribute.name.utf8.split(separator: UInt8(ascii: ":")).map { String($0) ?? "" }
    if parts.count > 1, parts[0] != "xmlns", !prefixes.contains(parts[0]) {
      refuse(.invalidPicture, "the prefix '\(parts[0])' is not declared", attribute.offsets)
    }
    if name.utf8.starts(with: "on".utf8) {
      refuse(.unsafePicture, "'\(attribute.name)' would run a script", attribute.offsets)
    } else if name == "xmlns" {
      if scanner.text(attribute.value) != Self.namespace {
        refuse(.unsafePicture, "another kind of document begins here", attribute.offsets)
      }
    } else if name.utf8.starts(with: "xmlns:".utf8) {
      return
    } else if local == "href" || local == "src" || local == "base" {
      if value.first != UInt8(ascii: "#") {
        refuse(
          .unsafePicture, "'\(attribute.name)' leads out of the drawing", attribute.offsets)
      }
    } else {
      checkStyle(attribute.value)
    }
  }

  /// Looks at the whole text of a style element: a reader joins what comments part.
  private mutating func endStyle() {
    guard let place = stylePlace else { return }
    if let found = FoldedText(style[...]).firstLoading {
      // Where nothing parts the text, the place is exact.
      let isWhole = place.count == style.count
      refuse(
        .unsafePicture, "this style may load something from elsewhere",
        isWhole ? place.lowerBound + found.lowerBound..<place.lowerBound + found.upperBound : place)
    }
    style = []
    stylePlace = nil
  }

  /// Looks for what loads something in an attribute that can hold a style.
  private mutating func checkStyle(_ offsets: Range<Int>) {
    guard let found = FoldedText(file.bytes[offsets]).firstLoading else { return }
    refuse(.unsafePicture, "this style may load something from elsewhere", found)
  }

  private mutating func refuse(
    _ id: DiagnosticID, _ message: String, _ offsets: Range<Int>, _ fix: Fix? = nil
  ) {
    // A drawing that is wrong once is often wrong everywhere.
    guard log.entries.count < 5 else { return }
    let usual = Fix("let the drawing program save it as plain SVG, or as PNG")
    log.error(id, message, at: file.range(offsets), fixes: [fix ?? usual])
  }
}
