/// The options in the form in which the writer compares them.
struct WriterSettings: Sendable {
  let smartPunctuation: Bool
  let isPlain: Bool
  let collectsText: Bool
  let idPrefix: [UInt8]
  /// With the reserved ids taken; each page starts with a copy.
  let slugger: HeadingSlugger
  let dataBlockKinds: Set<ByteKey>

  init(options: MarkdownOptions) {
    smartPunctuation = options.smartPunctuation
    isPlain = options.isPlain
    collectsText = options.collectsText
    idPrefix = Array(options.idPrefix.utf8)
    slugger = HeadingSlugger(reserving: options.reservedIDs.map { Array($0.utf8) })
    dataBlockKinds = Set(options.dataBlockKinds.map { ByteKey(bytes: Array($0.utf8)) })
  }
}
