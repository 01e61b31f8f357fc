/// Files that are made and named after their content, under the names that copied ones would have.
package enum MadeAsset {
  package static let styleSheet = "Templates/style.css"
  package static let evidenceScript = "Templates/scripts/evidence.js"
}
