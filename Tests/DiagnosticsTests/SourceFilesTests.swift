import Diagnostics
import Testing

@Suite struct SourceFilesTests {
  @Test(arguments: [
    ["a.md", "b.md", "c/d.md"], ["c/d.md", "b.md", "a.md"], ["b.md", "c/d.md", "a.md"],
  ])
  func aFileIsFoundByItsPathInAnyOrder(_ paths: [String]) {
    let files = SourceFiles(paths.map { SourceFile(path: $0, bytes: Array($0.utf8)) })
    for path in paths { #expect(files[path]?.bytes == Array(path.utf8)) }
    for path in ["", "a", "a.md2", "bb.md", "z"] { #expect(files[path] == nil) }
    #expect(SourceFiles([])["a.md"] == nil)
  }

  @Test func theFirstOfTwoCounts() {
    let files = SourceFiles([
      SourceFile(path: "b", bytes: [1]), SourceFile(path: "a", bytes: [2]),
      SourceFile(path: "a", bytes: [3]),
    ])
    #expect(files["a"]?.bytes == [2])
  }
}
