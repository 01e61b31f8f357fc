internal import ContentModel

/// Capabilities against alternatives as a table of words.
enum MarkdownLevelTable {
  static func write(
    _ capabilities: [Capability], _ alternatives: [Alternative], caption: String? = nil,
    _ out: inout MarkdownBuffer
  ) {
    out.table(
      ["Capability"] + alternatives.map(\.name), caption: caption,
      capabilities.map { capability in
        [MarkdownText.escaped(capability.title)]
          + alternatives.map { LevelText.word($0.capabilities[capability.id]) }
      })
  }
}
