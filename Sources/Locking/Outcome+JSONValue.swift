internal import Comparing

extension Outcome {
  /// Reads what ``Outcome/write(to:)`` writes; `nil` when something of it is missing.
  init?(json: JSONValue) {
    guard let contenders = json["contenders"]?.array, let standings = json["standings"]?.array,
      let stakeholders = json["stakeholders"]?.object
    else { return nil }
    var read: [Standing] = []
    for item in standings {
      guard let id = item["id"]?.string, let name = item["name"]?.string,
        let total = item["total"]?.number, let excludedBy = item["excludedBy"]?.array
      else { return nil }
      read.append(
        Standing(
          id: id, name: name, rank: item["rank"]?.whole,
          excludedBy: excludedBy.compactMap(\.string), total: total))
    }
    self.init(
      leader: json["leader"]?.string, strength: json["strength"]?.string,
      rival: json["rival"]?.string, probability: json["probability"]?.number,
      margin: json["margin"]?.number, contenders: contenders.compactMap(\.string),
      standings: read, stakeholders: stakeholders.compactMapValues(\.string))
  }
}
