internal import ContentModel
internal import Diagnostics
internal import YAMLReading

/// What can be said where files that others refer to are missing or damaged.
extension CatalogLoader {
  /// What is compared; where site.yaml does not tell it because something is wrong there, the folder
  /// that nothing else reads does.
  func subject(of site: Site?) -> Subject {
    let standard = Subject(singular: "option", plural: "options")
    let subject = site?.subject ?? standard
    guard subject == standard, log.hasErrors else { return subject }
    let known = ["guide", "assets", "runtimes", "projects"]
    for file in ordered where FileName.has(file.path, ".yaml") {
      let parts = file.path.utf8.split(separator: UInt8(ascii: "/"))
      guard parts.count == 3, let folder = String(parts[1]), !known.contains(folder) else {
        continue
      }
      let singular = folder.utf8.last == UInt8(ascii: "s") ? String(folder.dropLast()) : folder
      return Subject(singular: singular, plural: folder)
    }
    return subject
  }

  /// Reports files that are not there although others name what they would declare.
  mutating func reportMissingVocabularies() {
    let places: [(Vocabulary, String)] = [
      (.sources, "sources.yaml"), (.facts, "facts.yaml"), (.capabilities, "capabilities.yaml"),
      (.languages, "languages.yaml"), (.criteria, "criteria.yaml"),
      (.questions, "questionnaire.yaml"),
    ]
    for (vocabulary, name) in places where files["Content/" + name] == nil {
      guard let place = passed[vocabulary] else { continue }
      log.error(
        .missingFile, "Content/\(name) is missing, and other files name what it declares",
        at: place, fixes: [Fix("create it with what is named here and in other files")])
    }
  }
}
