internal import ContentModel
internal import Markup
internal import OutputWriting
internal import SitePlanning

/// What a page says of itself in the vocabulary of schema.org, as JSON-LD.
///
/// A data block is not run, so the content security policy has nothing to allow; the templates
/// write `<` in it as an escape, so no title can end the element.
struct StructuredData: Sendable {
  private let site: Site
  /// Members that every page shares, written once.
  private let shared: [UInt8]
  private let dataset: [UInt8]

  init(_ catalog: Catalog, _ plan: SitePlan) {
    site = catalog.site
    var json = LinkedDataBuffer()
    json.member("inLanguage", site.language)
    json.object("isPartOf", type: "WebSite") { json in
      json.member("name", catalog.site.title)
      json.member("url", catalog.site.baseURL)
    }
    for role in ["author", "publisher"] as [StaticString] {
      guard let publisher = catalog.site.publisher else { break }
      json.object(role, type: "Organization") { json in
        json.member("name", publisher.name)
        json.member("url", publisher.url)
      }
    }
    if let picture = plan.socialPicture {
      json.member("image", CanonicalAddress.of(picture, site))
    }
    shared = json.bytes
    dataset = Self.dataset(catalog, plan)
  }

  /// The JSON of a page; `nil` where the site has no address of its own.
  func bytes(
    _ path: OutputPath, title: String, description: String?, trail: Breadcrumbs.Trail,
    article: Article?, kind: Kind, _ catalog: Catalog
  ) -> [UInt8]? {
    guard let address = CanonicalAddress.of(path, site) else { return nil }
    var json = LinkedDataBuffer()
    json.open("@graph")
    json.object(type: kind.rawValue) { json in
      json.member("@id", address)
      json.member("url", address)
      json.member(kind == .article ? "headline" : "name", title)
      json.member("description", description)
      json.append(shared)
      guard let article else { return }
      json.member("datePublished", article.published?.iso)
      json.member("dateModified", (article.modified ?? article.published)?.iso)
      guard !article.sourceIDs.isEmpty else { return }
      json.list("citation", article.sourceIDs) { json, id in
        guard let source = catalog.source(id) else { return }
        json.object(type: "CreativeWork") { json in
          json.member("name", source.title)
          json.member("publisher", source.publisher)
          json.member("url", source.url)
        }
      }
    }
    if kind == .dataset, !dataset.isEmpty { json.element(dataset) }
    if !trail.crumbs.isEmpty {
      json.object(type: "BreadcrumbList") { json in
        json.list("itemListElement", CollectionOfOne(trail)) { json, trail in
          json.element(trail.linkedData.bytes)
          json.listItem(trail.crumbs.count + 1, title, address)
        }
      }
    }
    json.close()
    return json.bytes
  }

  /// What kind of page it is.
  enum Kind: String {
    case article = "Article"
    case page = "WebPage"
    /// The page that also stands for the evidence as data.
    case dataset = "CollectionPage"
  }

  private static func dataset(_ catalog: Catalog, _ plan: SitePlan) -> [UInt8] {
    let site = catalog.site
    let files = [(plan.evidence, "application/json"), (plan.evidenceTable, "text/csv")]
    guard site.baseURL != nil, plan.evidence != nil else { return [] }
    var json = LinkedDataBuffer()
    json.object(type: "Dataset") { json in
      json.member("name", site.title + ": the evidence")
      json.member(
        "description",
        "Facts, capabilities and judgements about \(catalog.alternatives.count) "
          + "\(site.subject.plural), each with its source and date.")
      json.member("license", site.dataLicence?.url)
      json.member("dateModified", catalog.latestDate.iso)
      if let publisher = site.publisher {
        json.object("creator", type: "Organization") { $0.member("name", publisher.name) }
      }
      json.list("distribution", files) { json, file in
        guard let path = file.0 else { return }
        json.object(type: "DataDownload") { json in
          json.member("encodingFormat", file.1)
          json.member("contentUrl", CanonicalAddress.of(path, site))
        }
      }
    }
    return json.bytes
  }
}
