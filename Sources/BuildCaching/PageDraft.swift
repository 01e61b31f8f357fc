/// What the front matter of a page says.
package struct PageDraft: Sendable, Equatable {
  package var title: String
  package var description: String?
  package var answer: String?
  package var criterion: String?
  package var order: Double?
  /// As `YYYY-MM-DD`, as is ``updated``.
  package var date: String?
  package var updated: String?
  package var tags: [String]
  package var slug: String?
  package var isDraft: Bool
  package var linksTerms: Bool
  /// The bytes of the file.
  package var textSize: Int
  /// Where the body starts in the file.
  package var bodyOffset: Int

  package init(
    title: String, description: String?, answer: String?, criterion: String?, order: Double?,
    date: String?, updated: String?, tags: [String], slug: String?, isDraft: Bool,
    linksTerms: Bool, textSize: Int, bodyOffset: Int
  ) {
    self.title = title
    self.description = description
    self.answer = answer
    self.criterion = criterion
    self.order = order
    self.date = date
    self.updated = updated
    self.tags = tags
    self.slug = slug
    self.isDraft = isDraft
    self.linksTerms = linksTerms
    self.textSize = textSize
    self.bodyOffset = bodyOffset
  }

  func seal() -> ArraySlice<UInt8> {
    var writer = RecordWriter(capacity: 192)
    writer.text(title)
    for text in [description, answer, criterion, date, updated, slug] {
      writer.optional(text) { $0.text($1) }
    }
    writer.optional(order) { $0.number($1.bitPattern) }
    writer.list(tags) { $0.text($1) }
    writer.flag(isDraft)
    writer.flag(linksTerms)
    writer.count(textSize)
    writer.count(bodyOffset)
    return writer.bytes[...]
  }

  init?(opening bytes: ArraySlice<UInt8>) {
    var reader = RecordReader(bytes)
    do throws(RecordReader.Damage) {
      title = try reader.text()
      description = try reader.optional(RecordReader.text)
      answer = try reader.optional(RecordReader.text)
      criterion = try reader.optional(RecordReader.text)
      date = try reader.optional(RecordReader.text)
      updated = try reader.optional(RecordReader.text)
      slug = try reader.optional(RecordReader.text)
      order = try reader.optional { reader throws(RecordReader.Damage) in
        Double(bitPattern: try reader.number())
      }
      tags = try reader.list(RecordReader.text)
      isDraft = try reader.flag()
      linksTerms = try reader.flag()
      textSize = try reader.count()
      bodyOffset = try reader.count()
    } catch {
      return nil
    }
  }
}
