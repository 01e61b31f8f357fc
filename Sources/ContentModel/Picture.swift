/// A picture that is safe to put into a report.
package struct Picture: Sendable, Hashable {
  package let kind: PictureKind
  package let bytes: [UInt8]

  package init(kind: PictureKind, bytes: [UInt8]) {
    self.kind = kind
    self.bytes = bytes
  }
}
