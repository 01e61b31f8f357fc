import Foundation
import FoundationXML
import Markup

/// A chart read back by an XML parser that is not ours.
struct Drawing {
  struct Element {
    let name: String
    let attributes: [String: String]
    var text = ""

    /// A coordinate.
    func number(_ name: String) -> Double? { attributes[name].flatMap(Double.init) }
  }

  let elements: [Element]

  /// Reads a chart; `nil` when it is not well-formed XML.
  init?(_ svg: TrustedHTML) {
    let reader = Reader()
    let parser = XMLParser(data: Data(svg.bytes))
    parser.delegate = reader
    guard parser.parse() else { return nil }
    elements = reader.elements
  }

  func named(_ name: String) -> [Element] { elements.filter { $0.name == name } }

  private final class Reader: NSObject, XMLParserDelegate {
    var elements: [Element] = []
    private var open: [Int] = []

    func parser(
      _ parser: XMLParser, didStartElement elementName: String, namespaceURI: String?,
      qualifiedName: String?, attributes: [String: String]
    ) {
      open.append(elements.count)
      elements.append(Element(name: elementName, attributes: attributes))
    }

    func parser(
      _ parser: XMLParser, didEndElement elementName: String, namespaceURI: String?,
      qualifiedName: String?
    ) {
      open.removeLast()
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) {
      if let last = open.last { elements[last].text += string }
    }
  }
}
