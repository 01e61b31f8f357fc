internal import BuildCaching
internal import ContentModel
internal import Diagnostics
internal import OutputWriting
internal import SourceReading

/// Pages of the guide whose files are as they were when the last build read them, so that it is known
/// what is in them.
///
/// Their text itself is not at hand. A build that turns out to need it starts again and reads
/// everything.
struct RecalledPages: Sendable {
  /// Thrown when the text of such a page is needed after all.
  struct TextIsNeeded: Error {}

  private var texts: [String: PageText] = [:]

  /// None: everything is read.
  init() {}

  /// The pages among what is listed that nobody has touched.
  init(_ listing: SourceListing, _ sources: [BuildRecord.Source]) {
    texts.reserveCapacity(sources.count)
    var next = 0
    for (entry, stamp) in zip(listing.entries, listing.stamps) where entry.kind == .page {
      // Both come in the order of their paths.
      while next < sources.count,
        sources[next].path.utf8.lexicographicallyPrecedes(entry.path.utf8)
      {
        next += 1
      }
      guard let stamp, next < sources.count, sources[next].stamp == stamp,
        sources[next].path.utf8.elementsEqual(entry.path.utf8), let text = sources[next].page
      else { continue }
      texts[entry.path] = text
    }
  }

  var isEmpty: Bool { texts.isEmpty }
  var paths: Set<String> { Set(texts.keys) }

  /// What is known of a file that was not read.
  func text(at path: String) -> PageText? { texts[path] }

  /// A page that was not read, with a file that has a path and no text.
  func page(at path: String) -> Page? {
    texts[path]?.draft.map { Page($0, at: path) }
  }

  /// What the next build may know of a page, which was read now or is recalled.
  func text(of page: Page) -> PageText {
    texts[page.file.path]
      ?? PageText(
        frontHash: ContentHash.hash(page.file.bytes[..<page.bodyOffset]),
        wholeHash: ContentHash.hash(page.file.bytes[...]),
        draft: PageDraft(
          title: page.title, description: page.description, answer: page.answer,
          criterion: page.criterionID, order: page.order, date: page.date?.iso,
          updated: page.updated?.iso, tags: page.tags, slug: page.slug, isDraft: page.isDraft,
          linksTerms: page.linksTerms, textSize: page.textSize, bodyOffset: page.bodyOffset))
  }
}

extension Page {
  fileprivate convenience init(_ draft: PageDraft, at path: String) {
    self.init(
      file: SourceFile(path: path, bytes: []), bodyOffset: draft.bodyOffset, title: draft.title,
      description: draft.description, answer: draft.answer, criterionID: draft.criterion,
      order: draft.order, date: draft.date.flatMap { CalendarDate(iso: $0) },
      updated: draft.updated.flatMap { CalendarDate(iso: $0) }, tags: draft.tags,
      slug: draft.slug, isDraft: draft.isDraft, linksTerms: draft.linksTerms,
      textSize: draft.textSize)
  }
}
