internal import OutputWriting

/// Writes what it gets as a part of one transaction.
struct TransactionSink: ProductSink {
  let transaction: OutputTransaction

  func stage(_ files: [OutputFile]) throws { try transaction.stage(files) }

  func keep(_ groups: [[OutputPath]]) throws -> [Bool] { try transaction.keep(groups) }
}
