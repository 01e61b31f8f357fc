/// The generator SplitMix64 of Steele, Lea and Flood, from which profiles are made.
///
/// Not the generator of the simulation: profiles must not be correlated with its draws.
struct SplitMix64 {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }

  /// A number from 0 up to but excluding 1.
  mutating func uniform() -> Double {
    Double(next() >> 11) * 0x1p-53
  }

  /// A whole number in a range.
  mutating func integer(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(next() % UInt64(range.count))
  }

  mutating func chance(_ probability: Double) -> Bool {
    uniform() < probability
  }

  /// One of the items, which must not be none.
  mutating func pick<Item>(_ items: [Item]) -> Item {
    items[integer(0...items.count - 1)]
  }

  /// Each item with a probability, in order.
  mutating func some<Item>(_ items: [Item], _ probability: Double) -> [Item] {
    var picked: [Item] = []
    for item in items where chance(probability) { picked.append(item) }
    return picked
  }

  /// A value that is absent every so often.
  mutating func maybe<Value>(
    _ probability: Double, _ make: (inout SplitMix64) -> Value
  ) -> Value? {
    chance(probability) ? make(&self) : nil
  }
}
