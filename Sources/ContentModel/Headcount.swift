/// How many people of a team have a skill.
package enum Headcount: Sendable, Hashable {
  /// A bare number: people at the level that the content names for it.
  case atDefault(Int)
  /// People by the id of their level.
  case byLevel([String: Int])
}
