/// How numbers and days are written in a report; its sentences are English in any case.
package enum WritingConventions: String, Sendable, Hashable, CaseIterable {
  case british = "en-GB"
  case american = "en-US"
  case german = "de"
  case french = "fr"
}
