/// Whose releases are listed.
package enum InputOwner: Sendable, Hashable {
  case alternative(String)
  case runtime(String)
}
