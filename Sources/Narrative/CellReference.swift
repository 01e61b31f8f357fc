/// One value of one candidate, by its indices in an advice.
package struct CellReference: Sendable, Hashable {
  package let candidate: Int
  package let criterion: Int
  package let measure: Int

  package init(candidate: Int, criterion: Int, measure: Int) {
    self.candidate = candidate
    self.criterion = criterion
    self.measure = measure
  }
}
