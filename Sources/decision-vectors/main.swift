import Foundation

let usage = "usage: decision-vectors FILE"

func complain(_ message: String) {
  FileHandle.standardError.write(Data("decision-vectors: \(message)\n".utf8))
}

guard CommandLine.arguments.count == 2 else {
  complain(usage)
  exit(2)
}
let path = CommandLine.arguments[1]
guard let bytes = FileManager.default.contents(atPath: path) else {
  complain("cannot read \(path)")
  exit(2)
}
do {
  print(try WorkedCase(parsing: bytes).answer())
} catch {
  complain("\(path): \(error)")
  print(JSONValue.object(["error": .boolean(true)]))
}
