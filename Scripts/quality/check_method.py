#!/usr/bin/env python3
"""Compares the engine with a second implementation of the method, on cases made at random.

    check_method.py [--program .build/release/decision-vectors] [--cases 400] [--seed 1] [--keep DIR]

Every method that decision-vectors knows gets cases of ordinary and of awkward inputs: ties, one or two
options, no spread, nothing known, a single criterion, weights of 0, tiny and huge numbers, no gates.
method_reference.py must give the same answer; simulations, samplers and random numbers to the last
bit. One case in five is then damaged in one place (a text for a number, NaN, null, a negative or endless
number, a missing key): the program may refuse it, must refuse what the reference refuses and must never
give another answer. It always ends with status 0 and prints one JSON object without NaN.
"""

import argparse
import copy
import json
import math
import pathlib
import random
import subprocess
import sys
import tempfile

import building
import method_reference
from check_vectors import compare
from verdict import Verdict

EXACT = {"prng", "sampler", "smaa"}
NAMES = ["alder", "birch", "cedar", "dogwood", "elm", "fir", "ginkgo", "hazel", "iris"]
CRITERIA = ["requirements", "performance", "ecosystem", "scalability", "security", "team"]


class Maker:
    """Makes inputs; each kind of awkwardness turns up every few cases."""

    def __init__(self, seed):
        self.r = random.Random(seed)

    def often(self, share) -> bool:
        return self.r.random() < share

    def names(self, least=1):
        count = self.r.choice([1, 2, 2, 3, 4, 5, 6, 9])
        names = NAMES[: max(least, count)]
        self.r.shuffle(names)
        return names

    def criteria(self):
        return CRITERIA[: self.r.choice([1, 1, 2, 3, 4, 6])]

    def score(self):
        if self.often(0.25):
            return self.r.choice([0, 50, 100, 50, 1e-9, 99.9999999999])
        return round(self.r.uniform(0, 100), self.r.choice([0, 1, 6]))

    def points(self, count):
        kind = self.r.choice(["plain", "plain", "zeros", "same", "tiny", "huge"])
        points = {
            "plain": [round(self.r.uniform(0, 100), 1) for _ in range(count)],
            "zeros": [self.r.choice([0, 0, 30]) for _ in range(count)],
            "same": [7] * count,
            "tiny": [self.r.choice([1e-300, 3e-300, 1e-290]) for _ in range(count)],
            "huge": [self.r.choice([1e300, 1, 2e299]) for _ in range(count)],
        }[kind]
        if not any(points):
            points[self.r.randrange(count)] = 12
        return points

    def given(self, count):
        while True:
            points = self.points(count)
            total = sum(points)
            weights = [point / total for point in points]
            if abs(sum(weights) - 1) < 1e-10:
                return weights

    def ranks(self, count):
        if self.often(0.4):
            return [self.r.randint(1, count) for _ in range(count)]
        return self.r.sample(range(1, count + 1), count)

    def judgements(self, count):
        values = [1, 2, 3, 5, 9, 1 / 2, 1 / 3, 1 / 7, 1.5, 1]
        return [self.r.choice(values) for _ in range(count * (count - 1) // 2)]

    def elicitation(self, count):
        kind = self.r.choice(["direct", "swing", "roc", "ahp", "given"])
        if kind == "direct":
            return {"kind": kind, "points": self.points(count)}
        if kind == "swing":
            points = [self.r.randint(0, 100) for _ in range(count)]
            points[self.r.randrange(count)] = 100
            return {"kind": kind, "points": points}
        if kind == "roc":
            return {"kind": kind, "ranks": self.ranks(count)}
        if kind == "ahp":
            found = {"kind": kind, "n": count, "upper": self.judgements(count)}
            if self.often(0.3):
                found["ri"] = self.r.choice(["saaty1980", "saaty2005", "alonso_lamata"])
            return found
        return {"kind": kind, "weights": self.given(count)}

    def function(self):
        kind = self.r.choice(["linear", "piecewise", "levels"])
        if kind == "linear":
            low = self.r.uniform(-50, 500)
            return {"kind": kind, "x0": low, "x100": low + self.r.choice([1e-9, 3, -200, 1e12])}
        if kind == "piecewise":
            count = self.r.randint(2, 5)
            x = sorted(self.r.sample(range(-5, 40), count))
            values = sorted(self.score() for _ in x)
            if self.often(0.4):
                values.reverse()
            return {"kind": kind, "knots": [list(knot) for knot in zip(x, values)]}
        return {"kind": kind, "levels": {"none": 0, "some": self.score(), "full": 100}}

    def reading(self, function):
        if function["kind"] == "levels":
            return self.r.choice(["none", "some", "full"])
        if function["kind"] == "linear":
            ends = [function["x0"], function["x100"]]
            return self.r.choice(ends + [self.r.uniform(min(ends) - 1, max(ends) + 1)])
        return self.r.choice([function["knots"][0][0], self.r.uniform(-8, 42), 1e300])

    def raw(self, function=None):
        if self.often(0.15):
            return None
        if function is not None and self.often(0.8):
            key = "level" if function["kind"] == "levels" else "measure"
            found = {key: self.reading(function)}
            if key == "measure" and self.often(0.4):
                ends = [found[key], found[key] + self.r.choice([0, 1, 30])]
                self.r.shuffle(ends)
                found |= {"lo": ends[0], "hi": ends[1]}
        else:
            found = {"value": self.score()}
            if self.often(0.5):
                low = self.r.choice([found["value"], self.r.uniform(0, found["value"])])
                high = self.r.choice([found["value"], self.r.uniform(found["value"], 100)])
                found |= {"lo": low, "hi": high}
        if "lo" not in found and self.often(0.7):
            found["grade"] = self.r.choice("ABCD")
        return found

    def local(self, criteria):
        return [self.given(self.r.choice([1, 1, 2, 3, 4])) for _ in criteria]

    def alternatives(self, names, local, functions=None):
        rows = []
        for name in names:
            if rows and self.often(0.2):
                rows.append({"id": name, "cells": copy.deepcopy(rows[-1]["cells"])})
                continue
            cells = [
                [self.raw(functions[k][s] if functions else None) for s in range(len(weights))]
                for k, weights in enumerate(local)
            ]
            if self.often(0.05):
                cells = [[None] * len(weights) for weights in local]
            rows.append({"id": name, "cells": cells})
        return rows

    def mode(self, count, ordinal=True):
        kinds = ["fixed", "simplex", "band"] + (["ordinal"] if ordinal else [])
        kind = self.r.choice(kinds)
        if kind == "band":
            return {"kind": kind, "p": self.r.choice([0, 0.1, 0.25, 0.4, 1, 1.5])}
        return {"kind": kind, "ranks": self.ranks(count)} if kind == "ordinal" else {"kind": kind}

    def matrix(self, rows, columns):
        same = self.often(0.15)
        first = [self.score() for _ in range(columns)]
        return [first if same else [self.score() for _ in range(columns)] for _ in range(rows)]

    def simulation(self, criteria):
        return {
            "n": self.r.choice([1, 7, 60, 150]),
            "seed": self.r.choice(["demo", "", "Zürich ☂", "x" * 300]),
            "top": self.mode(len(criteria)),
            "sub": self.mode(0, ordinal=False),
            "common_error": self.r.choice([0, 5, 5, 12.5]),
        }

    # One function for each method.

    def prng(self):
        text = self.r.choice(["", "w", "s/alder", "Ω", "a" * 500])
        return {"seed": text, "stream": text, "u32": self.r.randint(0, 9), "uniform": 4}

    def sampler(self):
        count = self.r.choice([1, 2, 3, 6])
        base = {"seed": "demo", "stream": "w", "count": self.r.choice([1, 2, 40])}
        kind = self.r.choice(["simplex", "ordinal", "band", "cells"])
        if kind == "simplex":
            return base | {"kind": kind, "n": count}
        if kind == "ordinal":
            return base | {"kind": kind, "ranks": self.ranks(count)}
        if kind == "band":
            p = self.r.choice([0, 1e-6, 0.25, 1, 3])
            return base | {"kind": kind, "p": p, "weights": self.given(count)}
        cells = []
        for _ in range(count):
            low, mode, high = sorted([self.score(), self.score(), self.score()])
            cells.append({"lo": low, "mode": mode, "hi": high})
            if self.often(0.3):
                cells[-1]["dist"] = "uniform"
        return base | {"kind": kind, "cells": cells}

    def weights(self):
        return self.elicitation(self.r.choice([1, 2, 3, 6, 10]))

    def ahp(self):
        count = self.r.choice([1, 2, 3, 3, 4, 7, 10])
        return {"n": count, "upper": self.judgements(count)}

    def value(self):
        functions = [self.function() for _ in range(3)]
        return {"functions": [{"fn": f, "x": [self.reading(f) for _ in range(4)]} for f in functions]}

    def cells(self):
        functions = [self.r.choice([None, self.function()]) for _ in range(5)]
        return {"cells": [{"raw": self.raw(f)} | ({"fn": f} if f else {}) for f in functions]}

    def mavt(self):
        criteria = self.criteria()
        counts = [self.r.choice([1, 1, 2, 3]) for _ in criteria]
        functions = [[self.r.choice([None, self.function()]) for _ in range(n)] for n in counts]
        local = [self.elicitation(count) for count in counts]
        shapes = [[0] * count for count in counts]
        return {
            "weights": self.elicitation(len(criteria)),
            "local": local,
            "value_functions": functions,
            "alternatives": self.alternatives(self.names(), shapes, functions),
        }

    def facts(self):
        return {
            "speed": self.r.choice([None, 0, 5, 12.5]),
            "open": self.r.choice([None, True, False]),
            "licence": self.r.choice([None, "mit", "agpl"]),
            "languages": self.r.choice([None, [], ["python"], ["go", "rust"]]),
        }

    def rule(self, depth=0):
        if depth < 3 and self.often(0.4):
            key = self.r.choice(["all", "any", "not"])
            if key == "not":
                return {key: self.rule(depth + 1)}
            return {key: [self.rule(depth + 1) for _ in range(self.r.choice([0, 1, 2, 3]))]}
        return self.r.choice(
            [
                {"fact": "speed", "op": "gte", "value": 5},
                {"fact": "speed", "op": "lte", "value": 5},
                {"fact": "open", "op": "eq", "value": True},
                {"fact": "licence", "op": "in", "value": ["mit", "bsd"]},
                {"fact": "languages", "op": "contains", "value": "python"},
                {"fact": "languages", "op": "intersects", "value": ["go", "python"]},
                {"fact": "nowhere", "op": "eq", "value": 1},
            ]
        )

    def gate_list(self):
        return [{"id": f"gate-{n}", "rule": self.rule()} for n in range(self.r.choice([0, 1, 3]))]

    def gates(self):
        names = self.names()
        alternatives = [{"id": name, "facts": self.facts()} for name in names]
        totals = [self.score() for _ in names]
        return {"gates": self.gate_list(), "alternatives": alternatives, "totals": totals}

    def plain(self, least=1):
        criteria = self.criteria()
        local = self.local(criteria)
        names = self.names(least)
        alternatives = self.alternatives(names, local)
        return {"weights": self.given(len(criteria)), "local": local, "alternatives": alternatives}

    def breakeven(self):
        inputs = self.plain()
        for row in inputs["alternatives"]:
            cells = row.pop("cells")
            row["values"] = [[50 if c is None else c["value"] for c in row] for row in cells]
        return inputs

    def transfer(self):
        names, columns = self.names(), self.r.choice([1, 2, 4])
        values = self.matrix(len(names), columns)
        return {"ids": names, "weights": self.given(columns), "values": values}

    def tornado(self):
        inputs = self.plain(2)
        inputs["alternatives"] = inputs["alternatives"][:2]
        return inputs

    def dominance(self):
        inputs = self.plain()
        p = self.r.choice([0, 0.25, 0.8, 1, 3])
        return inputs | {"p": p, "ranks": self.ranks(len(inputs["weights"]))}

    def smaa(self):
        inputs = self.plain()
        return inputs | self.simulation(inputs["weights"])

    def verdict(self):
        names = self.names()
        wins = [[0.0] * len(names) for _ in names]
        for a in range(len(names)):
            for b in range(a):
                wins[a][b] = self.r.choice([0, 0.3, 0.5, 0.7, 0.9, self.r.random()])
                wins[b][a] = 1 - wins[a][b]
        totals = [self.r.choice([60, 61, 60 + 1e-10, self.score()]) for _ in names]
        return {"ids": names, "totals": totals, "pairwise": wins}

    def explain(self):
        names, criteria = self.names(), self.criteria()
        pairs = [[a, b] for a in range(len(names)) for b in range(len(names)) if a != b]
        return {
            "criteria": criteria,
            "ids": names,
            "weights": self.given(len(criteria)),
            "values": self.matrix(len(names), len(criteria)),
            "pairs": pairs[:6],
        }

    def checks(self):
        criteria = self.criteria()
        rows = self.r.choice([1, 4, 5, 8])
        matrix = self.matrix(rows, len(criteria))
        return {"criteria": criteria, "weights": self.given(len(criteria)), "matrix": matrix}

    def rank_reversal(self):
        inputs = self.checks()
        inputs["ids"] = NAMES[: len(inputs["matrix"])]
        return inputs | {"methods": ["mavt_fixed", "wsm_minmax", "topsis", "promethee2"]}

    def topsis(self):
        inputs = self.checks()
        return inputs | {"sense": [self.r.choice([1, -1]) for _ in inputs["criteria"]]}

    def promethee2(self):
        inputs = self.topsis()
        q = [self.r.choice([0, 5, 10]) for _ in inputs["criteria"]]
        return inputs | {"q": q, "p": [a + self.r.choice([0, 10, 15]) for a in q]}

    def agreement(self):
        count = self.r.choice([1, 2, 3, 6])
        return {"x": self.ranks(count), "y": self.ranks(count)}

    def report(self):
        criteria = self.criteria()
        local = [self.elicitation(self.r.choice([1, 2, 3])) for _ in criteria]
        shapes = [[0] * len(method_reference.weights_of(one)) for one in local]
        alternatives = self.alternatives(self.names(), shapes)
        for row in alternatives:
            row["facts"] = self.facts()
        return {
            "criteria": criteria,
            "weights": self.elicitation(len(criteria)),
            "local": local,
            "gates": self.gate_list(),
            "alternatives": alternatives,
            "smaa": self.simulation(criteria),
        }

    METHODS = (
        "prng sampler weights ahp value cells mavt gates breakeven transfer tornado dominance smaa "
        "verdict explain checks rank_reversal topsis promethee2 agreement report"
    ).split()

    def damage(self, inputs):
        """The text of the inputs with one value spoiled."""
        spoiled = copy.deepcopy(inputs)
        places = []

        def walk(value):
            keys = value.keys() if isinstance(value, dict) else range(len(value))
            for key in keys:
                places.append((value, key))
                if isinstance(value[key], (dict, list)):
                    walk(value[key])

        walk(spoiled)
        parent, key = self.r.choice(places)
        wrong = [None, "12", "", -1, -0.5, 1e308, math.nan, math.inf, True, [], {}, 1e-320, 0, 3.5]
        if isinstance(parent, dict) and self.often(0.2):
            del parent[key]
        else:
            parent[key] = self.r.choice(wrong)
        return spoiled


def expected(method, inputs):
    """The reference's answer; None where its numbers leave the range of doubles."""
    try:
        text = json.dumps(method_reference.answer(method, inputs), allow_nan=False)
        return json.loads(text)
    except (method_reference.Refused, KeyError, IndexError, TypeError, ValueError, AttributeError):
        return {"error": True}
    except (ZeroDivisionError, OverflowError):
        return None


def reject(name):
    raise ValueError(f"{name} is not JSON")


def run(program, path):
    """The program's answer, or why it is none."""
    process = subprocess.run([program, path], capture_output=True, text=True, timeout=120)
    if process.returncode != 0:
        return None, f"status {process.returncode}: {process.stderr[-200:]}"
    try:
        return json.loads(process.stdout, parse_constant=reject), ""
    except ValueError as error:
        return None, f"no JSON: {error}"


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    program = building.ROOT / ".build/release/decision-vectors"
    parser.add_argument("--program", type=pathlib.Path, default=program)
    parser.add_argument("--cases", type=int, default=400)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--methods", default=",".join(Maker.METHODS))
    parser.add_argument("--keep", type=pathlib.Path, help="a folder for the cases that fail")
    arguments = parser.parse_args()
    verdict = Verdict("check_method")
    methods = arguments.methods.split(",")
    refused = 0
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "case.json"
        for number in range(arguments.cases):
            method = methods[number % len(methods)]
            name = f"{method}-{arguments.seed}-{number}"
            maker = Maker(f"{arguments.seed}/{number}")
            inputs = getattr(maker, method)()
            is_damaged = maker.often(0.2)
            if is_damaged:
                inputs = maker.damage(inputs)
                name += "-damaged"
            path.write_text(json.dumps({"method": method, "inputs": inputs}), "utf-8")
            answer, trouble = run(arguments.program, path)
            wanted = expected(method, inputs)
            refused += wanted == {"error": True}
            verdict.look_at(name)
            if is_damaged and answer is not None and (wanted is None or answer == {"error": True}):
                pass
            elif wanted != {"error": True} and answer == {"error": True}:
                trouble = "refused"
            elif answer is not None:
                tolerance = 0 if method in EXACT else 1e-9
                trouble = "; ".join(compare(wanted, answer, tolerance)[:2])
            if trouble:
                verdict.fail(name, trouble)
                if arguments.keep:
                    arguments.keep.mkdir(parents=True, exist_ok=True)
                    (arguments.keep / f"{name}.json").write_text(path.read_text("utf-8"), "utf-8")
    return verdict.close(seed=arguments.seed, refused=refused)


if __name__ == "__main__":
    sys.exit(main())
