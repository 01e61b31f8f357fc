/// The rules of identifiers.
package enum Identifier {
  /// Whether one identifier comes before another in the order of UTF-8 bytes.
  package static func precedes(_ first: String, _ second: String) -> Bool {
    first.utf8.lexicographicallyPrecedes(second.utf8)
  }

  /// Refuses identifiers that are malformed or used twice.
  ///
  /// - Throws: ``DecisionError/invalidIdentifier(_:)`` unless each matches `[a-z0-9][a-z0-9.-]*`;
  ///   ``DecisionError/duplicateIdentifier(_:)``.
  package static func validate(_ ids: [String]) throws(DecisionError) {
    for id in ids where !isValid(id) { throw .invalidIdentifier(id) }
    try requireDistinct(ids)
  }

  /// Refuses identifiers that are used twice.
  ///
  /// - Throws: ``DecisionError/duplicateIdentifier(_:)``.
  package static func requireDistinct(_ ids: [String]) throws(DecisionError) {
    let sorted = ids.sorted(by: precedes)
    for index in sorted.indices.dropFirst()
    where sorted[index].utf8.elementsEqual(sorted[index - 1].utf8) {
      throw .duplicateIdentifier(sorted[index])
    }
  }

  private static func isValid(_ id: String) -> Bool {
    var isFirst = true
    for byte in id.utf8 {
      let isAlphanumeric =
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      let isInner = byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
      guard isAlphanumeric || (isInner && !isFirst) else { return false }
      isFirst = false
    }
    return !isFirst
  }
}
