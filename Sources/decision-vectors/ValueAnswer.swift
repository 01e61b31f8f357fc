import Decision

/// Answers about value functions, cells and totals.
enum ValueAnswer {
  static func functions(_ input: JSONValue) throws -> JSONValue {
    let values = try input.member("functions").array().map { entry in
      let function = try InputReading.valueFunction(entry.member("fn"))
      return JSONValue.doubles(
        try entry.member("x").array().map { x in
          if case .string(let level) = x { return try function.value(ofLevel: level) }
          return try function.value(of: x.double())
        })
    }
    return .object(["values": .array(values)])
  }

  static func cells(_ input: JSONValue) throws -> JSONValue {
    let cells = try input.member("cells").array().map { item in
      let entry = try item.object()
      let cell = try InputReading.cell(
        entry["raw"] ?? .null, function: entry["fn"].map { try InputReading.valueFunction($0) })
      return JSONValue.object([
        "lo": .number(cell.low), "mode": .number(cell.mode), "hi": .number(cell.high),
        "dist": .string(cell.distribution.rawValue), "missing": .boolean(cell.isMissing),
      ])
    }
    return .object(["cells": .array(cells)])
  }

  static func model(_ input: JSONValue) throws -> JSONValue {
    answer(
      try ValueModel(
        hierarchy: InputReading.elicitedHierarchy(input),
        alternatives: InputReading.alternatives(input)))
  }

  static func answer(_ model: ValueModel) -> JSONValue {
    let alternatives = model.rows.enumerated().map { index, row in
      JSONValue.object([
        "id": .string(row.id), "criteria": .doubles(row.criteria), "total": .number(row.total),
        "low": .number(row.low), "high": .number(row.high), "coverage": .number(row.coverage),
        "rank": .integer(model.ranking.ranks[index]),
      ])
    }
    return .object(["alternatives": .array(alternatives), "order": .strings(model.order)])
  }
}
