import ContentModel
import Testing

@testable import Comparing

/// No two values share a text.
@Suite struct ExactTextTests {
  @Test func listsWithBordersInTheirItemsDiffer() {
    let lists = [
      ["a", "b"], ["a, b"], ["\"a, b\""], ["a,", "b"], ["a", " b"], ["a", "", "b"], ["a", "b\\"],
      ["a\"", "b"], ["[a", "b]"], [], [""],
    ]
    let texts = Set(lists.map(ExactText.list))
    #expect(texts.count == lists.count)
    #expect(ExactText.list(["BSD-3-Clause", "MIT"]) == "BSD-3-Clause, MIT")
  }

  @Test func namesWithBordersDiffer() {
    #expect(ExactText.numbers(["a 1, b": 2]) != ExactText.numbers(["a": 1, "b": 2]))
    #expect(
      ExactText.rule(.fact("f", .isIn, .texts(["a, b"])))
        != ExactText.rule(.fact("f", .isIn, .texts(["a", "b"]))))
    #expect(
      ExactText.rule(.all([.fact("f", .equals, .text("a; f eq b"))]))
        != ExactText.rule(.all([.fact("f", .equals, .text("a")), .fact("f", .equals, .text("b"))])))
  }
}
