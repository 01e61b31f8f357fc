internal import Markup

/// A formula as text, with the lines after `where:` as its key.
enum FormulaBlock {
  static func draw(_ body: [UInt8]) -> TrustedHTML {
    var out = HTMLBuffer()
    out.raw("<pre class=\"formula\" tabindex=\"0\"><code>")
    out.text(String(decoding: body, as: UTF8.self))
    out.raw("</code></pre>")
    return out.trusted
  }
}
