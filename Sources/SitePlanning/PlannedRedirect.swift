package import OutputWriting

/// A page that sends its readers on.
package struct PlannedRedirect: Sendable {
  package let path: OutputPath
  package let target: RedirectTarget

  package init(path: OutputPath, target: RedirectTarget) {
    self.path = path
    self.target = target
  }
}
