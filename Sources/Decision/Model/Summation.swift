/// The sum of products, from left to right from 0.
///
/// Sums of the engine are never reordered or fused, so that every implementation of the method gets
/// the same bits. Entries beyond the shorter array are ignored.
func dot(_ first: [Double], _ second: [Double]) -> Double {
  var sum = 0.0
  for index in 0..<min(first.count, second.count) {
    sum += first[index] * second[index]
  }
  return sum
}
