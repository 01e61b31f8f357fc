/// How a build writes.
package struct OutputOptions: Sendable, Hashable {
  /// Whether everything is forced to the disk before the old files are replaced.
  ///
  /// Without it a killed build still leaves every file old or new, but a power failure may not.
  package var isDurable = false
  /// How many tasks write at once; the result does not depend on it.
  package var jobs = 1
  /// How long to wait for another build of the same folder, in milliseconds.
  package var lockWait = 10_000

  package init() {}
}
