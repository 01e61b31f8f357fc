/// The program's version, printed in reports.
package enum ProgramVersion {
  package static let text = "0.1.0"
}
