package import ContentModel
package import Diagnostics

/// What is legal while one writes but must not be published.
package enum PublicationCheck {
  /// Warnings about placeholders and about sources that nothing cites.
  ///
  /// - Parameters:
  ///   - catalog: The content.
  ///   - citedInProse: The sources that pages cite.
  /// - Returns: The warnings.
  package static func check(_ catalog: Catalog, citedInProse: Set<String>) -> DiagnosticLog {
    var log = DiagnosticLog()
    placeholders(catalog, &log)
    var cited = citedInProse
    for alternative in catalog.alternatives {
      cited.formUnion(alternative.facts.values.compactMap { $0.citation?.sourceID })
      cited.formUnion(alternative.capabilities.values.compactMap { $0.citation?.sourceID })
      cited.formUnion(alternative.lifecycle.map(\.citation.sourceID))
    }
    for runtime in catalog.runtimes { cited.formUnion(runtime.lifecycle.map(\.citation.sourceID)) }
    for source in catalog.sources where !cited.contains(source.id) {
      log.warning(
        .unusedSource, "nothing cites the source '\(source.id)'", at: source.range,
        fixes: [Fix("cite it, or delete it")])
    }
    return log
  }

  private static func placeholders(_ catalog: Catalog, _ log: inout DiagnosticLog) {
    let site = catalog.site
    let file = SourceRange(path: "Content/site.yaml", offsets: 0..<0)
    if let action = site.callToAction, isPlaceholder(action.url) {
      log.warning(
        .placeholderContact, "the call to action still leads to a placeholder address",
        at: action.range, fixes: [Fix("write the address readers should reach")])
    }
    for (what, address) in [
      ("base-url", site.baseURL), ("the publisher's address", site.publisher?.url),
      ("the publisher's e-mail", site.publisher?.email), ("edit-url", site.editURL),
      ("issues-url", site.issuesURL),
    ] {
      guard let address, isPlaceholder(address) else { continue }
      log.warning(
        .placeholderContact, "\(what) is still a placeholder under example.com", at: file,
        fixes: [Fix("write the real one before publication")])
    }
  }

  /// Whether the host of an address lies under a domain kept for examples (RFC 2606).
  private static func isPlaceholder(_ address: String) -> Bool {
    var host = Array(address.lowercased().utf8)[...]
    let slashes = Array("://".utf8)
    if let start = host.indices.first(where: { host[$0...].starts(with: slashes) }) {
      host = host[(start + slashes.count)...]
    }
    host = host.prefix { !"/?#".utf8.contains($0) }
    if let at = host.lastIndex(of: UInt8(ascii: "@")) { host = host[(at + 1)...] }
    host = host.prefix { $0 != UInt8(ascii: ":") }
    return ["example.com", "example.org", "example.net"].contains { domain in
      host.elementsEqual(domain.utf8)
        || host.suffix(domain.utf8.count + 1).elementsEqual(("." + domain).utf8)
    }
  }
}
