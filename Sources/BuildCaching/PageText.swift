/// What is known of a page's text without reading it.
package struct PageText: Sendable, Equatable {
  /// A hash of the file up to the body.
  package let frontHash: UInt64
  /// A hash of the whole file.
  package let wholeHash: UInt64
  /// What the front matter says, as bytes until it is asked for.
  let sealedDraft: ArraySlice<UInt8>

  package init(frontHash: UInt64, wholeHash: UInt64, draft: PageDraft) {
    self.frontHash = frontHash
    self.wholeHash = wholeHash
    sealedDraft = draft.seal()
  }

  init(_ reader: inout RecordReader) throws(RecordReader.Damage) {
    frontHash = try reader.number()
    wholeHash = try reader.number()
    sealedDraft = try reader.sealed()
  }

  /// What the front matter says.
  package var draft: PageDraft? { PageDraft(opening: sealedDraft) }
}
