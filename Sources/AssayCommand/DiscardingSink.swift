internal import OutputWriting

/// Forgets what it gets; for looking at everything without writing it.
struct DiscardingSink: ProductSink {
  func stage(_ files: [OutputFile]) {}

  func keep(_ groups: [[OutputPath]]) -> [Bool] { groups.map { _ in false } }
}
