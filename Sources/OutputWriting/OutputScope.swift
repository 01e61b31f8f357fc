/// The owners a build is for: their files are replaced, and removed when they are not built again.
package enum OutputScope: Sendable, Hashable {
  /// Everything: also files of owners that no longer exist are removed.
  case everything
  /// These owners only; the files of others stay as they are.
  case owners(Set<OutputOwner>)

  func contains(_ owner: OutputOwner) -> Bool {
    switch self {
    case .everything: true
    case .owners(let owners): owners.contains(owner)
    }
  }
}
