// Answers the worked cases of Tests/DecisionTests/Vectors with decision.js, in their own words.
(function () {
  "use strict";

  const { CellSampler, Decision, Generator, Simulation, WeightSampler } = AssayDecision;
  const { cells, comparisons, gates, sensitivity, valueFunction, weights } = AssayDecision;

  function malformed(message) { throw new AssayDecision.DecisionError(message); }

  // --- Reading inputs --------------------------------------------------------------------------

  function elicited(input) {
    switch (input.kind) {
    case "direct": return weights.weightsFromPoints(input.points);
    case "swing": return weights.weightsFromSwings(input.points);
    case "roc": return weights.weightsFromRanks(input.ranks);
    case "ahp": return weights.pairwiseComparison(input.n, input.upper, input.ri).weights;
    case "given": return weights.weightsGiven(input.weights);
    default: return malformed(`unknown kind of weights '${input.kind}'`);
    }
  }

  function plainHierarchy(input) {
    return {
      criteria: weights.weightsGiven(input.weights),
      measures: input.local.map((row) => weights.weightsGiven(row)),
    };
  }

  function elicitedHierarchy(input) {
    return { criteria: elicited(input.weights), measures: input.local.map(elicited) };
  }

  function curve(form) {
    switch (form.kind) {
    case "linear": return valueFunction({ linear: [form.x0, form.x100] });
    case "piecewise": return valueFunction({ piecewise: form.knots });
    case "levels": return valueFunction({ levels: form.levels });
    default: return malformed(`unknown kind of value function '${form.kind}'`);
    }
  }

  const widths = { A: 5, B: 10, C: 20, D: 30 };

  function cell(raw, form) {
    if (raw === null) return cells.missingCell();
    const kind = ["value", "measure", "level"].find((name) => name in raw);
    const read = (reading) => {
      if (kind === "measure") return curve(form).ofMeasurement(reading);
      if (kind === "level" && typeof reading === "string") return curve(form).ofLevel(reading);
      return typeof reading === "number" ? reading : malformed("not a score");
    };
    if (("lo" in raw) !== ("hi" in raw)) malformed("an interval has two ends");
    const mode = read(raw[kind]);
    if ("lo" in raw) return cells.spannedCell(read(raw.lo), mode, read(raw.hi));
    const width = widths[raw.grade ?? "B"];
    return width === undefined ? malformed("unknown grade") : cells.gradedCell(mode, width);
  }

  function facts(input) {
    return new Map(Object.entries(input.facts ?? {}));
  }

  function alternatives(input) {
    return input.alternatives.map((alternative) => ({
      id: alternative.id,
      cells: alternative.cells.map((row, criterion) => row.map((raw, measure) => {
        const form = input.value_functions ? input.value_functions[criterion][measure] : null;
        return cell(raw, form);
      })),
      facts: facts(alternative),
    }));
  }

  function sampling(input) {
    return input.kind === "band" ? { kind: "band", width: input.p } : input;
  }

  function acceptabilitySettings(input, count) {
    const fixed = { kind: "fixed" };
    const sub = input.sub ?? fixed;
    const measures = Array.isArray(sub.ranks) && Array.isArray(sub.ranks[0])
      ? sub.ranks.map((ranks) => ({ kind: "ordinal", ranks }))
      : Array.from({ length: count }, () => sampling(sub));
    return {
      draws: input.n ?? 10000, seed: input.seed, criteria: sampling(input.top ?? fixed), measures,
      commonError: input.common_error ?? 5,
    };
  }

  // --- Writing answers -------------------------------------------------------------------------

  function bits(values) {
    return values.map((value) => {
      const view = new DataView(new ArrayBuffer(8));
      view.setFloat64(0, value);
      return view.getBigUint64(0).toString(16).padStart(16, "0");
    });
  }

  function modelAnswer(model) {
    return {
      alternatives: model.rows.map((row, index) => ({ ...row, rank: model.ranks[index] })),
      order: model.order.map((index) => model.rows[index].id),
    };
  }

  function gateAnswer(screened, names) {
    return screened.map((row) => ({
      id: row.alternative, status: row.status,
      gates: Object.fromEntries(names.map((name, index) => [name, row.outcomes[index]])),
      failed: row.failed.map((index) => names[index]),
      unknown: row.unknown.map((index) => names[index]),
    }));
  }

  function effects(prices, winner, ids) {
    const named = (index) => index === null ? null : ids[index];
    return {
      winner: named(winner),
      without: Object.fromEntries(prices.map((price) => [price.gate, {
        winner: named(price.winnerWithout), gain: price.gain,
        sole_blocker_of: price.soleBlockerOf.map(named),
      }])),
    };
  }

  function acceptabilityAnswer(found) {
    return {
      rank_acceptability: found.rankAcceptability, pairwise: found.pairwise,
      central_weights: found.centralWeights, confidence: found.confidence,
      expected_rank: found.expectedRank, expected_regret: found.expectedRegret, mean: found.mean,
      p10: found.percentile10, p50: found.median, p90: found.percentile90,
    };
  }

  function stabilityAnswer(intervals, ids) {
    const named = (index) => index === null ? null : ids[index];
    return intervals.map((interval) => ({
      weight: interval.weight, lower: interval.lower, upper: interval.upper,
      lower_new_leader: named(interval.lowerLeader), upper_new_leader: named(interval.upperLeader),
    }));
  }

  function transferAnswer(transfer) {
    return transfer && {
      to: transfer.sink, total: transfer.total,
      moves: transfer.moves.map(({ source, amount }) => ({ from: source, amount })),
    };
  }

  function barsAnswer(bars) {
    return bars.map((bar) => ({
      who: bar.side, k: bar.criterion, s: bar.measure, at_low: bar.atLow, at_high: bar.atHigh,
      swing: bar.swing, flips: bar.flips, breakeven_score: bar.breakEvenScore,
    }));
  }

  function verdictAnswer(found, ids) {
    return {
      leader: ids[found.leader], verdict: found.strength, p: found.probability,
      rival: found.rival === null ? null : ids[found.rival], margin: found.margin,
      contenders: found.contenders.map((index) => ids[index]),
    };
  }

  function explanationAnswer(found, criteria) {
    const named = (index) => criteria[index];
    return {
      margin: found.margin, contributions: found.contributions, pros: found.pros.map(named),
      cons: found.cons.map(named), key_pros: found.keyPros.map(named), for: found.sumFor,
      against: found.sumAgainst,
    };
  }

  function checksAnswer(found, criteria) {
    return {
      spread: found.spread, influence: found.influence,
      weak_discriminators: found.weakDiscriminators.map((index) => criteria[index]),
      correlated: found.correlated.map(({ first, second, coefficient }) => (
        { a: criteria[first], b: criteria[second], r: coefficient })),
    };
  }

  function pairwiseAnswer(found) {
    const { worst } = found;
    return {
      weights: found.weights, lambda_max: found.lambdaMax, ci: found.consistencyIndex,
      cr: found.consistencyRatio, worst: worst && [worst.first, worst.second],
      worst_factor: worst && worst.factor, worst_implied: worst && worst.impliedRatio,
    };
  }

  // --- Methods ---------------------------------------------------------------------------------

  function sampler(input) {
    const generator = new Generator(input.seed, input.stream);
    const draws = [];
    if (input.kind === "cells") {
      const found = new CellSampler(input.cells.map((raw) => (
        cells.intervalCell(raw.lo, raw.mode, raw.hi, raw.dist ?? "tri"))));
      for (let draw = 0; draw < input.count; draw += 1) {
        draws.push(input.cells.map((_, index) => found.draw(index, generator)));
      }
    } else {
      const base = input.kind === "simplex" ? weights.equalWeights(input.n)
        : input.kind === "ordinal" ? weights.weightsFromRanks(input.ranks)
          : weights.weightsGiven(input.weights);
      const found = new WeightSampler(base, sampling(input));
      for (let draw = 0; draw < input.count; draw += 1) {
        const row = base.map(() => 0);
        found.draw(generator, row, 0);
        draws.push(row);
      }
    }
    const columns = draws[0].map((_, index) => draws.map((row) => row[index]));
    const sum = (values) => {
      let total = 0;
      for (const value of values) total += value;
      return total;
    };
    const last = draws[draws.length - 1];
    return {
      first: draws.slice(0, 3), last, last_bits: bits(last),
      mean: columns.map((values) => sum(values) / values.length),
      min: columns.map((values) => values.reduce((one, other) => other < one ? other : one)),
      max: columns.map((values) => values.reduce((one, other) => other > one ? other : one)),
    };
  }

  function simulated(input) {
    const hierarchy = plainHierarchy(input);
    const settings = acceptabilitySettings(input, hierarchy.criteria.length);
    const simulation = new Simulation(hierarchy, alternatives(input), settings);
    // Odd slices, which must not show in the numbers.
    while (!simulation.advance(997)) continue;
    return acceptabilityAnswer(simulation.result());
  }

  function pairwise(input) {
    const answer = pairwiseAnswer(weights.pairwiseComparison(input.n, input.upper, input.ri));
    if (!input.children) return answer;
    const children = input.children.map((child) => {
      const upper = Array.isArray(child) ? child : child.upper;
      const count = Array.from({ length: 10 }, (_, index) => index + 1).find(
        (size) => size * (size - 1) / 2 === upper.length);
      return weights.pairwiseComparison(count, upper, child.ri ?? input.ri);
    });
    const totals = children[0].weights.map((_, alternative) => {
      let sum = 0;
      children.forEach((child, criterion) => {
        sum += answer.weights[criterion] * child.weights[alternative];
      });
      return sum;
    });
    return { ...answer, children: children.map(pairwiseAnswer), global: totals, totals };
  }

  function dominance(input) {
    const hierarchy = plainHierarchy(input);
    const found = alternatives(input);
    const ranks = input.ranks ?? comparisons.ranked(hierarchy.criteria).ranks;
    const answer = {};
    comparisons.dominance(hierarchy, found, input.p, ranks).forEach((row, first) => {
      row.forEach((certificate, second) => {
        if (certificate === null) return;
        const { point, interval, criterionLevel, band, rankOrder } = certificate;
        answer[`${found[first].id}>${found[second].id}`] = {
          point, interval, criterion_level: criterionLevel, band_min: band.minimum,
          band_max: band.maximum, band: band.outcome, ordinal_min: rankOrder.minimum,
          ordinal_max: rankOrder.maximum, ordinal: rankOrder.outcome,
        };
      });
    });
    return answer;
  }

  function breakEven(input) {
    const ids = input.alternatives.map(({ id }) => id);
    const found = sensitivity.weightSensitivity(
      plainHierarchy(input), ids, input.alternatives.map(({ values }) => values));
    const named = (key) => Object.fromEntries(
      found.rivals.map((rival) => [ids[rival.rival], rival[key]]));
    return {
      leader: ids[found.leader], totals: found.totals, top: named("criteria"),
      sub: named("measures"), stability: stabilityAnswer(found.stability, ids),
    };
  }

  function transfers(input) {
    const given = weights.weightsGiven(input.weights);
    const { leader } = sensitivity.weightSensitivity(
      { criteria: given, measures: given.map(() => [1]) }, input.ids,
      input.values.map((row) => row.map((value) => [value])));
    const found = {};
    input.ids.forEach((id, index) => {
      if (index === leader) return;
      found[id] = transferAnswer(
        sensitivity.weightTransfer(given, input.values[leader], input.values[index]));
    });
    return { leader: input.ids[leader], transfers: found };
  }

  function rankReversals(input) {
    const names = input.methods ?? ["mavt_fixed", "wsm_minmax", "topsis", "promethee2"];
    return Object.fromEntries(names.map((name) => {
      const { ranks, reversals } = comparisons.rankReversals(
        input.matrix, weights.weightsGiven(input.weights), name);
      return [name, {
        ranks,
        reversals: reversals.map(({ removed, wasAhead, nowAhead }) => ({
          removed: input.ids[removed], was_ahead: input.ids[wasAhead],
          now_ahead: input.ids[nowAhead],
        })),
      }];
    }));
  }

  function outranking(input) {
    const given = weights.weightsGiven(input.weights);
    const per = (value, standard) => Array.isArray(value)
      ? value : given.map(() => value ?? standard);
    const preference = per(input.p, 20);
    const thresholds = per(input.q, 5).map((indifference, index) => (
      { indifference, preference: preference[index] }));
    return comparisons.outranking(input.matrix, given, thresholds, input.sense);
  }

  function report(input) {
    const hierarchy = elicitedHierarchy(input);
    const found = alternatives(input);
    const names = input.gates.map(({ id }) => id);
    const decision = new Decision({
      criteria: input.criteria.map((id, index) => (
        { id, weights: hierarchy.measures[index] })),
      weights: hierarchy.criteria, alternatives: found, gates: input.gates,
      settings: {
        acceptability: acceptabilitySettings(input.smaa, hierarchy.criteria.length),
      },
    });
    decision.advance(Infinity);
    const { live, ...exact } = decision.result();
    const ids = live.model.rows.map(({ id }) => id);
    const { rival } = live.verdict;
    const { outranking: one, idealPoint: two, outrankingAgreement, idealPointAgreement } =
      live.crossChecks;
    return {
      weights: hierarchy.criteria, all: modelAnswer(exact.model),
      gates: gateAnswer(exact.screening, names),
      gate_effects: effects(exact.gatePrices, exact.winner, found.map(({ id }) => id)),
      live: modelAnswer(live.model), smaa: acceptabilityAnswer(live.acceptability),
      verdict: verdictAnswer(live.verdict, ids),
      stability: stabilityAnswer(live.weights.stability, ids),
      transfer: transferAnswer(live.transfers[rival]),
      explain: explanationAnswer(live.explanations[rival], input.criteria),
      tornado_top: barsAnswer(live.scores.bars.slice(0, 5)),
      cross: {
        promethee2: one.net, promethee_ranks: one.ranks, tau_promethee: outrankingAgreement.tauB,
        ws_promethee: outrankingAgreement.weightedSimilarity, topsis: two.closeness,
        topsis_ranks: two.ranks, tau_topsis: idealPointAgreement.tauB,
        ws_topsis: idealPointAgreement.weightedSimilarity,
      },
      checks: checksAnswer(live.checks, input.criteria),
    };
  }

  const methods = {
    prng(input) {
      const generator = new Generator(input.seed, input.stream);
      const { state } = generator;
      const u32 = Array.from({ length: input.u32 }, () => generator.next() >>> 0);
      const uniform = Array.from({ length: input.uniform }, () => generator.uniform());
      return {
        hash: AssayDecision.streamHash(input.seed, input.stream), state, u32, uniform,
        uniform_bits: bits(uniform),
      };
    },
    sampler,
    smaa: simulated,
    weights: (input) => ({ weights: elicited(input) }),
    ahp: pairwise,
    value: (input) => ({
      values: input.functions.map(({ fn, x }) => x.map((at) =>
        typeof at === "string" ? curve(fn).ofLevel(at) : curve(fn).ofMeasurement(at))),
    }),
    cells: (input) => ({
      cells: input.cells.map(({ raw, fn }) => {
        const found = cell(raw ?? null, fn);
        return {
          lo: found.low, mode: found.mode, hi: found.high, dist: found.distribution,
          missing: found.isMissing,
        };
      }),
    }),
    mavt: (input) => modelAnswer(
      AssayDecision.valueModel(elicitedHierarchy(input), alternatives(input))),
    gates(input) {
      const found = input.alternatives.map((raw) => ({ id: raw.id, facts: facts(raw) }));
      const screened = gates.screening(input.gates, found);
      const answer = { alternatives: gateAnswer(screened, input.gates.map(({ id }) => id)) };
      if (!input.totals) return answer;
      const prices = gates.gatePrices(input.gates, screened, input.totals);
      const winner = gates.screenedWinner(screened, input.totals);
      return { ...answer, effects: effects(prices, winner, found.map(({ id }) => id)) };
    },
    breakeven: breakEven,
    transfer: transfers,
    tornado(input) {
      const [leader, rival] = alternatives(input);
      const { margin, bars } = sensitivity.scoreSensitivity(plainHierarchy(input), leader, rival);
      return { margin, bars: barsAnswer(bars) };
    },
    verdict(input) {
      const { clear = 0.9, lean = 0.7, min_margin = 1, contender = 0.3 } = input.thresholds ?? {};
      return verdictAnswer(
        sensitivity.verdict(
          input.ids, input.totals, input.pairwise,
          { clear, lean, minimumMargin: min_margin, contender }),
        input.ids);
    },
    explain: (input) => Object.fromEntries(input.pairs.map(([first, second]) => [
      `${input.ids[first]}>${input.ids[second]}`,
      explanationAnswer(
        comparisons.explanation(
          weights.weightsGiven(input.weights), input.values[first], input.values[second]),
        input.criteria),
    ])),
    dominance,
    checks: (input) => checksAnswer(
      comparisons.modelChecks(input.matrix, weights.weightsGiven(input.weights)), input.criteria),
    rank_reversal: rankReversals,
    topsis: (input) => comparisons.idealPoint(
      input.matrix, weights.weightsGiven(input.weights), input.sense),
    promethee2: outranking,
    agreement(input) {
      const { tauB, weightedSimilarity } = comparisons.rankAgreement(input.x, input.y);
      return { tau_b: tauB, ws: weightedSimilarity };
    },
    report,
  };

  /** The answer to a worked case, `{ error: true }` where the engine refuses its inputs. */
  globalThis.answerWorkedCase = function (document) {
    const method = methods[document.method];
    if (!method) return null;
    try {
      return method(document.inputs);
    } catch (error) {
      if (error instanceof AssayDecision.DecisionError) return { error: true };
      throw error;
    }
  };
})();
