internal import OutputWriting

/// Takes what a build makes, from any number of tasks and in any order.
protocol ProductSink: Sendable {
  /// Takes finished files.
  func stage(_ files: [OutputFile]) throws

  /// Takes over files of the last build, group by group, where they are still as they were.
  func keep(_ groups: [[OutputPath]]) throws -> [Bool]
}
