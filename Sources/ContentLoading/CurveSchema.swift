internal import ContentModel
internal import Diagnostics
internal import YAMLReading

/// The key `value` of a measure: its value function.
enum CurveSchema {
  static func decode(_ reader: SchemaReader, _ node: YAMLNode) -> ValueCurve? {
    guard var map = reader.mapping(node, "'value'") else { return nil }
    let linear = map.optional("linear")
    let piecewise = map.optional("piecewise")
    let levels = map.optional("levels")
    map.finish()
    switch (linear, piecewise, levels) {
    case (let node?, nil, nil): return decodeLinear(reader, node)
    case (nil, let node?, nil): return decodePiecewise(reader, node)
    case (nil, nil, let node?): return decodeLevels(reader, node)
    default:
      reader.error(
        .invalidValue, "a value function is one of linear, piecewise and levels",
        at: node.offsets)
      return nil
    }
  }

  private static func decodeLinear(_ reader: SchemaReader, _ node: YAMLNode) -> ValueCurve? {
    let ends = reader.items(node, "'linear'").compactMap { reader.number($0, "an end point") }
    guard ends.count == 2, ends[0] != ends[1] else {
      reader.error(
        .invalidValue, "'linear' needs two different numbers: where the value is 0 and where 100",
        at: node.offsets)
      return nil
    }
    return .linear(atZero: ends[0], atHundred: ends[1])
  }

  private static func decodePiecewise(_ reader: SchemaReader, _ node: YAMLNode) -> ValueCurve? {
    let points = reader.items(node, "'piecewise'").compactMap { item -> CurvePoint? in
      let pair = reader.items(item, "a knot")
      guard pair.count == 2 else {
        reader.error(
          .invalidValue, "a knot is a pair [quantity, value]", at: item.offsets)
        return nil
      }
      guard let x = reader.number(pair[0], "a knot's quantity"),
        let value = reader.number(pair[1], "a knot's value", in: 0...100)
      else { return nil }
      return CurvePoint(x: x, value: value)
    }
    let rises = zip(points, points.dropFirst()).allSatisfy { $0.x < $1.x }
    let steps = zip(points, points.dropFirst()).map { $1.value - $0.value }
    let isMonotone = steps.allSatisfy { $0 >= 0 } || steps.allSatisfy { $0 <= 0 }
    guard points.count >= 2, rises, isMonotone else {
      reader.error(
        .invalidValue,
        "'piecewise' needs two knots or more, whose quantities rise and whose values rise or fall",
        at: node.offsets)
      return nil
    }
    return .piecewise(points)
  }

  private static func decodeLevels(_ reader: SchemaReader, _ node: YAMLNode) -> ValueCurve? {
    guard let map = reader.mapping(node, "'levels'") else { return nil }
    if map.entries.isEmpty {
      reader.error(.invalidValue, "'levels' names no level", at: node.offsets)
    }
    var values: [String: Double] = [:]
    for entry in map.entries {
      values[entry.key.text] = reader.number(entry.value, "a level's value", in: 0...100)
    }
    return values.isEmpty ? nil : .levels(values)
  }
}
