extension JSONValue {
  /// The member of an object, or `nil` where it is absent or null.
  package subscript(key: String) -> JSONValue? {
    guard case .object(let members) = self, let value = members[key], value != .null else {
      return nil
    }
    return value
  }

  func member(_ key: String) throws -> JSONValue {
    guard let value = self[key] else { throw MalformedVector("'\(key)' is missing") }
    return value
  }

  /// The same value, which must have members.
  func object() throws -> JSONValue {
    guard case .object = self else { throw MalformedVector("\(self): not an object") }
    return self
  }

  func array(of what: String = "value") throws -> [JSONValue] {
    guard case .array(let values) = self else { throw MalformedVector("\(what): not a list") }
    return values
  }

  func double() throws -> Double {
    guard case .number(let value) = self else { throw MalformedVector("\(self): not a number") }
    return value
  }

  func integer() throws -> Int {
    guard let value = Int(exactly: try double()) else {
      throw MalformedVector("\(self): not a whole number")
    }
    return value
  }

  func string() throws -> String {
    guard case .string(let value) = self else { throw MalformedVector("\(self): not a text") }
    return value
  }

  func doubles() throws -> [Double] { try array().map { try $0.double() } }

  func integers() throws -> [Int] { try array().map { try $0.integer() } }

  func strings() throws -> [String] { try array().map { try $0.string() } }

  func matrix() throws -> [[Double]] { try array().map { try $0.doubles() } }

  // Making answers.

  static func doubles(_ values: [Double]) -> JSONValue { .array(values.map { .number($0) }) }

  static func integers(_ values: [Int]) -> JSONValue { .array(values.map { .integer($0) }) }

  static func strings(_ values: [String]) -> JSONValue { .array(values.map { .string($0) }) }

  static func matrix(_ values: [[Double]]) -> JSONValue { .array(values.map { .doubles($0) }) }

  static func optional(_ value: Double?) -> JSONValue { value.map { .number($0) } ?? .null }

  static func optional(_ value: String?) -> JSONValue { value.map { .string($0) } ?? .null }
}
