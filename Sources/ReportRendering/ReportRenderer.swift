package import Advising
package import ContentModel
internal import Charts
internal import Diagnostics
internal import Markup
internal import Narrative
package import Templating

/// Renders the advice for a project as one page that needs nothing else, and as data.
///
/// Reads no file and no clock: the same advice, styles and provenance give the same bytes.
package struct ReportRenderer: Sendable {
  /// The template a report is made with and its model; compile it together with the others.
  package static let root = TemplateRoot("report", ReportModel.page)

  package let catalog: Catalog
  private let library: TemplateLibrary
  private let styles: [UInt8]
  package let provenance: ReportProvenance
  private let logo: Picture?
  private let clientPicture: Picture?

  /// A renderer for the projects of a catalog.
  ///
  /// - Parameters:
  ///   - catalog: What the advice was worked out from.
  ///   - library: Templates that were compiled for ``root``.
  ///   - styles: Every style sheet with its fonts inside; see ``ReportStyles``.
  ///   - provenance: What the report was made from.
  ///   - logo: The picture that the site's brand names.
  ///   - clientPicture: The picture beside the profile.
  package init(
    catalog: Catalog, library: TemplateLibrary, styles: [UInt8], provenance: ReportProvenance,
    logo: Picture? = nil, clientPicture: Picture? = nil
  ) {
    self.catalog = catalog
    self.library = library
    self.styles = styles
    self.provenance = provenance
    self.logo = logo
    self.clientPicture = clientPicture
  }

  /// The report of one project.
  package func render(_ advice: Advice) -> RenderedReport {
    let settings = Narrator(advice, catalog).settings
    return Conventions.$current.withValue(Conventions.named(settings.conventions.rawValue)) {
      ChartPalette.$accent.withValue(settings.brand.accent ?? ChartPalette.accent) {
        written(advice)
      }
    }
  }

  private func written(_ advice: Advice) -> RenderedReport {
    let narrator = Narrator(advice, catalog)
    let composer = ReportComposer(narrator, provenance)
    let pages = ReportPages(narrator: narrator, outline: composer.outline)
    var html: [UInt8] = []
    let log = library.render(
      Self.root.name,
      composer.page(styles: styles + pages.css, logo: logo, clientPicture: clientPicture),
      into: &html)
    return RenderedReport(
      html: html, json: ReportData(narrator: narrator, provenance: provenance).bytes, log: log)
  }

  /// The data of a report, without its page.
  package static func data(
    _ advice: Advice, _ catalog: Catalog, _ provenance: ReportProvenance
  ) -> [UInt8] {
    ReportData(narrator: Narrator(advice, catalog), provenance: provenance).bytes
  }
}
