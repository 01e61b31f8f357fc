import Diagnostics

/// Including partials.
extension TemplateExpander {
  mutating func include(
    _ nameRange: Range<Int>, _ tag: SourceRange, _ template: ParsedTemplate,
    indentation: ArraySlice<UInt8>
  ) {
    let name = Array(template.file.bytes[nameRange])
    // A partial that is missing is reported once for its file, whether or not a root reaches it.
    guard let partial = templates[name] else {
      isSound = false
      return
    }
    reached.insert(name)
    if let first = chain.firstIndex(where: { $0.name == name }) {
      reportRecursion(name, from: first, tag)
      return
    }
    guard enter(tag) else { return }
    chain.append((name, tag))
    expand(partial, partial.nodes.indices, indentation: indentation)
    chain.removeLast()
    leave()
  }

  private mutating func reportRecursion(_ name: [UInt8], from first: Int, _ tag: SourceRange) {
    isSound = false
    let loop = chain[first...]
    let names = (loop.map(\.name) + [name]).map { String(decoding: $0, as: UTF8.self) }
    log.error(
      .templateRecursion, "the template '\(names[0])' includes itself", at: tag,
      labels: loop.dropFirst().compactMap { link in
        link.tag.map { Label($0, "includes '\(String(decoding: link.name, as: UTF8.self))'") }
      },
      notes: ["the chain is \(names.joined(separator: " > "))"])
  }
}
