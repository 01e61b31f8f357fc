/// Writes numbers the same way everywhere: rounded half up, a real minus sign, and the signs of the
/// current ``Conventions``.
package enum NumberText {
  /// A number with a fixed count of decimals and grouped thousands.
  ///
  /// `n = floor(|x| * 10^d + 0.5)`, so that two programs agree on every digit; a zero has no sign.
  ///
  /// - Parameters:
  ///   - value: A finite number below 10^15.
  ///   - decimals: Digits after the point, 0 to 6.
  ///   - grouped: Whether thousands are separated.
  /// - Returns: The text; "unknown" for a number that is not finite or too large.
  package static func decimal(_ value: Double, decimals: Int = 0, grouped: Bool = true) -> String {
    var scale = 1.0
    for _ in 0..<max(0, min(6, decimals)) { scale *= 10 }
    let scaled = (abs(value) * scale + 0.5).rounded(.down)
    guard value.isFinite, scaled < 9e15 else { return "unknown" }
    let units = Int(scaled)
    var digits = String(units)
    while digits.utf8.count <= decimals { digits = "0" + digits }
    let whole = String(digits.prefix(digits.utf8.count - decimals))
    let fraction = digits.suffix(decimals)
    let signs = Conventions.current
    let text =
      (grouped ? self.grouped(whole, signs.groupSign) : whole)
      + (decimals > 0 ? signs.decimalSign + fraction : "")
    return value < 0 && units != 0 ? "\u{2212}" + text : text
  }

  /// A share from 0 to 1 as whole percent; but for what rounding leaves, one that is neither none nor all
  /// never reads so.
  package static func percent(_ share: Double) -> String {
    if share > 1e-15, share < 0.005 { return "under " + percent("1") }
    if share < 1 - 1e-9, share > 0.995 { return "over " + percent("99") }
    return percent(decimal(share * 100))
  }

  /// A number that is already written, as percent.
  package static func percent(_ number: String) -> String {
    number + Conventions.current.percentSpace + "%"
  }

  /// A coordinate for SVG: at most two decimals, a plain hyphen, no trailing zeros.
  package static func coordinate(_ value: Double) -> String {
    let scaled = (abs(value) * 100 + 0.5).rounded(.down)
    guard value.isFinite, scaled < 9e15 else { return "0" }
    let units = Int(scaled)
    var text = String(units / 100)
    let rest = units % 100
    if rest != 0 {
      text += rest < 10 ? ".0\(rest)" : rest % 10 == 0 ? ".\(rest / 10)" : ".\(rest)"
    }
    return value < 0 && units != 0 ? "-" + text : text
  }

  private static func grouped(_ digits: String, _ sign: String) -> String {
    let bytes = Array(digits.utf8)
    guard bytes.count > 3 else { return digits }
    var out: [UInt8] = []
    for (index, byte) in bytes.enumerated() {
      if index > 0, (bytes.count - index) % 3 == 0 { out.append(contentsOf: sign.utf8) }
      out.append(byte)
    }
    return String(decoding: out, as: UTF8.self)
  }
}
