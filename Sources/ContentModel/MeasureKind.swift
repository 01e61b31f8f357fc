/// Where a measure's value comes from.
package enum MeasureKind: Sendable, Hashable {
  /// A fact through a value function; a date may be turned into days left first.
  case number(factID: String, daysFromDate: Bool, curve: ValueCurve)
  /// A measured rate, scaled to real work, against the rate the project needs.
  case capacity(factID: String, discount: Discount, curve: ValueCurve)
  /// The levels of capabilities.
  case capability([WeightedCapability])
  /// How well what the project needs is covered; the weights of an essential and a useful need.
  case needs(essential: Double, useful: Double)
  case team(TeamAssumptions)
  /// A scale from the worst level to the best.
  case judgement([ScaleLevel])
}
