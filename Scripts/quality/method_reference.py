"""The decision method once more, in plain Python, written from its description and not from the program.

`answer(method, inputs)` gives the object that decision-vectors prints; `Refused` where the inputs are
not to be answered. Sums run from left to right from 0.0, as the method demands, so that most numbers
agree to the last bit. Slow and short on purpose: lists, loops, no tricks.
"""

import math

MASK = 0xFFFFFFFF
RANDOM_INDEX = {
    "alonso_lamata": [0.5245, 0.8815, 1.1086, 1.2479, 1.3417, 1.4056, 1.4499, 1.4854],
    "saaty2005": [0.52, 0.89, 1.11, 1.25, 1.35, 1.40, 1.45, 1.49],
    "saaty1980": [0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49],
}
GRADES = {"A": 5.0, "B": 10.0, "C": 20.0, "D": 30.0}


class Refused(Exception):
    """The inputs are not to be answered."""


def require(condition):
    if not condition:
        raise Refused


def number(value) -> float:
    require(isinstance(value, (int, float)) and not isinstance(value, bool))
    require(math.isfinite(value))
    return float(value)


def add(values) -> float:
    total = 0.0
    for value in values:
        total = total + value
    return total


def dot(first, second) -> float:
    return add(a * b for a, b in zip(first, second))


def quantum(value) -> float:
    return math.floor(value * 1e9 + 0.5)


def ranks_of(totals) -> list[int]:
    return [1 + sum(quantum(other) > quantum(own) for other in totals) for own in totals]


# Weights


def proportional(points) -> list[float]:
    points = [number(point) for point in points]
    require(points and all(point >= 0 for point in points) and any(points))
    total = add(points)
    require(math.isfinite(total))
    return [point / total for point in points]


def given(weights) -> list[float]:
    proportional(weights)
    require(abs(add(map(float, weights)) - 1) <= 1e-9)
    return [float(weight) for weight in weights]


def centroid(ranks) -> list[float]:
    require(ranks and all(isinstance(rank, int) and rank >= 1 for rank in ranks))
    n = len(ranks)
    positions = [add(1 / j for j in range(n, r - 1, -1)) / n for r in range(1, n + 1)]
    weights, taken = [0.0] * n, 0
    for rank in sorted(set(ranks)):
        members = [index for index in range(n) if ranks[index] == rank]
        share = add(positions[taken : taken + len(members)]) / len(members)
        for member in members:
            weights[member] = share
        taken += len(members)
    return weights


def pairwise(n, upper, table="alonso_lamata") -> dict:
    require(1 <= n <= 10 and len(upper) == n * (n - 1) // 2 and table in RANDOM_INDEX)
    matrix = [[1.0] * n for _ in range(n)]
    judgements = iter(upper)
    for i in range(n):
        for j in range(i + 1, n):
            judgement = number(next(judgements))
            require(judgement > 0)
            matrix[i][j], matrix[j][i] = judgement, 1 / judgement
    x, largest = [1 / n] * n, float(n)
    for _ in range(1000):
        y = [dot(row, x) for row in matrix]
        largest = add(y)
        new = [value / largest for value in y]
        change = max(abs(a - b) for a, b in zip(new, x))
        x = new
        if change < 1e-15:
            break
    result = {"weights": x, "lambda_max": float(n), "ci": 0.0, "cr": 0.0}
    result |= {"worst": None, "worst_factor": None, "worst_implied": None}
    if n < 3:
        return result
    index = (largest - n) / (n - 1)
    result |= {"lambda_max": largest, "ci": index, "cr": index / RANDOM_INDEX[table][n - 3]}
    for i in range(n):
        for j in range(i + 1, n):
            error = matrix[i][j] * x[j] / x[i]
            factor = max(error, 1 / error)
            if result["worst"] is None or factor > result["worst_factor"] + 1e-9:
                result |= {"worst": [i, j], "worst_factor": factor, "worst_implied": x[i] / x[j]}
    return result


def weights_of(inputs) -> list[float]:
    kind = inputs["kind"]
    if kind == "direct":
        return proportional(inputs["points"])
    if kind == "swing":
        require(max(inputs["points"], default=0) == 100)
        return proportional(inputs["points"])
    if kind == "roc":
        return centroid(inputs["ranks"])
    if kind == "given":
        return given(inputs["weights"])
    require(kind == "ahp")
    return pairwise(inputs["n"], inputs["upper"], inputs.get("ri", "alonso_lamata"))["weights"]


def without(weights, index) -> list[float]:
    rest = add(weight for other, weight in enumerate(weights) if other != index)
    share = 1 / (len(weights) - 1) if len(weights) > 1 else 0.0
    return [
        0.0 if other == index else share if rest <= 1e-12 else weight / rest
        for other, weight in enumerate(weights)
    ]


# Values


def value_of(function, x) -> float:
    kind = function["kind"]
    if kind == "levels":
        require(function["levels"] and all(0 <= v <= 100 for v in function["levels"].values()))
        require(isinstance(x, str) and x in function["levels"])
        return float(function["levels"][x])
    x = number(x)
    if kind == "linear":
        low, high = number(function["x0"]), number(function["x100"])
        require(low != high)
        return 100 * min(1.0, max(0.0, (x - low) / (high - low)))
    require(kind == "piecewise")
    knots = [(number(a), number(b)) for a, b in function["knots"]]
    require(len(knots) >= 2 and all(0 <= v <= 100 for _, v in knots))
    require(all(a[0] < b[0] for a, b in zip(knots, knots[1:])))
    rises = [b[1] - a[1] for a, b in zip(knots, knots[1:])]
    require(all(rise >= 0 for rise in rises) or all(rise <= 0 for rise in rises))
    if x <= knots[0][0]:
        return knots[0][1]
    for (x0, v0), (x1, v1) in zip(knots, knots[1:]):
        if x < x1:
            return v0 + (v1 - v0) * ((x - x0) / (x1 - x0))
    return knots[-1][1]


def cell(raw, function=None) -> dict:
    if raw is None:
        return {"lo": 0.0, "mode": 50.0, "hi": 100.0, "dist": "uniform", "missing": True}
    (key,) = [key for key in ("value", "measure", "level") if raw.get(key) is not None] or [""]
    require(key)

    def through(x):
        if key == "value":
            return number(x)
        require(function is not None)
        return value_of(function, x)

    mode = through(raw[key])
    require(0 <= mode <= 100)
    ends = [raw.get("lo"), raw.get("hi")]
    if ends != [None, None]:
        require(None not in ends)
        low, high = sorted(map(through, ends))
        require(0 <= low <= mode <= high <= 100)
    else:
        require(raw.get("grade", "B") in GRADES)
        width = GRADES[raw.get("grade", "B")]
        low, high = max(0.0, mode - width), min(100.0, mode + width)
    return {"lo": low, "mode": mode, "hi": high, "dist": "tri", "missing": False}


def cells_of(inputs, alternative, local) -> list[list[dict]]:
    functions = inputs.get("value_functions")
    rows = alternative["cells"]
    require([len(row) for row in rows] == [len(weights) for weights in local])
    return [
        [
            cell(raw, functions[k][s] if functions and functions[k] else None)
            for s, raw in enumerate(row)
        ]
        for k, row in enumerate(rows)
    ]


def require_names(names):
    require(names and len(set(names)) == len(names))


def model(weights, local, ids, cells) -> dict:
    require_names(ids)
    rows = []
    for name, table in zip(ids, cells):
        value = lambda end: [dot(w, [c[end] for c in row]) for w, row in zip(local, table)]
        coverage = add(
            weights[k] * local[k][s]
            for k, row in enumerate(table)
            for s, c in enumerate(row)
            if not c["missing"]
        )
        rows.append(
            {
                "id": name,
                "criteria": value("mode"),
                "total": dot(weights, value("mode")),
                "low": dot(weights, value("lo")),
                "high": dot(weights, value("hi")),
                "coverage": coverage,
            }
        )
    for row, rank in zip(rows, ranks_of([row["total"] for row in rows])):
        row["rank"] = rank
    order = sorted(rows, key=lambda row: (row["rank"], row["id"]))
    return {"alternatives": rows, "order": [row["id"] for row in order]}


# Gates


def judge(rule, facts) -> str:
    for key in ("all", "any"):
        if key in rule:
            outcomes = [judge(one, facts) for one in rule[key]]
            first, last = ("fail", "pass") if key == "all" else ("pass", "fail")
            return first if first in outcomes else "unknown" if "unknown" in outcomes else last
    if "not" in rule:
        return {"pass": "fail", "fail": "pass", "unknown": "unknown"}[judge(rule["not"], facts)]
    fact, wanted, op = facts.get(rule["fact"]), rule["value"], rule["op"]
    if fact is None:
        return "unknown"
    same = lambda a, b: isinstance(a, bool) == isinstance(b, bool) and a == b
    if op == "eq":
        holds = same(fact, wanted)
    elif op == "in":
        holds = any(same(fact, one) for one in wanted)
    elif op in ("gte", "lte"):
        value = number(fact)
        holds = value >= number(wanted) if op == "gte" else value <= number(wanted)
    elif op == "contains":
        require(isinstance(fact, list))
        holds = any(same(one, wanted) for one in fact)
    else:
        require(op == "intersects" and isinstance(fact, list))
        holds = any(same(one, other) for one in fact for other in wanted)
    return "pass" if holds else "fail"


def screen(gates, alternatives) -> list[dict]:
    require(len({gate["id"] for gate in gates}) == len(gates))
    rows = []
    for alternative in alternatives:
        facts = alternative.get("facts") or {}
        outcomes = {gate["id"]: judge(gate["rule"], facts) for gate in gates}
        failed = [name for name, outcome in outcomes.items() if outcome == "fail"]
        unknown = [name for name, outcome in outcomes.items() if outcome == "unknown"]
        status = "excluded" if failed else "conditional" if unknown else "eligible"
        rows.append(
            {
                "id": alternative["id"],
                "status": status,
                "gates": outcomes,
                "failed": failed,
                "unknown": unknown,
            }
        )
    return rows


def best(rows, totals, allowed):
    """The index of the largest total among some; ties go to the smaller name."""
    candidates = [index for index in range(len(rows)) if allowed(rows[index])]
    key = lambda index: (-quantum(totals[index]), rows[index]["id"])
    return min(candidates, key=key) if candidates else None


def prices(gates, rows, totals) -> dict:
    winner = best(rows, totals, lambda row: not row["failed"])
    effects = {}
    for gate in gates:
        name = gate["id"]
        other = best(rows, totals, lambda row: set(row["failed"]) <= {name})
        gain = None if winner is None or other is None else totals[other] - totals[winner]
        effects[name] = {
            "winner": None if other is None else rows[other]["id"],
            "gain": gain,
            "sole_blocker_of": [row["id"] for row in rows if row["failed"] == [name]],
        }
    return {"winner": None if winner is None else rows[winner]["id"], "without": effects}


# Random numbers


class Generator:
    def __init__(self, seed, stream):
        h = 0x811C9DC5
        for byte in f"{seed}/{stream}".encode():
            h = ((h ^ byte) * 0x01000193) & MASK
        self.hash, self.s = h, []
        for _ in range(4):
            h = (h + 0x9E3779B9) & MASK
            z = h ^ (h >> 16)
            z = (z * 0x85EBCA6B) & MASK
            z ^= z >> 13
            z = (z * 0xC2B2AE35) & MASK
            self.s.append(z ^ (z >> 16))
        if not any(self.s):
            self.s[0] = 1
        self.start = list(self.s)

    def u32(self) -> int:
        s = self.s
        turn = lambda x, k: ((x << k) | (x >> (32 - k))) & MASK
        result = (turn((s[1] * 5) & MASK, 7) * 9) & MASK
        t = (s[1] << 9) & MASK
        s[2] ^= s[0]
        s[3] ^= s[1]
        s[1] ^= s[2]
        s[0] ^= s[3]
        s[2] ^= t
        s[3] = turn(s[3], 11)
        return result

    def uniform(self) -> float:
        high, low = self.u32() >> 5, self.u32() >> 6
        return (high * 67108864 + low) / 9007199254740992


def simplex(n, random) -> list[float]:
    cuts = sorted(random.uniform() for _ in range(n - 1))
    gaps = [b - a for a, b in zip([0.0] + cuts, cuts)]
    return gaps + [1 - (cuts[-1] if cuts else 0.0)]


def ordinal(ranks, random) -> list[float]:
    pieces = sorted(simplex(len(ranks), random), reverse=True)
    weights = [0.0] * len(ranks)
    for rank in sorted(set(ranks)):
        members = [index for index in range(len(ranks)) if ranks[index] == rank]
        mine, pieces = pieces[: len(members)], pieces[len(members) :]
        for i in range(len(mine) - 1, 0, -1):
            j = math.floor(random.uniform() * (i + 1))
            mine[i], mine[j] = mine[j], mine[i]
        for member, weight in zip(members, mine):
            weights[member] = weight
    return weights


def band_of(weights, p):
    low = [0.0 if p >= 1 else w * (1 - p) for w in weights]
    return low, [min(1.0, w * (1 + p)) for w in weights]


def band(weights, p, random) -> list[float]:
    low, high = band_of(weights, p)
    widths = [h - l for l, h in zip(low, high)]
    free = widths.index(max(widths))
    if p == 0:
        for _ in weights[1:]:
            random.uniform()
        return list(weights)
    for _ in range(1000):
        drawn = [
            0.0 if i == free else low[i] + (high[i] - low[i]) * random.uniform()
            for i in range(len(weights))
        ]
        rest = 1 - add(w for i, w in enumerate(drawn) if i != free)
        if low[free] <= rest <= high[free]:
            drawn[free] = rest
            return drawn
    raise Refused


def draw_weights(mode, base, random) -> list[float]:
    kind = mode["kind"]
    if kind == "fixed":
        return base
    if kind == "simplex":
        return simplex(len(base), random)
    if kind == "ordinal":
        return ordinal(mode["ranks"], random)
    return band(base, mode["p"], random)


def draw_cell(c, random) -> float:
    u1, u2, u3 = random.uniform(), random.uniform(), random.uniform()
    low, mode, high = c["lo"], c["mode"], c["hi"]
    if high <= low:
        return mode
    if c.get("dist") == "uniform":
        return low + (high - low) * u1
    larger = max(u1, u2)
    if u3 * (high - low) < mode - low:
        return low + (mode - low) * larger
    return high - (high - mode) * larger


# The simulation


def simulate(weights, local, ids, cells, s) -> dict:
    require_names(ids)
    n = s.get("n", 10000)
    top, sub = s.get("top", {"kind": "fixed"}), s.get("sub", {"kind": "fixed"})
    error = {"lo": -s.get("common_error", 5), "mode": 0, "hi": s.get("common_error", 5)}
    require(1 <= n <= 100_000 and 0 <= error["hi"] <= 100)
    for mode in (top, sub):
        if mode["kind"] == "band":
            require(mode["p"] == 0 or 1e-6 <= mode["p"] <= 1000)

    def draws(own_weights):
        random = Generator(s["seed"], "w")
        streams = [Generator(s["seed"], "s/" + name) for name in ids]
        require(len({g.hash for g in streams + [random]}) == len(ids) + 1)
        for _ in range(n):
            if own_weights is None:
                w = draw_weights(top, weights, random)
                inner = [
                    draw_weights(sub, base, random) if len(base) > 1 else base for base in local
                ]
            else:
                w, inner = own_weights, local
            totals = []
            for table, stream in zip(cells, streams):
                shift = draw_cell(error, stream)
                scores = [[draw_cell(c, stream) for c in row] for row in table]
                totals.append(dot(w, [dot(l, row) for l, row in zip(inner, scores)]) + shift)
            yield w, totals

    count = len(ids)
    ranks = [[0.0] * count for _ in ids]
    pairs = [[0.0] * count for _ in ids]
    wins, regret, mean = [0.0] * count, [0.0] * count, [0.0] * count
    central = [[0.0] * len(weights) for _ in ids]
    kept = [[] for _ in ids]
    for w, totals in draws(None):
        for a, own in enumerate(totals):
            better, equal = sum(v > own for v in totals), sum(v == own for v in totals)
            for rank in range(better, better + equal):
                ranks[a][rank] += 1 / equal
            for b, other in enumerate(totals):
                if a != b:
                    pairs[a][b] += 1 if own > other else 0.5 if own == other else 0
            regret[a] += max(totals) - own
            mean[a] += own
            kept[a].append(own)
            if better == 0:
                wins[a] += 1 / equal
                for k, weight in enumerate(w):
                    central[a][k] += 1 / equal * weight
    centres = [
        [value / wins[a] for value in central[a]] if wins[a] > 0 else None for a in range(count)
    ]
    confidence = []
    for a, centre in enumerate(centres):
        won = 0.0
        for _, totals in draws(centre) if centre else []:
            if max(totals) == totals[a]:
                won += 1 / totals.count(totals[a])
        confidence.append(won / n if centre else None)
    share = [[value / n for value in row] for row in ranks]
    at = lambda a, q: sorted(kept[a])[math.ceil(q * n / 100) - 1]
    return {
        "rank_acceptability": share,
        "pairwise": [[value / n for value in row] for row in pairs],
        "central_weights": centres,
        "confidence": confidence,
        "expected_rank": [add((r + 1) * v for r, v in enumerate(row)) for row in share],
        "expected_regret": [value / n for value in regret],
        "mean": [value / n for value in mean],
        "p10": [at(a, 10) for a in range(count)],
        "p50": [at(a, 50) for a in range(count)],
        "p90": [at(a, 90) for a in range(count)],
    }


def verdict(ids, totals, wins, thresholds=None) -> dict:
    require_names(ids)
    require(len(totals) == len(ids) and [len(row) for row in wins] == [len(ids)] * len(ids))
    require(all(0 <= share <= 1 for row in wins for share in row))
    t = {"clear": 0.9, "lean": 0.7, "min_margin": 1.0, "contender": 0.3} | (thresholds or {})
    require(0 <= t["lean"] <= t["clear"] <= 1 and t["min_margin"] >= 0)
    require(0 <= t["contender"] <= 1)
    everybody = range(len(ids))
    leader = min(everybody, key=lambda a: (-quantum(totals[a]), ids[a]))
    others = [a for a in everybody if a != leader]
    result = {"leader": ids[leader], "verdict": "only_option", "p": None}
    result |= {"rival": None, "margin": None, "contenders": [ids[leader]]}
    if not others:
        return result
    rival = min(others, key=lambda b: (wins[leader][b], ids[b]))
    p, margin = wins[leader][rival], totals[leader] - max(totals[b] for b in others)
    close = margin < t["min_margin"] or p < t["lean"]
    contenders = [
        ids[a]
        for a in everybody
        if a == leader
        or wins[a][leader] >= t["contender"]
        or totals[leader] - totals[a] < t["min_margin"]
    ]
    words = "too_close" if close else "clear" if p >= t["clear"] else "lean"
    return result | {
        "verdict": words, "p": p, "rival": ids[rival], "margin": margin, "contenders": contenders
    }


# Sensitivity


def crossing(at_zero, at_one):
    if at_zero == at_one:
        return None
    t = at_zero / (at_zero - at_one)
    return t if 0 <= t <= 1 else None


def break_even(weights, local, ids, values) -> dict:
    require_names(ids)
    v = [[dot(l, row) for l, row in zip(local, table)] for table in values]
    totals = [dot(weights, row) for row in v]
    leader = min(range(len(ids)), key=lambda a: (-quantum(totals[a]), ids[a]))
    top, sub = {}, {}
    for b, name in enumerate(ids):
        if b == leader:
            continue
        top[name], sub[name] = [], []
        for k in range(len(weights)):
            rest = without(weights, k)
            others = [j for j in range(len(weights)) if j != k]
            at_zero = add(rest[j] * v[leader][j] for j in others) - add(
                rest[j] * v[b][j] for j in others
            )
            top[name].append(crossing(at_zero, v[leader][k] - v[b][k]))
            base = add(weights[j] * (v[leader][j] - v[b][j]) for j in others)
            row = []
            for s in range(len(local[k])):
                if len(local[k]) == 1:  # its share cannot change
                    row.append(None)
                    continue
                shares = without(local[k], s)
                a0 = dot(shares, values[leader][k]) - dot(shares, values[b][k])
                a1 = values[leader][k][s] - values[b][k][s]
                row.append(crossing(base + weights[k] * a0, base + weights[k] * a1))
            sub[name].append(row)
    stability = []
    for k, weight in enumerate(weights):
        lower, upper, below, above = 0.0, 1.0, None, None
        for name, row in top.items():
            t = row[k]
            if t is not None and t < weight and (t > lower or (t == lower and below is None)):
                lower, below = t, name
            if t is not None and t > weight and (t < upper or (t == upper and above is None)):
                upper, above = t, name
        stability.append(
            {
                "weight": weight,
                "lower": lower,
                "lower_new_leader": below,
                "upper": upper,
                "upper_new_leader": above,
            }
        )
    return {
        "leader": ids[leader], "totals": totals, "top": top, "sub": sub, "stability": stability
    }


def transfer(weights, leader, rival):
    d = [a - b for a, b in zip(leader, rival)]
    sink = d.index(min(d))
    if d[sink] >= 0:
        return None
    sources = [k for k in range(len(d)) if weights[k] > 0 and d[k] > d[sink]]
    remaining, moves = dot(weights, d), []
    for k in sorted(sources, key=lambda k: (-d[k], k)):
        if remaining <= 0:
            break
        need = remaining / (d[k] - d[sink])
        amount = min(need, weights[k])
        moves.append({"from": k, "amount": amount})
        remaining = 0 if need <= weights[k] else remaining - amount * (d[k] - d[sink])
    return {"to": sink, "moves": moves, "total": add(move["amount"] for move in moves)}


def tornado(weights, local, leader, rival) -> dict:
    value = lambda table: [dot(l, [c["mode"] for c in row]) for l, row in zip(local, table)]
    margin = dot(weights, value(leader)) - dot(weights, value(rival))
    bars = []
    for who, table, sign in (("leader", leader, 1), ("rival", rival, -1)):
        for k, row in enumerate(table):
            for s, c in enumerate(row):
                g = weights[k] * local[k][s]
                at = lambda x: margin + sign * g * (x - c["mode"])
                even = c["mode"] - sign * margin / g if g > 0 else None
                bars.append(
                    {
                        "who": who,
                        "k": k,
                        "s": s,
                        "at_low": at(c["lo"]),
                        "at_high": at(c["hi"]),
                        "swing": abs(at(c["hi"]) - at(c["lo"])),
                        "flips": at(c["lo"]) < 0 or at(c["hi"]) < 0,
                        "breakeven_score": even
                        if even is not None and 0 <= even <= 100
                        else None,
                    }
                )
    bars.sort(key=lambda bar: -quantum(bar["swing"]))
    return {"margin": margin, "bars": bars}


# Comparison


def explain(criteria, weights, first, second) -> dict:
    c = [w * (a - b) for w, a, b in zip(weights, first, second)]
    pros = sorted((k for k in range(len(c)) if c[k] > 0), key=lambda k: -c[k])
    cons = sorted((k for k in range(len(c)) if c[k] < 0), key=lambda k: c[k])
    against, key, reached = add(-c[k] for k in cons), [], 0.0
    for k in pros:
        if key and reached > against:
            break
        key.append(k)
        reached += c[k]
    if reached <= against:
        key = pros
    names = lambda indices: [criteria[k] for k in indices]
    return {
        "margin": add(c),
        "contributions": c,
        "pros": names(pros),
        "cons": names(cons),
        "key_pros": names(key),
        "for": add(c[k] for k in pros),
        "against": against,
    }


def outcome(low, high) -> str:
    return "always" if low > 0 else "never" if high < 0 else "depends"


def least_in_band(weights, d, p) -> float:
    low, high = band_of(weights, p)
    left, total = 1 - add(low), dot(low, d)
    for k in sorted(range(len(d)), key=lambda k: (d[k], k)):
        more = min(left, high[k] - low[k])
        total += more * d[k]
        left -= more
    return total


def least_in_order(ranks, d) -> float:
    order = sorted(range(len(d)), key=lambda k: (ranks[k], d[k], k))
    taken = [d[k] for k in order]
    return min(add(taken[: n + 1]) / (n + 1) for n in range(len(taken)))


def dominance(weights, local, ids, cells, p, ranks) -> dict:
    require_names(ids)
    require(len(ranks) == len(weights) and (p == 0 or 1e-6 <= p <= 1000))
    value = [[dot(l, [c["mode"] for c in row]) for l, row in zip(local, t)] for t in cells]
    result = {}
    over = lambda pairs: all(a >= b for a, b in pairs) and any(a > b for a, b in pairs)
    for a, first in enumerate(ids):
        for b, second in enumerate(ids):
            if a == b:
                continue
            mine = [c for row in cells[a] for c in row]
            theirs = [c for row in cells[b] for c in row]
            d = [x - y for x, y in zip(value[a], value[b])]
            back = [-x for x in d]
            in_band = least_in_band(weights, d, p), -least_in_band(weights, back, p)
            in_order = least_in_order(ranks, d), -least_in_order(ranks, back)
            result[f"{first}>{second}"] = {
                "point": over([(x["mode"], y["mode"]) for x, y in zip(mine, theirs)]),
                "interval": over([(x["lo"], y["hi"]) for x, y in zip(mine, theirs)]),
                "criterion_level": over(list(zip(value[a], value[b]))),
                "band_min": in_band[0],
                "band_max": in_band[1],
                "band": outcome(*in_band),
                "ordinal_min": in_order[0],
                "ordinal_max": in_order[1],
                "ordinal": outcome(*in_order),
            }
    return result


def table_of(matrix, weights):
    require(matrix and matrix[0])
    rows = [[number(value) for value in row] for row in matrix]
    require(all(len(row) == len(weights) for row in rows))
    return rows


def ideal_point(matrix, weights, sense) -> list[float]:
    norms = [math.sqrt(add(x * x for x in column)) for column in zip(*matrix)]
    r = [[w * (x / q if q else 0.0) for w, x, q in zip(weights, row, norms)] for row in matrix]
    best_of = [max(c) if s == 1 else min(c) for c, s in zip(zip(*r), sense)]
    worst_of = [min(c) if s == 1 else max(c) for c, s in zip(zip(*r), sense)]
    away = lambda row, point: math.sqrt(add((x - y) * (x - y) for x, y in zip(row, point)))
    result = []
    for row in r:
        plus, minus = away(row, best_of), away(row, worst_of)
        result.append(minus / (plus + minus) if plus + minus else 0.5)
    return result


def outranking(matrix, weights, q, p, sense):
    require(all(0 <= a <= b for a, b in zip(q, p)))

    def preference(d, a, b):
        return 0.0 if d <= a else 1.0 if d > b else (d - a) / (b - a)

    n = len(matrix)
    over = [
        [
            add(
                w * preference(s * (x - y), a, b)
                for w, s, x, y, a, b in zip(weights, sense, first, second, q, p)
            )
            for second in matrix
        ]
        for first in matrix
    ]
    parts = max(1, n - 1)
    plus = [add(over[a][b] for b in range(n) if a != b) / parts for a in range(n)]
    minus = [add(over[b][a] for b in range(n) if a != b) / parts for a in range(n)]
    return plus, minus, [a - b for a, b in zip(plus, minus)]


def agreement(x, y) -> dict:
    require(x and len(x) == len(y))
    require(all(isinstance(r, int) and 1 <= r <= len(x) for r in list(x) + list(y)))
    n = len(x)
    pairs = [(x[i] - x[j], y[i] - y[j]) for i in range(n) for j in range(i)]
    sign = lambda v: (v > 0) - (v < 0)
    score = sum(sign(a) * sign(b) for a, b in pairs)
    untied = [sum(a != 0 for a, _ in pairs), sum(b != 0 for _, b in pairs)]
    tau = score / math.sqrt(untied[0] * untied[1]) if untied[0] and untied[1] else None
    if n < 2:
        return {"tau_b": tau, "ws": None}
    ws = 1 - add(2.0**-a * abs(a - b) / max(abs(1 - a), abs(n - a)) for a, b in zip(x, y))
    return {"tau_b": tau, "ws": ws}


def checks(criteria, weights, matrix) -> dict:
    columns = list(zip(*matrix))
    spread = [max(c) - min(c) for c in columns]
    parts = [w * s for w, s in zip(weights, spread)]
    total = add(parts)
    related = []
    for a in range(len(columns)):
        for b in range(a + 1, len(columns)):
            if len(matrix) < 5 or weights[a] < 0.10 or weights[b] < 0.10:
                continue
            means = [add(columns[k]) / len(matrix) for k in (a, b)]
            da = [v - means[0] for v in columns[a]]
            db = [v - means[1] for v in columns[b]]
            below = math.sqrt(dot(da, da) * dot(db, db))
            if below and dot(da, db) / below >= 0.9:
                related.append({"a": criteria[a], "b": criteria[b], "r": dot(da, db) / below})
    weak = [c for c, w, s in zip(criteria, weights, spread) if w >= 0.15 and s < 10]
    return {
        "spread": spread,
        "influence": [part / total if total > 0 else 0.0 for part in parts],
        "weak_discriminators": weak,
        "correlated": related,
    }


def scores(method, matrix, weights) -> list[float]:
    ones = [1] * len(weights)
    if method == "mavt_fixed":
        return [dot(weights, row) for row in matrix]
    if method == "wsm_minmax":
        ends = [(min(c), max(c)) for c in zip(*matrix)]
        scaled = [
            [(x - low) / (high - low) if high > low else 0.0 for x, (low, high) in zip(row, ends)]
            for row in matrix
        ]
        return [dot(weights, row) for row in scaled]
    if method == "topsis":
        return ideal_point(matrix, weights, ones)
    require(method == "promethee2")
    return outranking(matrix, weights, [5] * len(ones), [20] * len(ones), ones)[2]


def reversals(ids, matrix, weights, method) -> dict:
    before, found = ranks_of(scores(method, matrix, weights)), []
    for removed in range(len(ids)):
        rest = [a for a in range(len(ids)) if a != removed]
        if len(rest) < 2:
            continue
        after = dict(zip(rest, ranks_of(scores(method, [matrix[a] for a in rest], weights))))
        for a in rest:
            for b in rest:
                if before[a] < before[b] and after[a] > after[b]:
                    names = {"was_ahead": ids[a], "now_ahead": ids[b]}
                    found.append({"removed": ids[removed]} | names)
    return {"ranks": before, "reversals": found}


# One entry for each method


def sampler(inputs) -> dict:
    random, count = Generator(inputs["seed"], inputs["stream"]), inputs["count"]
    require(isinstance(count, int) and count > 0)
    if inputs["kind"] == "cells":
        for c in inputs["cells"]:
            require(0 <= c["lo"] <= c["mode"] <= c["hi"] <= 100)
        drawn = [[draw_cell(c, random) for c in inputs["cells"]] for _ in range(count)]
    else:
        base = inputs.get("weights") or [0] * (inputs.get("n") or len(inputs["ranks"]))
        if inputs["kind"] == "band":
            given(base)
            require(inputs["p"] == 0 or 1e-6 <= inputs["p"] <= 1000)
        require(base)
        drawn = [draw_weights(inputs, base, random) for _ in range(count)]
    columns = list(zip(*drawn))
    return {
        "first": drawn[:3],
        "last": drawn[-1],
        "mean": [add(column) / count for column in columns],
        "min": [min(column) for column in columns],
        "max": [max(column) for column in columns],
    }


def prng(inputs) -> dict:
    random = Generator(inputs["seed"], inputs["stream"])
    words = [random.u32() for _ in range(inputs["u32"])]
    numbers = [random.uniform() for _ in range(inputs["uniform"])]
    return {"hash": random.hash, "state": random.start, "u32": words, "uniform": numbers}


def plain(inputs):
    """Known weights at both levels, names and cells."""
    weights, local = given(inputs["weights"]), [given(row) for row in inputs["local"]]
    require(len(weights) == len(local))
    alternatives = inputs["alternatives"]
    cells = [cells_of(inputs, a, local) for a in alternatives]
    return weights, local, [a["id"] for a in alternatives], cells


def elicited(inputs):
    weights = weights_of(inputs["weights"])
    local = [weights_of(one) for one in inputs["local"]]
    require(len(weights) == len(local))
    alternatives = inputs["alternatives"]
    cells = [cells_of(inputs, a, local) for a in alternatives]
    return weights, local, [a["id"] for a in alternatives], cells


def report(inputs) -> dict:
    weights, local, ids, cells = elicited(inputs)
    criteria, gates = inputs["criteria"], inputs.get("gates") or []
    everybody = model(weights, local, ids, cells)
    rows = screen(gates, inputs["alternatives"])
    totals = [row["total"] for row in everybody["alternatives"]]
    result = {"weights": weights, "all": everybody, "gates": rows}
    result["gate_effects"] = prices(gates, rows, totals)
    live = [a for a, row in enumerate(rows) if not row["failed"]]
    parts = "live smaa verdict stability transfer explain tornado_top cross checks".split()
    if not live:
        return result | dict.fromkeys(parts)
    names, tables = [ids[a] for a in live], [cells[a] for a in live]
    shown = model(weights, local, names, tables)
    matrix = [row["criteria"] for row in shown["alternatives"]]
    totals = [row["total"] for row in shown["alternatives"]]
    simulation = simulate(weights, local, names, tables, inputs["smaa"])
    judged = verdict(names, totals, simulation["pairwise"])
    modes = [[[c["mode"] for c in row] for row in table] for table in tables]
    result |= {"live": shown, "smaa": simulation, "verdict": judged}
    result["stability"] = break_even(weights, local, names, modes)["stability"]
    result["checks"] = checks(criteria, weights, matrix)
    result |= dict.fromkeys(["transfer", "explain", "tornado_top", "cross"])
    if judged["rival"] is None:
        return result
    a, b = names.index(judged["leader"]), names.index(judged["rival"])
    result["transfer"] = transfer(weights, matrix[a], matrix[b])
    result["explain"] = explain(criteria, weights, matrix[a], matrix[b])
    result["tornado_top"] = tornado(weights, local, tables[a], tables[b])["bars"][:5]
    own = [row["rank"] for row in shown["alternatives"]]
    cross = {}
    for short, key in (("promethee", "promethee2"), ("topsis", "topsis")):
        cross[key] = scores(key, matrix, weights)
        cross[f"{short}_ranks"] = ranks_of(cross[key])
        found = agreement(own, cross[f"{short}_ranks"])
        cross[f"tau_{short}"], cross[f"ws_{short}"] = found["tau_b"], found["ws"]
    return result | {"cross": cross}


def without_nulls(value):
    """The same value; a member that is null is like one that is not there."""
    if isinstance(value, dict):
        return {key: without_nulls(one) for key, one in value.items() if one is not None}
    return [without_nulls(one) for one in value] if isinstance(value, list) else value


def answer(method, inputs):
    """What decision-vectors should print."""
    inputs = without_nulls(inputs)
    if method == "prng":
        return prng(inputs)
    if method == "sampler":
        return sampler(inputs)
    if method == "weights":
        return {"weights": weights_of(inputs)}
    if method == "ahp":
        return pairwise(inputs["n"], inputs["upper"], inputs.get("ri", "alonso_lamata"))
    if method == "value":
        entries = inputs["functions"]
        return {"values": [[value_of(e["fn"], x) for x in e["x"]] for e in entries]}
    if method == "cells":
        return {"cells": [cell(e.get("raw"), e.get("fn")) for e in inputs["cells"]]}
    if method == "mavt":
        return model(*elicited(inputs))
    if method == "gates":
        rows = screen(inputs["gates"], inputs["alternatives"])
        result = {"alternatives": rows}
        if inputs.get("totals") is not None:
            require(len(inputs["totals"]) == len(rows))
            result["effects"] = prices(inputs["gates"], rows, inputs["totals"])
        return result
    if method == "report":
        return report(inputs)
    if method == "smaa":
        return simulate(*plain(inputs), inputs)
    if method == "verdict":
        return verdict(
            inputs["ids"], inputs["totals"], inputs["pairwise"], inputs.get("thresholds")
        )
    if method == "breakeven":
        alternatives = inputs["alternatives"]
        weights, local = given(inputs["weights"]), [given(row) for row in inputs["local"]]
        values = [a["values"] for a in alternatives]
        return break_even(weights, local, [a["id"] for a in alternatives], values)
    if method == "transfer":
        ids, weights = inputs["ids"], given(inputs["weights"])
        matrix = table_of(inputs["values"], weights)
        totals = [dot(weights, row) for row in matrix]
        leader = min(range(len(ids)), key=lambda a: (-quantum(totals[a]), ids[a]))
        others = [a for a in range(len(ids)) if a != leader]
        moves = {ids[b]: transfer(weights, matrix[leader], matrix[b]) for b in others}
        return {"leader": ids[leader], "transfers": moves}
    if method == "tornado":
        weights, local, ids, cells = plain(inputs)
        require(len(ids) == 2)
        return tornado(weights, local, *cells)
    if method == "dominance":
        weights, *rest = plain(inputs)
        ranks = inputs.get("ranks") or ranks_of(weights)
        return dominance(weights, *rest, inputs["p"], ranks)
    if method == "explain":
        weights, ids = given(inputs["weights"]), inputs["ids"]
        matrix = table_of(inputs["values"], weights)
        return {
            f"{ids[a]}>{ids[b]}": explain(inputs["criteria"], weights, matrix[a], matrix[b])
            for a, b in inputs["pairs"]
        }
    weights = given(inputs["weights"]) if method != "agreement" else []
    if method == "agreement":
        return agreement(inputs["x"], inputs["y"])
    matrix = table_of(inputs["matrix"], weights)
    sense = inputs.get("sense") or [1] * len(weights)
    if method == "checks":
        return checks(inputs["criteria"], weights, matrix)
    if method == "rank_reversal":
        return {m: reversals(inputs["ids"], matrix, weights, m) for m in inputs["methods"]}
    if method == "topsis":
        closeness = ideal_point(matrix, weights, sense)
        return {"closeness": closeness, "ranks": ranks_of(closeness)}
    require(method == "promethee2")
    per_criterion = lambda value: value if isinstance(value, list) else [number(value)] * len(weights)
    q, p = (per_criterion(inputs.get(key, usual)) for key, usual in (("q", 5), ("p", 20)))
    plus, minus, net = outranking(matrix, weights, q, p, sense)
    return {"plus": plus, "minus": minus, "net": net, "ranks": ranks_of(net)}
