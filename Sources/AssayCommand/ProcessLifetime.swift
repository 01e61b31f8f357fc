/// What stays in memory until the process ends.
enum ProcessLifetime {
  private final class Kept {
    let values: [Any]

    init(_ values: [Any]) { self.values = values }
  }

  /// Keeps values that a command is done with when it ends.
  ///
  /// The system then takes all memory back at once; giving back the texts, pages and records of a
  /// large project one by one takes as long as writing their record.
  static func keep(_ values: Any...) {
    _ = unsafe Unmanaged.passRetained(Kept(values))
  }
}
