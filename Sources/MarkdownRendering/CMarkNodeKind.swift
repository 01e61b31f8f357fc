/// libcmark's kinds of node, with the numbers of its header.
enum CMarkNodeKind: UInt32, CaseIterable {
  case none
  case document
  case blockQuote
  case list
  case item
  case codeBlock
  case htmlBlock
  case customBlock
  case paragraph
  case heading
  case thematicBreak
  case text
  case softBreak
  case lineBreak
  case code
  case htmlInline
  case customInline
  case emphasis
  case strong
  case link
  case image
}
