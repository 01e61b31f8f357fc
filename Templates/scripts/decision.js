// The decision engine for the reader's browser.
//
// The second implementation of the method: the program that builds the site has the first. Both
// give the same bits for the same evidence and profile, which a test checks with thousands of
// profiles. To keep it so:
//   - sums start at 0 and go from left to right in declared order;
//   - only + - * / and comparisons are used, and a square root in the cross-checks;
//   - every sort has a total key, and random numbers come from named streams.
//
// A classic script without a document: pages and workers load it alike. It defines one global
// object, AssayDecision. Whatever is refused throws a DecisionError.
(function () {
  "use strict";

  /** The version of the method; it changes when results may. */
  const methodVersion = "1";

  /** The version of the published evidence that this script reads. */
  const evidenceVersion = 1;

  /** Why an input is refused. */
  class DecisionError extends Error {
    constructor(message) {
      super(message);
      this.name = "DecisionError";
    }
  }

  function require(condition, message) {
    if (!condition) throw new DecisionError(message);
  }

  // --- Small tools -----------------------------------------------------------------------------

  /** A member of a parsed object, never one that every object inherits. */
  function own(object, key) {
    return object != null && Object.prototype.hasOwnProperty.call(object, key)
      ? object[key] : undefined;
  }

  // Unlike Math.min and Math.max these return one of their arguments unchanged, zeros included.
  function smaller(first, second) { return second < first ? second : first; }
  function larger(first, second) { return second >= first ? second : first; }

  function least(values) {
    let found = values[0];
    for (const value of values) if (value < found) found = value;
    return found;
  }

  function greatest(values) {
    let found = values[0];
    for (const value of values) if (value > found) found = value;
    return found;
  }

  /** The sum of products, from left to right from 0. */
  function dot(first, second) {
    const count = first.length < second.length ? first.length : second.length;
    let sum = 0;
    for (let index = 0; index < count; index += 1) sum += first[index] * second[index];
    return sum;
  }

  function indices(values) {
    return Array.from(values, (_, index) => index);
  }

  function filled(count, value) {
    return Array.from({ length: count }, () => value);
  }

  function isNumber(value) { return typeof value === "number" && Number.isFinite(value); }

  function isWithin(value, low, high) {
    return typeof value === "number" && value >= low && value <= high;
  }

  // Identifiers are ASCII, so the order of UTF-16 code units is that of UTF-8 bytes.
  function precedes(first, second) { return first < second; }

  function requireDistinct(ids) {
    const seen = new Set();
    for (const id of ids) {
      require(!seen.has(id), `'${id}' is used twice.`);
      seen.add(id);
    }
  }

  function requireIdentifiers(ids) {
    for (const id of ids) {
      require(
        typeof id === "string" && /^[a-z0-9][a-z0-9.-]*$/.test(id),
        `'${id}' is not an identifier.`);
    }
    requireDistinct(ids);
  }

  /** The step of 1e-9 nearest to a total: totals are equal where their quanta are. */
  function quantum(total) { return Math.floor(total * 1e9 + 0.5); }

  // --- Text ------------------------------------------------------------------------------------

  const narrowSpace = "\u202F";
  const noBreakSpace = "\u00A0";

  /** A number with a fixed count of decimals, rounded half up, grouped by commas. */
  function decimal(value, decimals = 0, grouped = true) {
    const places = Math.max(0, Math.min(6, decimals));
    let scale = 1;
    for (let place = 0; place < places; place += 1) scale *= 10;
    const units = Math.floor(Math.abs(value) * scale + 0.5);
    if (!Number.isFinite(value) || !(units < 9e15)) return "unknown";
    const digits = String(units).padStart(places + 1, "0");
    const whole = digits.slice(0, digits.length - places);
    const text =
      (grouped ? whole.replace(/\B(?=(?:\d{3})+$)/g, ",") : whole)
      + (places > 0 ? "." + digits.slice(digits.length - places) : "");
    return value < 0 && units !== 0 ? "\u2212" + text : text;
  }

  /** A share from 0 to 1 as whole percent; one that is neither none nor all never reads so. */
  function percent(share) {
    if (share > 1e-15 && share < 0.005) return `under 1${narrowSpace}%`;
    if (share < 1 - 1e-9 && share > 0.995) return `over 99${narrowSpace}%`;
    return decimal(share * 100) + narrowSpace + "%";
  }

  const MONTHS = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ];

  /** `2028-04-30` as a reader sees it, with no break after the day. */
  function dayInWords(iso) {
    const [year, month, day] = iso.split("-").map(Number);
    return `${day}\u00A0${MONTHS[month - 1]} ${year}`;
  }

  function withUnit(text, unit) {
    if (unit == null) return text;
    return unit === "%" || unit === "percent"
      ? text + narrowSpace + "%" : text + noBreakSpace + unit;
  }

  // --- Dates -----------------------------------------------------------------------------------

  /** Days since 1 March of year 0 of a date written YYYY-MM-DD, or null. */
  function dayNumber(text) {
    const parts = typeof text === "string" ? /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) : null;
    if (!parts) return null;
    const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
    const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
    const lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    if (year < 1900 || year > 2999 || month < 1 || month > 12) return null;
    if (day < 1 || day > lengths[month - 1]) return null;
    const shifted = month <= 2 ? year - 1 : year;
    const era = Math.floor(shifted / 400);
    const yearOfEra = shifted - era * 400;
    const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
    return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4)
      - Math.floor(yearOfEra / 100) + dayOfYear;
  }

  // --- Random numbers --------------------------------------------------------------------------

  /** FNV-1a of the UTF-8 bytes of `seed/stream`. */
  function streamHash(seed, stream) {
    let hash = 0x811c9dc5;
    for (const byte of new TextEncoder().encode(`${seed}/${stream}`)) {
      hash = Math.imul(hash ^ byte, 0x01000193);
    }
    return hash >>> 0;
  }

  /** xoshiro128** with named streams. */
  class Generator {
    constructor(seed, stream) {
      this.words = new Int32Array(4);
      let hash = streamHash(seed, stream);
      for (let index = 0; index < 4; index += 1) {
        hash = (hash + 0x9e3779b9) | 0;
        let word = hash;
        word ^= word >>> 16;
        word = Math.imul(word, 0x85ebca6b);
        word ^= word >>> 13;
        word = Math.imul(word, 0xc2b2ae35);
        word ^= word >>> 16;
        this.words[index] = word;
      }
      // The state of all zeros never leaves itself.
      if (this.words.every((word) => word === 0)) this.words[0] = 1;
    }

    /** The four words of the state. */
    get state() { return Array.from(this.words, (word) => word >>> 0); }

    /** The next 32 random bits, as a signed number. */
    next() {
      const words = this.words;
      const second = words[1];
      const product = Math.imul(second, 5);
      const result = Math.imul((product << 7) | (product >>> 25), 9);
      words[2] ^= words[0];
      words[3] ^= second;
      words[1] ^= words[2];
      words[0] ^= words[3];
      words[2] ^= second << 9;
      const fourth = words[3];
      words[3] = (fourth << 11) | (fourth >>> 21);
      return result;
    }

    /** A number from 0 up to but excluding 1, with 53 random bits. */
    uniform() {
      const high = this.next() >>> 5;
      const low = this.next() >>> 6;
      return (high * 67108864 + low) / 9007199254740992;
    }
  }

  const weightStream = "w";
  function scoreStream(id) { return "s/" + id; }

  function requireDistinctStreams(seed, ids) {
    const seen = new Set();
    for (const stream of [weightStream, ...ids.map(scoreStream)]) {
      const hash = streamHash(seed, stream);
      require(!seen.has(hash), `The random stream of '${stream}' coincides with another.`);
      seen.add(hash);
    }
  }

  // --- Weights ---------------------------------------------------------------------------------

  function validatedSum(points) {
    require(points.length > 0, "A decision needs at least one criterion.");
    let sum = 0;
    for (const value of points) {
      require(isNumber(value) && value >= 0, "A weight must be a finite number of at least 0.");
      sum += value;
    }
    require(sum > 0, "All weights are zero, so nothing can be weighed.");
    require(Number.isFinite(sum), "The weights are too large.");
    return sum;
  }

  /** Weights that add up to 1 already. */
  function weightsGiven(values) {
    const sum = validatedSum(values);
    require(Math.abs(sum - 1) <= 1e-9, `The weights add up to ${sum}, not to 1.`);
    return values.slice();
  }

  /** Weights in proportion to points. */
  function weightsFromPoints(points) {
    const sum = validatedSum(points);
    return points.map((value) => value / sum);
  }

  /** Weights from swings, the most important of which has 100 points. */
  function weightsFromSwings(points) {
    const weights = weightsFromPoints(points);
    require(greatest(points) === 100, "The most important swing must have 100 points.");
    return weights;
  }

  function requireRanks(ranks) {
    require(ranks.length > 0, "A decision needs at least one criterion.");
    for (const rank of ranks) require(Number.isInteger(rank) && rank >= 1, "Ranks begin at 1.");
  }

  /** The members of equal rank as ascending indices, the first rank first. */
  function rankGroups(ranks) {
    const order = indices(ranks).sort((one, other) => ranks[one] - ranks[other] || one - other);
    const groups = [];
    let previous = null;
    for (const index of order) {
      if (ranks[index] === previous) groups[groups.length - 1].push(index);
      else groups.push([index]);
      previous = ranks[index];
    }
    return groups;
  }

  /** Rank-order centroid weights; tied criteria get the mean of the positions they occupy. */
  function weightsFromRanks(ranks) {
    requireRanks(ranks);
    const count = ranks.length;
    const positions = [];
    for (let position = 1; position <= count; position += 1) {
      let sum = 0;
      for (let term = count; term >= position; term -= 1) sum += 1 / term;
      positions.push(sum / count);
    }
    const weights = filled(count, 0);
    let first = 0;
    for (const group of rankGroups(ranks)) {
      let sum = 0;
      for (let position = first; position < first + group.length; position += 1) {
        sum += positions[position];
      }
      for (const member of group) weights[member] = sum / group.length;
      first += group.length;
    }
    return weights;
  }

  /** The same weight for each. */
  function equalWeights(count) {
    require(count > 0, "A decision needs at least one criterion.");
    return filled(count, 1 / count);
  }

  /** The weights of all but one, in proportion, with 0 for that one. */
  function redistributed(weights, without) {
    let rest = 0;
    for (let index = 0; index < weights.length; index += 1) {
      if (index !== without) rest += weights[index];
    }
    const share = weights.length > 1 ? 1 / (weights.length - 1) : 0;
    return weights.map((weight, index) =>
      index === without ? 0 : rest <= 1e-12 ? share : weight / rest);
  }

  const randomIndexes = {
    alonso_lamata: [0.5245, 0.8815, 1.1086, 1.2479, 1.3417, 1.4056, 1.4499, 1.4854],
    saaty2005: [0.52, 0.89, 1.11, 1.25, 1.35, 1.40, 1.45, 1.49],
    saaty1980: [0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49],
  };

  /** Weights from judgements of pairs, above the diagonal, row by row. */
  function pairwiseComparison(count, judgements, table = "alonso_lamata") {
    require(
      Number.isInteger(count) && count >= 1 && count <= 10,
      "Pairwise comparison covers 1 to 10 items.");
    require(
      judgements.length === count * (count - 1) / 2, "A pairwise judgement is missing or extra.");
    const matrix = filled(count, null).map(() => filled(count, 1));
    let next = 0;
    for (let row = 0; row < count; row += 1) {
      for (let column = row + 1; column < count; column += 1) {
        const value = judgements[next];
        require(
          isNumber(value) && value > 0 && Number.isFinite(1 / value),
          "A judgement must be a finite number above 0.");
        matrix[row][column] = value;
        matrix[column][row] = 1 / value;
        next += 1;
      }
    }
    const vector = filled(count, 1 / count);
    let lambda = count;
    for (let round = 0; round < 1000; round += 1) {
      const product = matrix.map((row) => dot(row, vector));
      lambda = 0;
      for (const entry of product) lambda += entry;
      let change = 0;
      for (let index = 0; index < count; index += 1) {
        const value = product[index] / lambda;
        change = larger(change, Math.abs(value - vector[index]));
        vector[index] = value;
      }
      if (change < 1e-15) break;
    }
    require(
      vector.every((value) => isNumber(value) && value > 0),
      "The pairwise judgements differ too much to be weighed.");
    const indexes = own(randomIndexes, table);
    require(indexes, "There is no such table of random indices.");
    if (count < 3) {
      // Fewer than three items cannot contradict one another.
      return {
        weights: vector, lambdaMax: count, consistencyIndex: 0, consistencyRatio: 0, worst: null,
      };
    }
    let worst = null;
    for (let row = 0; row < count; row += 1) {
      for (let column = row + 1; column < count; column += 1) {
        const error = matrix[row][column] * vector[column] / vector[row];
        const factor = larger(error, 1 / error);
        if (worst !== null && factor <= worst.factor + 1e-9) continue;
        worst = {
          first: row, second: column, factor, impliedRatio: vector[row] / vector[column],
        };
      }
    }
    const consistencyIndex = (lambda - count) / (count - 1);
    return {
      weights: vector, lambdaMax: lambda, consistencyIndex,
      consistencyRatio: consistencyIndex / indexes[count - 3], worst,
    };
  }

  // --- Value functions and cells ---------------------------------------------------------------

  /** A value function from its published form, validated. */
  function valueFunction(form) {
    const linear = own(form, "linear");
    const piecewise = own(form, "piecewise");
    const levels = own(form, "levels");
    if (linear) {
      const [zero, hundred] = linear;
      require(Number.isFinite(hundred - zero) && zero !== hundred, "Both ends are the same.");
      return {
        ofMeasurement(x) {
          require(isNumber(x), "A measurement is not a finite number.");
          const share = (x - zero) / (hundred - zero);
          return 100 * (share < 0 ? 0 : share > 1 ? 1 : share);
        },
        ofLevel: refuseReading,
      };
    }
    if (piecewise) {
      requireKnots(piecewise);
      return {
        ofMeasurement(x) {
          require(isNumber(x), "A measurement is not a finite number.");
          return interpolated(x, piecewise);
        },
        ofLevel: refuseReading,
      };
    }
    require(levels && Object.keys(levels).length > 0, "A value function has no known form.");
    for (const name of Object.keys(levels)) {
      require(isWithin(levels[name], 0, 100), "A level's value is not from 0 to 100.");
    }
    return {
      ofMeasurement: refuseReading,
      ofLevel(name) {
        const value = own(levels, name);
        require(value !== undefined, `Level '${name}' is not declared.`);
        return value;
      },
    };
  }

  function refuseReading() {
    throw new DecisionError("The value function does not accept this kind of score.");
  }

  function requireKnots(knots) {
    require(knots.length >= 2, "A piecewise value function needs 2 knots.");
    const rises = knots[knots.length - 1][1] >= knots[0][1];
    knots.forEach(([x, value], index) => {
      require(isNumber(x) && isWithin(value, 0, 100), "A knot is not valid.");
      if (index === 0) return;
      const [previousX, previousValue] = knots[index - 1];
      const keepsDirection = rises ? value >= previousValue : value <= previousValue;
      require(x > previousX && keepsDirection, "The knots are out of order.");
    });
  }

  function interpolated(x, knots) {
    let previous = knots[0];
    if (x <= previous[0]) return previous[1];
    for (let index = 1; index < knots.length; index += 1) {
      const knot = knots[index];
      if (x < knot[0]) {
        const share = (x - previous[0]) / (knot[0] - previous[0]);
        return previous[1] + (knot[1] - previous[1]) * share;
      }
      previous = knot;
    }
    return previous[1];
  }

  /** Nothing is known: anything from 0 to 100, counted as 50 in totals. */
  function missingCell() {
    return { low: 0, mode: 50, high: 100, distribution: "uniform", isMissing: true };
  }

  /** A score with its interval. */
  function intervalCell(low, mode, high, distribution = "tri") {
    for (const value of [low, mode, high]) {
      require(isWithin(value, 0, 100), `${value} is not a value from 0 to 100.`);
    }
    require(low <= mode && mode <= high, "The best estimate lies outside its own interval.");
    return { low, mode, high, distribution, isMissing: false };
  }

  /** A score with an interval of a half-width, cut at 0 and 100. */
  function gradedCell(value, width) {
    require(isWithin(value, 0, 100), `${value} is not a value from 0 to 100.`);
    const low = value - width;
    const high = value + width;
    return {
      low: low < 0 ? 0 : low, mode: value, high: high > 100 ? 100 : high, distribution: "tri",
      isMissing: false,
    };
  }

  /** A score whose two ends may come in either order. */
  function spannedCell(one, mode, other) {
    return intervalCell(smaller(one, other), mode, larger(one, other));
  }

  // --- Samplers --------------------------------------------------------------------------------

  const maximumRejections = 1000;

  /** The interval of each weight in a relative band around base weights. */
  function weightBand(base, width) {
    require(
      width === 0 || (width >= 1e-6 && width <= 1000), `${width} is not a weight band.`);
    const low = base.map((weight) => width >= 1 ? 0 : weight * (1 - width));
    const high = base.map((weight) => smaller(1, weight * (1 + width)));
    let widest = 0;
    for (let index = 0; index < base.length; index += 1) {
      if (high[index] - low[index] > high[widest] - low[widest]) widest = index;
    }
    return { low, high, widest, isPoint: width === 0 };
  }

  /** Draws weights, uniformly over what a sampling allows. */
  class WeightSampler {
    constructor(base, sampling) {
      this.base = base;
      this.kind = sampling.kind;
      this.count = base.length;
      this.scratch = new Float64Array(base.length);
      this.band = null;
      this.groups = [];
      if (sampling.kind === "band") {
        this.band = weightBand(base, sampling.width);
      } else if (sampling.kind === "ordinal") {
        require(sampling.ranks.length === base.length, "Ranks do not fit the weights.");
        requireRanks(sampling.ranks);
        this.groups = rankGroups(sampling.ranks);
      } else {
        require(
          sampling.kind === "fixed" || sampling.kind === "simplex", "Unknown kind of sampling.");
      }
    }

    /** Draws weights into `output`, beginning at `offset`. */
    draw(generator, output, offset) {
      switch (this.kind) {
      case "fixed":
        for (let index = 0; index < this.count; index += 1) {
          output[offset + index] = this.base[index];
        }
        return;
      case "simplex":
        this.drawSimplex(generator, output, offset);
        return;
      case "ordinal":
        this.drawOrdinal(generator, output, offset);
        return;
      default:
        for (let attempt = 0; attempt < maximumRejections; attempt += 1) {
          if (this.drawBand(generator, output, offset)) return;
        }
        throw new DecisionError("Hardly any weights within the band add up to 1.");
      }
    }

    /** The gaps between sorted uniform numbers. */
    drawSimplex(generator, output, offset) {
      const cuts = this.count - 1;
      const scratch = this.scratch;
      for (let count = 0; count < cuts; count += 1) {
        const cut = generator.uniform();
        let place = count;
        while (place > 0 && scratch[place - 1] > cut) {
          scratch[place] = scratch[place - 1];
          place -= 1;
        }
        scratch[place] = cut;
      }
      let previous = 0;
      for (let index = 0; index < cuts; index += 1) {
        output[offset + index] = scratch[index] - previous;
        previous = scratch[index];
      }
      output[offset + cuts] = 1 - previous;
    }

    /** The largest gaps to the most important group, shuffled within a group. */
    drawOrdinal(generator, output, offset) {
      this.drawSimplex(generator, output, offset);
      const scratch = this.scratch;
      for (let count = 0; count < this.count; count += 1) {
        const weight = output[offset + count];
        let place = count;
        while (place > 0 && scratch[place - 1] < weight) {
          scratch[place] = scratch[place - 1];
          place -= 1;
        }
        scratch[place] = weight;
      }
      let first = 0;
      for (const group of this.groups) {
        for (let last = group.length - 1; last > 0; last -= 1) {
          const other = Math.floor(generator.uniform() * (last + 1));
          const kept = scratch[first + last];
          scratch[first + last] = scratch[first + other];
          scratch[first + other] = kept;
        }
        for (let position = 0; position < group.length; position += 1) {
          output[offset + group[position]] = scratch[first + position];
        }
        first += group.length;
      }
    }

    /** All but one uniform in their bands; the one with the widest band takes the rest. */
    drawBand(generator, output, offset) {
      const { low, high, widest, isPoint } = this.band;
      let sum = 0;
      for (let index = 0; index < this.count; index += 1) {
        if (index === widest) continue;
        const weight = low[index] + (high[index] - low[index]) * generator.uniform();
        output[offset + index] = weight;
        sum += weight;
      }
      if (isPoint) {
        // The numbers were taken all the same: what follows in the stream stays where it is.
        for (let index = 0; index < this.count; index += 1) {
          output[offset + index] = this.base[index];
        }
        return true;
      }
      const rest = 1 - sum;
      output[offset + widest] = rest;
      return rest >= low[widest] && rest <= high[widest];
    }
  }

  /** Draws values of cells; every draw takes three uniform numbers. */
  class CellSampler {
    constructor(cells) {
      const count = cells.length;
      this.low = new Float64Array(count);
      this.high = new Float64Array(count);
      this.width = new Float64Array(count);
      this.rise = new Float64Array(count);
      this.fall = new Float64Array(count);
      this.threshold = new Float64Array(count);
      this.second = new Float64Array(count);
      cells.forEach((cell, index) => this.set(index, cell));
    }

    set(index, { low, mode, high, distribution }) {
      const isPoint = high <= low;
      const isUniform = distribution === "uniform";
      this.width[index] = high - low;
      this.low[index] = isPoint ? mode : low;
      this.high[index] = isPoint ? mode : high;
      this.rise[index] = isPoint ? 0 : isUniform ? high - low : mode - low;
      this.fall[index] = isPoint || isUniform ? 0 : high - mode;
      // Below it a draw lands on the rising side; there is no falling side where it is infinite.
      this.threshold[index] = isPoint || isUniform ? Infinity : mode - low;
      this.second[index] = !isPoint && isUniform ? 0 : 1;
    }

    draw(index, generator) {
      const first = generator.uniform();
      const second = generator.uniform() * this.second[index];
      const third = generator.uniform();
      // The larger of two uniform numbers has a rising triangular density.
      const top = first > second ? first : second;
      return third * this.width[index] < this.threshold[index]
        ? this.low[index] + this.rise[index] * top
        : this.high[index] - this.fall[index] * top;
    }
  }

  // --- Value model -----------------------------------------------------------------------------

  /** Ranks from 1 with ties, and the order; ties are listed by identifier, or as given. */
  function ranked(totals, ids = null) {
    const quanta = totals.map(quantum);
    const ranks = quanta.map((mine) => {
      let rank = 1;
      for (const other of quanta) if (other > mine) rank += 1;
      return rank;
    });
    const order = indices(totals).sort((first, second) => {
      if (ranks[first] !== ranks[second]) return ranks[first] - ranks[second];
      if (ids === null) return first - second;
      return precedes(ids[first], ids[second]) ? -1 : 1;
    });
    return { ranks, order };
  }

  function criterionValues(hierarchy, values) {
    return hierarchy.measures.map((weights, criterion) => dot(weights, values[criterion]));
  }

  function cellValues(alternative, point) {
    return alternative.cells.map((row) => row.map((cell) => cell[point]));
  }

  function requireShape(hierarchy, rows) {
    require(rows.length === hierarchy.criteria.length, "Cells do not fit the criteria.");
    rows.forEach((row, index) => {
      require(row.length === hierarchy.measures[index].length, "Cells do not fit the measures.");
    });
  }

  function makeHierarchy(criteria, measures) {
    require(criteria.length === measures.length, "Weights do not fit the criteria.");
    return { criteria, measures };
  }

  function makeModel(rows) {
    const { ranks, order } = ranked(rows.map((row) => row.total), rows.map((row) => row.id));
    return { rows, ranks, order };
  }

  /** Weighted sums within criteria, then over criteria. */
  function valueModel(hierarchy, alternatives) {
    require(alternatives.length > 0, "A decision needs at least one alternative.");
    requireDistinct(alternatives.map((alternative) => alternative.id));
    return makeModel(alternatives.map((alternative) => {
      requireShape(hierarchy, alternative.cells);
      const criteria = criterionValues(hierarchy, cellValues(alternative, "mode"));
      const low = criterionValues(hierarchy, cellValues(alternative, "low"));
      const high = criterionValues(hierarchy, cellValues(alternative, "high"));
      let coverage = 0;
      alternative.cells.forEach((cells, criterion) => {
        cells.forEach((cell, measure) => {
          if (cell.isMissing) return;
          coverage += hierarchy.criteria[criterion] * hierarchy.measures[criterion][measure];
        });
      });
      return {
        id: alternative.id, criteria, total: dot(hierarchy.criteria, criteria),
        low: dot(hierarchy.criteria, low), high: dot(hierarchy.criteria, high), coverage,
      };
    }));
  }

  function judgedCoverage(coverage, thresholds) {
    const known = quantum(coverage);
    return known < quantum(thresholds.insufficient) ? "insufficient"
      : known < quantum(thresholds.provisional) ? "provisional" : "sufficient";
  }

  // --- Gates -----------------------------------------------------------------------------------

  const maximumGateDepth = 32;

  function requireRule(rule, depth = 1) {
    require(depth <= maximumGateDepth, "The rule of a gate is nested too deeply.");
    const inner = own(rule, "all") || own(rule, "any");
    if (inner) {
      for (const part of inner) requireRule(part, depth + 1);
    } else if (own(rule, "not")) {
      requireRule(rule.not, depth + 1);
    } else {
      const values = Array.isArray(rule.value) ? rule.value : [rule.value];
      for (const value of values) {
        require(
          typeof value !== "number" || Number.isFinite(value),
          "A gate compares a fact with a number that is not finite.");
      }
    }
  }

  /** Whether a known fact passes, or null where the test does not apply to that type of fact. */
  function testPasses(op, wanted, fact) {
    const isList = Array.isArray(fact);
    switch (op) {
    case "eq": return isList ? null : fact === wanted;
    case "in": return isList ? null : wanted.includes(fact);
    case "gte": return typeof fact === "number" ? fact >= wanted : null;
    case "lte": return typeof fact === "number" ? fact <= wanted : null;
    case "contains": return isList ? fact.includes(wanted) : null;
    case "intersects": return isList ? fact.some((value) => wanted.includes(value)) : null;
    default: throw new DecisionError(`Unknown operation '${op}'.`);
    }
  }

  function ruleOutcome(rule, facts) {
    if (own(rule, "all")) {
      const outcomes = rule.all.map((part) => ruleOutcome(part, facts));
      return outcomes.includes("fail") ? "fail"
        : outcomes.includes("unknown") ? "unknown" : "pass";
    }
    if (own(rule, "any")) {
      const outcomes = rule.any.map((part) => ruleOutcome(part, facts));
      return outcomes.includes("pass") ? "pass"
        : outcomes.includes("unknown") ? "unknown" : "fail";
    }
    if (own(rule, "not")) {
      const outcome = ruleOutcome(rule.not, facts);
      return outcome === "pass" ? "fail" : outcome === "fail" ? "pass" : "unknown";
    }
    const fact = facts.get(rule.fact);
    if (fact === undefined || fact === null) return "unknown";
    const passes = testPasses(rule.op, rule.value, fact);
    require(passes !== null, `A gate cannot compare fact '${rule.fact}': it has another type.`);
    return passes ? "pass" : "fail";
  }

  /** What the gates say about each alternative. */
  function screening(gates, alternatives) {
    requireDistinct(gates.map((gate) => gate.id));
    requireDistinct(alternatives.map((alternative) => alternative.id));
    for (const gate of gates) requireRule(gate.rule);
    return alternatives.map(({ id, facts }) => {
      for (const fact of facts.values()) {
        for (const value of Array.isArray(fact) ? fact : [fact]) {
          require(
            typeof value !== "number" || Number.isFinite(value), "A fact is not a finite number.");
        }
      }
      const outcomes = gates.map((gate) => ruleOutcome(gate.rule, facts));
      return {
        alternative: id,
        status: outcomes.includes("fail") ? "excluded"
          : outcomes.includes("unknown") ? "conditional" : "eligible",
        outcomes,
        failed: indices(outcomes).filter((gate) => outcomes[gate] === "fail"),
        unknown: indices(outcomes).filter((gate) => outcomes[gate] === "unknown"),
      };
    });
  }

  function liveIndices(verdicts) {
    return indices(verdicts).filter((index) => verdicts[index].status !== "excluded");
  }

  function best(candidates, totals, verdicts) {
    if (candidates.length === 0) return null;
    const { order } = ranked(
      candidates.map((index) => totals[index]),
      candidates.map((index) => verdicts[index].alternative));
    return candidates[order[0]];
  }

  /** The best of the alternatives that no gate excludes, as an index, or null. */
  function screenedWinner(verdicts, totals) {
    return best(liveIndices(verdicts), totals, verdicts);
  }

  /** How much better the best alternative would be without each gate. */
  function gatePrices(gates, verdicts, totals) {
    require(totals.length === verdicts.length, "Totals are missing.");
    const winner = screenedWinner(verdicts, totals);
    return gates.map((gate, index) => {
      const failedOnlyHere = indices(verdicts).filter(
        (alternative) => verdicts[alternative].failed.every((failed) => failed === index));
      const winnerWithout = best(failedOnlyHere, totals, verdicts);
      return {
        gate: gate.id,
        winnerWithout,
        gain: winner === null || winnerWithout === null
          ? null : totals[winnerWithout] - totals[winner],
        soleBlockerOf: indices(verdicts).filter((alternative) => {
          const { failed } = verdicts[alternative];
          return failed.length === 1 && failed[0] === index;
        }),
      };
    });
  }

  // --- Simulation ------------------------------------------------------------------------------

  /**
   * Stochastic multicriteria acceptability analysis, in slices.
   *
   * Weights and scores are drawn in the order of their streams and counted in the order of the
   * draws, so the slices' sizes change nothing. The result exists only when all is done: numbers
   * from part of the draws are never shown.
   */
  class Simulation {
    constructor(hierarchy, alternatives, settings) {
      require(alternatives.length > 0, "A decision needs at least one alternative.");
      const ids = alternatives.map((alternative) => alternative.id);
      requireDistinct(ids);
      requireDistinctStreams(settings.seed, ids);
      for (const alternative of alternatives) requireShape(hierarchy, alternative.cells);
      const { draws, commonError } = settings;
      require(
        Number.isInteger(draws) && draws >= 1 && draws <= 100000,
        `${draws} is not a number of draws from 1 to 100,000.`);
      require(
        isWithin(commonError, 0, 100),
        `${commonError} is not a common error from 0 to 100 points.`);
      require(settings.measures.length === hierarchy.criteria.length, "Samplings are missing.");
      this.hierarchy = hierarchy;
      this.alternatives = alternatives;
      this.draws = draws;
      this.settings = settings;
      this.count = alternatives.length;
      this.criterionCount = hierarchy.criteria.length;
      this.prepareWeights();
      this.prepareScores();
      this.prepareTally();
      this.phases = [{ length: draws, run: (from, to) => this.drawWeights(from, to) }];
      for (let own = 0; own < this.count; own += 1) {
        this.phases.push({ length: draws, run: (from, to) => this.drawScores(own, from, to) });
      }
      this.phases.push({ length: draws, run: (from, to) => this.countDraws(from, to) });
      for (let own = 0; own < this.count; own += 1) {
        this.phases.push({ length: draws, run: (from, to) => this.confirm(own, from, to) });
        this.phases.push({ length: 1, run: () => this.sortTotals(own) });
      }
      this.phase = 0;
      this.position = 0;
    }

    get isFinished() { return this.phase === this.phases.length; }

    /** The share of the work that is done, 0 to 1, for display only. */
    get progress() {
      if (this.isFinished) return 1;
      return (this.phase + this.position / this.phases[this.phase].length) / this.phases.length;
    }

    /** Does some of the work, about `steps` draws of one alternative; true when all is done. */
    advance(steps) {
      let left = steps;
      while (left > 0 && !this.isFinished) {
        const { length, run } = this.phases[this.phase];
        const end = smaller(length, this.position + left);
        run(this.position, end);
        left -= end - this.position;
        this.position = end;
        if (end === length) {
          this.phase += 1;
          this.position = 0;
        }
      }
      return this.isFinished;
    }

    prepareWeights() {
      const { hierarchy, settings } = this;
      this.weightGenerator = new Generator(settings.seed, weightStream);
      this.criterionSampler = new WeightSampler(hierarchy.criteria, settings.criteria);
      this.measureSamplers = [];
      this.ends = [];
      const base = [];
      hierarchy.measures.forEach((weights, criterion) => {
        const sampling = settings.measures[criterion];
        if (weights.length > 1 && sampling.kind !== "fixed") {
          const sampler = new WeightSampler(weights, sampling);
          this.measureSamplers.push({ sampler, offset: base.length });
        }
        base.push(...weights);
        this.ends.push(base.length);
      });
      this.base = Float64Array.from(base);
      this.measureStride = this.measureSamplers.length === 0 ? 0 : base.length;
    }

    // The large arrays of a phase are made when it begins: a decision that is only looked at has
    // none.
    makeRoomForWeights() {
      const { base, draws, measureStride } = this;
      this.criterionWeights = new Float64Array(draws * this.criterionCount);
      this.measureWeights = new Float64Array((measureStride === 0 ? 1 : draws) * base.length);
      for (let start = 0; start < this.measureWeights.length; start += base.length) {
        this.measureWeights.set(base, start);
      }
    }

    drawWeights(from, to) {
      if (from === 0) this.makeRoomForWeights();
      for (let draw = from; draw < to; draw += 1) {
        this.criterionSampler.draw(
          this.weightGenerator, this.criterionWeights, draw * this.criterionCount);
        for (const { sampler, offset } of this.measureSamplers) {
          sampler.draw(
            this.weightGenerator, this.measureWeights, draw * this.measureStride + offset);
        }
      }
    }

    prepareScores() {
      const { alternatives, settings } = this;
      this.generators = alternatives.map(
        ({ id }) => new Generator(settings.seed, scoreStream(id)));
      // The last sampler is the error that all scores of the alternative share.
      const error = {
        low: -settings.commonError, mode: 0, high: settings.commonError, distribution: "tri",
      };
      this.samplers = alternatives.map(
        ({ cells }) => new CellSampler([...cells.flat(), error]));
      this.totals = [];
      this.errors = [];
      this.baseCriteria = [];
    }

    makeRoomForScores() {
      this.totals.push(new Float64Array(this.draws));
      this.errors.push(new Float64Array(this.draws));
      this.baseCriteria.push(new Float64Array(this.draws * this.criterionCount));
    }

    drawScores(own, from, to) {
      if (from === 0) this.makeRoomForScores();
      const generator = this.generators[own];
      const sampler = this.samplers[own];
      const totals = this.totals[own];
      const errors = this.errors[own];
      const baseCriteria = this.baseCriteria[own];
      const { ends, base, criterionCount, criterionWeights, measureWeights } = this;
      const errorIndex = base.length;
      for (let draw = from; draw < to; draw += 1) {
        const shared = sampler.draw(errorIndex, generator);
        const block = draw * this.measureStride;
        let slot = draw * criterionCount;
        let total = 0;
        let index = 0;
        for (let criterion = 0; criterion < criterionCount; criterion += 1) {
          const end = ends[criterion];
          let value = 0;
          let baseValue = 0;
          while (index < end) {
            const score = sampler.draw(index, generator);
            value += measureWeights[block + index] * score;
            baseValue += base[index] * score;
            index += 1;
          }
          total += criterionWeights[slot] * value;
          baseCriteria[slot] = baseValue;
          slot += 1;
        }
        errors[draw] = shared;
        totals[draw] = total + shared;
      }
    }

    prepareTally() {
      const { count, criterionCount } = this;
      this.ranks = new Float64Array(count * count);
      this.pairs = new Float64Array(count * count);
      this.winningWeights = new Float64Array(count * criterionCount);
      this.wins = new Float64Array(count);
      this.regrets = new Float64Array(count);
      this.central = filled(count, null);
      this.confirmed = new Float64Array(count);
      this.sorted = filled(count, null);
      this.row = new Float64Array(count);
    }

    countDraws(from, to) {
      const { count, row, totals } = this;
      for (let draw = from; draw < to; draw += 1) {
        let highest = -Infinity;
        for (let own = 0; own < count; own += 1) {
          const total = totals[own][draw];
          row[own] = total;
          if (total > highest) highest = total;
        }
        for (let own = 0; own < count; own += 1) this.countAlternative(own, highest, draw);
      }
    }

    countAlternative(own, highest, draw) {
      const { count, criterionCount, row, pairs } = this;
      const total = row[own];
      let better = 0;
      let equal = 0;
      for (let other = 0; other < count; other += 1) {
        // Exact comparisons: a tie in a draw is a tie of identical numbers.
        if (total > row[other]) {
          pairs[own * count + other] += 1;
        } else if (total === row[other]) {
          pairs[own * count + other] += 0.5;
          equal += 1;
        } else {
          better += 1;
        }
      }
      const share = 1 / equal;
      for (let rank = better; rank < better + equal; rank += 1) {
        this.ranks[own * count + rank] += share;
      }
      this.regrets[own] += highest - total;
      if (better !== 0) return;
      this.wins[own] += share;
      for (let criterion = 0; criterion < criterionCount; criterion += 1) {
        this.winningWeights[own * criterionCount + criterion] +=
          share * this.criterionWeights[draw * criterionCount + criterion];
      }
    }

    /** The second pass: how often an alternative wins under its own central weights. */
    confirm(own, from, to) {
      if (!(this.wins[own] > 0)) return;
      const { count, criterionCount } = this;
      if (from === 0) {
        this.central[own] = filled(criterionCount, 0).map(
          (_, criterion) =>
            this.winningWeights[own * criterionCount + criterion] / this.wins[own]);
      }
      const weights = this.central[own];
      let wins = this.confirmed[own];
      for (let draw = from; draw < to; draw += 1) {
        let highest = -Infinity;
        let sharers = 0;
        for (let rival = 0; rival < count; rival += 1) {
          if (rival === own) continue;
          const total = this.totalUnder(weights, rival, draw);
          if (total > highest) {
            highest = total;
            sharers = 1;
          } else if (total === highest) {
            sharers += 1;
          }
        }
        const total = this.totalUnder(weights, own, draw);
        if (total > highest) wins += 1;
        else if (total === highest) wins += 1 / (sharers + 1);
      }
      this.confirmed[own] = wins;
    }

    totalUnder(weights, alternative, draw) {
      const criteria = this.baseCriteria[alternative];
      const block = draw * this.criterionCount;
      let sum = 0;
      for (let criterion = 0; criterion < this.criterionCount; criterion += 1) {
        sum += weights[criterion] * criteria[block + criterion];
      }
      return sum + this.errors[alternative][draw];
    }

    sortTotals(own) {
      this.sorted[own] = Float64Array.from(this.totals[own]).sort();
    }

    /** The shares and means of all draws. */
    result() {
      require(this.isFinished, "The simulation is not finished.");
      const { count, draws } = this;
      const everyone = filled(count, 0).map((_, index) => index);
      const shares = everyone.map((own) =>
        everyone.map((rank) => this.ranks[own * count + rank] / draws));
      const percentile = (share) => this.sorted.map(
        (totals) => totals[Math.floor((share * draws + 99) / 100) - 1]);
      return {
        draws,
        rankAcceptability: shares,
        pairwise: everyone.map((own) => everyone.map((other) =>
          own === other ? 0 : this.pairs[own * count + other] / draws)),
        centralWeights: this.central,
        confidence: everyone.map((own) =>
          this.central[own] === null ? null : this.confirmed[own] / draws),
        expectedRank: shares.map((row) => dot(row.map((_, index) => index + 1), row)),
        expectedRegret: everyone.map((own) => this.regrets[own] / draws),
        mean: this.totals.map((totals) => {
          let sum = 0;
          for (const total of totals) sum += total;
          return sum / draws;
        }),
        percentile10: percentile(10),
        median: percentile(50),
        percentile90: percentile(90),
      };
    }
  }

  // --- Verdict and sensitivity -----------------------------------------------------------------

  const standardVerdict = { clear: 0.90, lean: 0.70, minimumMargin: 1, contender: 0.30 };

  /** How sure the recommendation is. */
  function verdict(ids, totals, pairwise, thresholds = standardVerdict) {
    require(ids.length > 0, "A decision needs at least one alternative.");
    requireDistinct(ids);
    require(totals.length === ids.length && pairwise.length === ids.length, "Numbers are missing.");
    for (const total of totals) require(isNumber(total), "A total is not a finite number.");
    for (const row of pairwise) {
      require(row.length === ids.length, "A row of shares is too short or too long.");
      for (const share of row) require(isWithin(share, 0, 1), "A share is not from 0 to 1.");
    }
    const leader = ranked(totals, ids).order[0];
    let rival = null;
    let next = null;
    for (const other of indices(ids)) {
      if (other === leader) continue;
      if (next === null || totals[other] > next) next = totals[other];
      if (rival === null) {
        rival = other;
        continue;
      }
      const [one, found] = [pairwise[leader][other], pairwise[leader][rival]];
      if (one < found || (one === found && precedes(ids[other], ids[rival]))) rival = other;
    }
    if (rival === null) {
      return {
        leader, strength: "only_option", rival: null, probability: null, margin: null,
        contenders: [leader],
      };
    }
    const probability = pairwise[leader][rival];
    const margin = totals[leader] - next;
    return {
      leader,
      strength: margin < thresholds.minimumMargin || probability < thresholds.lean ? "too_close"
        : probability >= thresholds.clear ? "clear" : "lean",
      rival,
      probability,
      margin,
      contenders: indices(ids).filter((index) =>
        index === leader || pairwise[index][leader] >= thresholds.contender
        || totals[leader] - totals[index] < thresholds.minimumMargin),
    };
  }

  /** Where the line through the margins at 0 and 1 crosses 0, if that is a weight. */
  function breakEvenWeight(atZero, atOne) {
    if (atZero === atOne) return null;
    const root = atZero / (atZero - atOne);
    return isWithin(root, 0, 1) ? root : null;
  }

  function rivalBreakEven(hierarchy, rival, leading, trailing) {
    const weights = hierarchy.criteria;
    const criteria = weights.map((_, criterion) => {
      const rest = redistributed(weights, criterion);
      return breakEvenWeight(
        dot(rest, leading.criteria) - dot(rest, trailing.criteria),
        leading.criteria[criterion] - trailing.criteria[criterion]);
    });
    const measures = weights.map((weight, criterion) => {
      let base = 0;
      for (let other = 0; other < weights.length; other += 1) {
        if (other === criterion) continue;
        base += weights[other] * (leading.criteria[other] - trailing.criteria[other]);
      }
      const local = hierarchy.measures[criterion];
      const ahead = leading.measures[criterion];
      const behind = trailing.measures[criterion];
      return local.map((_, measure) => {
        if (local.length < 2) return null;
        const rest = redistributed(local, measure);
        return breakEvenWeight(
          base + weight * (dot(rest, ahead) - dot(rest, behind)),
          base + weight * (ahead[measure] - behind[measure]));
      });
    });
    return { rival, criteria, measures };
  }

  function stabilityInterval(weight, breakEvens) {
    const interval = { weight, lower: 0, lowerLeader: null, upper: 1, upperLeader: null };
    for (const { rival, at } of breakEvens) {
      if (at < weight && (interval.lowerLeader === null || at > interval.lower)) {
        interval.lower = at;
        interval.lowerLeader = rival;
      } else if (at > weight && (interval.upperLeader === null || at < interval.upper)) {
        interval.upper = at;
        interval.upperLeader = rival;
      }
    }
    return interval;
  }

  /** Which weights would change the leader, in closed form. */
  function weightSensitivity(hierarchy, ids, values) {
    require(ids.length === values.length, "Values are missing.");
    require(ids.length > 0, "A decision needs at least one alternative.");
    requireDistinct(ids);
    for (const rows of values) {
      requireShape(hierarchy, rows);
      require(rows.flat().every(isNumber), "A value is not a finite number.");
    }
    const profiles = values.map((measures) => (
      { criteria: criterionValues(hierarchy, measures), measures }));
    const totals = profiles.map((profile) => dot(hierarchy.criteria, profile.criteria));
    const leader = ranked(totals, ids).order[0];
    const rivals = indices(ids).filter((index) => index !== leader).map((rival) =>
      rivalBreakEven(hierarchy, rival, profiles[leader], profiles[rival]));
    const stability = hierarchy.criteria.map((weight, criterion) =>
      stabilityInterval(
        weight,
        rivals.filter((rival) => rival.criteria[criterion] !== null)
          .map((rival) => ({ rival: rival.rival, at: rival.criteria[criterion] }))));
    return { leader, totals, rivals, stability };
  }

  /** The least weight to move before a rival catches up, or null where none is enough. */
  function weightTransfer(weights, leader, rival) {
    require(
      leader.length === weights.length && rival.length === weights.length,
      "Values do not fit the weights.");
    const differences = leader.map((value, index) => value - rival[index]);
    let sink = 0;
    for (let index = 0; index < differences.length; index += 1) {
      if (differences[index] < differences[sink]) sink = index;
    }
    const lowest = differences[sink];
    if (!(lowest < 0)) return null;
    const sources = indices(differences)
      .filter((index) => weights[index] > 0 && differences[index] > lowest)
      .sort((one, other) => differences[other] - differences[one] || one - other);
    let remaining = dot(weights, differences);
    let total = 0;
    const moves = [];
    for (const source of sources) {
      if (!(remaining > 0)) break;
      const effect = differences[source] - lowest;
      const needed = remaining / effect;
      const isLast = needed <= weights[source];
      const amount = isLast ? needed : weights[source];
      moves.push({ source, amount });
      total += amount;
      remaining = isLast ? 0 : remaining - amount * effect;
    }
    return { sink, moves, total };
  }

  /** How the margin of the leader over a rival depends on each single score. */
  function scoreSensitivity(hierarchy, leader, rival) {
    requireShape(hierarchy, leader.cells);
    requireShape(hierarchy, rival.cells);
    const margin =
      dot(hierarchy.criteria, criterionValues(hierarchy, cellValues(leader, "mode")))
      - dot(hierarchy.criteria, criterionValues(hierarchy, cellValues(rival, "mode")));
    const bars = [];
    for (const [side, sign, alternative] of [["leader", 1, leader], ["rival", -1, rival]]) {
      alternative.cells.forEach((cells, criterion) => cells.forEach((cell, measure) => {
        const weight = hierarchy.criteria[criterion] * hierarchy.measures[criterion][measure];
        const gain = sign * weight;
        const atLow = margin + gain * (cell.low - cell.mode);
        const atHigh = margin + gain * (cell.high - cell.mode);
        const breakEven = cell.mode - margin / gain;
        bars.push({
          side, criterion, measure, atLow, atHigh, swing: Math.abs(atHigh - atLow),
          flips: atLow < 0 || atHigh < 0,
          breakEvenScore: weight > 0 && isWithin(breakEven, 0, 100) ? breakEven : null,
        });
      }));
    }
    const lengths = bars.map((bar) => quantum(bar.swing));
    const order = indices(bars).sort(
      (one, other) => lengths[other] - lengths[one] || one - other);
    return { margin, bars: order.map((index) => bars[index]) };
  }

  /** Who leads without each criterion, and with each score unknown. */
  function leaveOneOut(hierarchy, alternatives, model) {
    const weights = hierarchy.criteria;
    const ids = alternatives.map((alternative) => alternative.id);
    const leaderWithoutCriterion = weights.map((_, criterion) => {
      if (weights.length < 2) return null;
      const rest = redistributed(weights, criterion);
      return ranked(model.rows.map((row) => dot(rest, row.criteria)), ids).order[0];
    });
    const totals = model.rows.map((row) => row.total);
    const cells = [];
    alternatives.forEach((alternative, index) => {
      const rivals = indices(totals).filter((other) => other !== index);
      const next = rivals.length === 0 ? null : rivals[
        ranked(rivals.map((rival) => totals[rival]), rivals.map((rival) => ids[rival])).order[0]];
      alternative.cells.forEach((row, criterion) => row.forEach((cell, measure) => {
        if (cell.isMissing) return;
        const values = row.map((other) => other.mode);
        values[measure] = missingCell().mode;
        const criteria = model.rows[index].criteria.slice();
        criteria[criterion] = dot(hierarchy.measures[criterion], values);
        const total = dot(weights, criteria);
        const isAhead = next === null
          || ranked([total, totals[next]], [ids[index], ids[next]]).order[0] === 0;
        cells.push({
          alternative: index, criterion, measure, total, leader: isAhead ? index : next,
        });
      }));
    });
    return { leaderWithoutCriterion, cells };
  }

  // --- Comparisons -----------------------------------------------------------------------------

  /** Why one alternative is ahead of another, criterion by criterion. */
  function explanation(weights, first, second) {
    require(
      first.length === weights.length && second.length === weights.length,
      "Values do not fit the weights.");
    require([...first, ...second].every(isNumber), "A value is not a finite number.");
    const contributions = first.map((value, index) => weights[index] * (value - second[index]));
    const pros = indices(contributions).filter((index) => contributions[index] > 0)
      .sort((one, other) => contributions[other] - contributions[one] || one - other);
    const cons = indices(contributions).filter((index) => contributions[index] < 0)
      .sort((one, other) => contributions[one] - contributions[other] || one - other);
    let sumFor = 0;
    for (const pro of pros) sumFor += contributions[pro];
    let sumAgainst = 0;
    for (const con of cons) sumAgainst += -contributions[con];
    const keyPros = [];
    let covered = 0;
    for (const pro of pros) {
      if (covered > sumAgainst) break;
      keyPros.push(pro);
      covered += contributions[pro];
    }
    let margin = 0;
    for (const contribution of contributions) margin += contribution;
    return {
      margin, contributions, pros, cons, keyPros,
      sumFor, sumAgainst,
    };
  }

  function ascending(members, differences) {
    return members.slice().sort(
      (one, other) => differences[one] - differences[other] || one - other);
  }

  function leastMargin(band, differences) {
    let low = 0;
    for (const weight of band.low) low += weight;
    let spare = 1 - low;
    const weights = band.low.slice();
    for (const index of ascending(indices(differences), differences)) {
      if (!(spare > 0)) break;
      const added = smaller(band.high[index] - band.low[index], spare);
      weights[index] += added;
      spare -= added;
    }
    return dot(weights, differences);
  }

  function leastMean(groups, differences) {
    let found = Infinity;
    let sum = 0;
    let count = 0;
    for (const group of groups) {
      for (const index of ascending(group, differences)) {
        sum += differences[index];
        count += 1;
        found = smaller(found, sum / count);
      }
    }
    return found;
  }

  function weightBound(leastOf, differences) {
    const minimum = leastOf(differences);
    const maximum = -leastOf(differences.map((difference) => -difference));
    return {
      minimum, maximum, outcome: minimum > 0 ? "always" : maximum < 0 ? "never" : "depends",
    };
  }

  function isDominating(first, second) {
    let isBetterSomewhere = false;
    for (let index = 0; index < first.length; index += 1) {
      if (first[index] < second[index]) return false;
      if (first[index] > second[index]) isBetterSomewhere = true;
    }
    return isBetterSomewhere;
  }

  /** In what sense each alternative is better than each other; null on the diagonal. */
  function dominance(hierarchy, alternatives, width, ranks) {
    for (const alternative of alternatives) requireShape(hierarchy, alternative.cells);
    require(ranks.length === hierarchy.criteria.length, "Ranks do not fit the criteria.");
    requireRanks(ranks);
    const band = weightBand(hierarchy.criteria, width);
    const groups = rankGroups(ranks);
    const profiles = alternatives.map((alternative) => {
      const cells = alternative.cells.flat();
      return {
        criteria: criterionValues(hierarchy, cellValues(alternative, "mode")),
        low: cells.map((cell) => cell.low), mode: cells.map((cell) => cell.mode),
        high: cells.map((cell) => cell.high),
      };
    });
    return profiles.map((first, row) => profiles.map((second, column) => {
      if (row === column) return null;
      const differences = first.criteria.map((value, index) => value - second.criteria[index]);
      return {
        point: isDominating(first.mode, second.mode),
        interval: isDominating(first.low, second.high),
        criterionLevel: isDominating(first.criteria, second.criteria),
        band: weightBound((values) => leastMargin(band, values), differences),
        rankOrder: weightBound((values) => leastMean(groups, values), differences),
      };
    }));
  }

  function column(matrix, index) { return matrix.map((row) => row[index]); }

  function requireMatrix(matrix, weights) {
    require(matrix.length > 0 && matrix[0].length > 0, "A matrix has no values.");
    for (const row of matrix) {
      require(row.length === weights.length, "The matrix does not fit the weights.");
      require(row.every(isNumber), "A value is not a finite number.");
    }
  }

  function allBenefits(weights) { return filled(weights.length, 1); }

  /** TOPSIS: nearness to the best and distance from the worst of the alternatives present. */
  function idealPoint(matrix, weights, senses = allBenefits(weights)) {
    requireMatrix(matrix, weights);
    const columns = weights.map((weight, index) => {
      const scores = column(matrix, index);
      const norm = Math.sqrt(dot(scores, scores));
      require(Number.isFinite(norm), "A column is too large.");
      return scores.map((score) => norm === 0 ? 0 : weight * (score / norm));
    });
    const ends = columns.map((scores) => ({ low: least(scores), high: greatest(scores) }));
    const closeness = matrix.map((_, row) => {
      let toBest = 0;
      let toWorst = 0;
      columns.forEach((scores, index) => {
        const { low, high } = ends[index];
        const isBenefit = senses[index] === 1;
        const fromBest = scores[row] - (isBenefit ? high : low);
        const fromWorst = scores[row] - (isBenefit ? low : high);
        toBest += fromBest * fromBest;
        toWorst += fromWorst * fromWorst;
      });
      const nearest = Math.sqrt(toBest);
      const furthest = Math.sqrt(toWorst);
      return nearest + furthest === 0 ? 0.5 : furthest / (nearest + furthest);
    });
    return { closeness, ...ranked(closeness) };
  }

  const standardPreference = { indifference: 5, preference: 20 };

  function preferenceDegree(difference, { indifference, preference }) {
    if (difference <= indifference) return 0;
    if (difference > preference) return 1;
    return (difference - indifference) / (preference - indifference);
  }

  /** PROMETHEE II: how strongly each alternative is preferred to the others, on balance. */
  function outranking(matrix, weights, thresholds = null, senses = allBenefits(weights)) {
    requireMatrix(matrix, weights);
    const limits = thresholds || filled(weights.length, standardPreference);
    for (const { indifference, preference } of limits) {
      require(
        isNumber(indifference) && indifference >= 0 && isNumber(preference)
          && preference >= indifference,
        "A preference threshold is not valid.");
    }
    const preferenceFor = (first, second) => {
      let sum = 0;
      for (let index = 0; index < weights.length; index += 1) {
        const gain = matrix[first][index] - matrix[second][index];
        sum += weights[index] * preferenceDegree(senses[index] === 1 ? gain : -gain, limits[index]);
      }
      return sum;
    };
    const others = matrix.length > 1 ? matrix.length - 1 : 1;
    const plus = [];
    const minus = [];
    matrix.forEach((_, own) => {
      let leaving = 0;
      let entering = 0;
      for (let other = 0; other < matrix.length; other += 1) {
        if (other === own) continue;
        leaving += preferenceFor(own, other);
        entering += preferenceFor(other, own);
      }
      plus.push(leaving / others);
      minus.push(entering / others);
    });
    const net = plus.map((value, index) => value - minus[index]);
    return { plus, minus, net, ...ranked(net) };
  }

  /** How well a ranking agrees with a reference ranking. */
  function rankAgreement(reference, other) {
    require(reference.length === other.length, "The rankings differ in length.");
    for (const rank of [...reference, ...other]) {
      require(
        Number.isInteger(rank) && rank >= 1 && rank <= reference.length, "A rank is not valid.");
    }
    let balance = 0;
    let untiedInReference = 0;
    let untiedInOther = 0;
    for (let first = 0; first < reference.length; first += 1) {
      for (let second = first + 1; second < reference.length; second += 1) {
        const one = Math.sign(reference[first] - reference[second]);
        const two = Math.sign(other[first] - other[second]);
        balance += one * two;
        untiedInReference += Math.abs(one);
        untiedInOther += Math.abs(two);
      }
    }
    const tauB = untiedInReference > 0 && untiedInOther > 0
      ? balance / Math.sqrt(untiedInReference * untiedInOther) : null;
    const count = reference.length;
    if (count < 2) return { tauB, weightedSimilarity: null };
    let sum = 0;
    reference.forEach((rank, index) => {
      let power = 1;
      for (let halving = 0; halving < rank; halving += 1) power /= 2;
      const furthest = Math.max(Math.abs(1 - rank), Math.abs(count - rank));
      sum += power * Math.abs(rank - other[index]) / furthest;
    });
    return { tauB, weightedSimilarity: 1 - sum };
  }

  const rankingMethods = {
    mavt_fixed: (matrix, weights) => ranked(matrix.map((row) => dot(weights, row))),
    wsm_minmax: (matrix, weights) => {
      const ends = weights.map((_, index) => {
        const scores = column(matrix, index);
        return { low: least(scores), high: greatest(scores) };
      });
      return ranked(matrix.map((row) => dot(
        weights,
        row.map((score, index) => {
          const { low, high } = ends[index];
          return high > low ? (score - low) / (high - low) : 0;
        }))));
    },
    topsis: (matrix, weights) => idealPoint(matrix, weights),
    promethee2: (matrix, weights, preference) =>
      outranking(matrix, weights, filled(weights.length, preference)),
  };

  /** The ranks of a method, and every order that flips when an alternative is removed. */
  function rankReversals(matrix, weights, method, preference = standardPreference) {
    requireMatrix(matrix, weights);
    const ranking = own(rankingMethods, method);
    require(ranking, `There is no method '${method}'.`);
    const { ranks } = ranking(matrix, weights, preference);
    const reversals = [];
    if (ranks.length > 2) {
      for (const removed of indices(ranks)) {
        const rest = indices(ranks).filter((index) => index !== removed);
        const without = ranking(rest.map((index) => matrix[index]), weights, preference).ranks;
        rest.forEach((ahead, position) => rest.forEach((behind, otherPosition) => {
          if (ranks[ahead] < ranks[behind] && without[position] > without[otherPosition]) {
            reversals.push({ removed, wasAhead: ahead, nowAhead: behind });
          }
        }));
      }
    }
    return { ranks, reversals };
  }

  const standardChecks = {
    heavyWeight: 0.15, smallSpread: 10, highCorrelation: 0.9, correlatedWeight: 0.10,
    correlatedAlternatives: 5,
  };

  function centred(values) {
    let sum = 0;
    for (const value of values) sum += value;
    const mean = sum / values.length;
    return values.map((value) => value - mean);
  }

  function correlation(first, second) {
    const one = centred(first);
    const two = centred(second);
    const scale = Math.sqrt(dot(one, one)) * Math.sqrt(dot(two, two));
    return scale > 0 ? dot(one, two) / scale : null;
  }

  /** Signs that a model weighs something in vain or twice. */
  function modelChecks(matrix, weights, thresholds = standardChecks) {
    requireMatrix(matrix, weights);
    const columns = weights.map((_, index) => column(matrix, index));
    const spread = columns.map((scores) => greatest(scores) - least(scores));
    const whole = dot(weights, spread);
    const correlated = [];
    if (matrix.length >= thresholds.correlatedAlternatives) {
      const heavy = indices(weights).filter(
        (index) => weights[index] >= thresholds.correlatedWeight);
      for (const first of heavy) {
        for (const second of heavy) {
          if (second <= first) continue;
          const coefficient = correlation(columns[first], columns[second]);
          if (coefficient !== null && coefficient >= thresholds.highCorrelation) {
            correlated.push({ first, second, coefficient });
          }
        }
      }
    }
    return {
      spread,
      influence: spread.map((width, index) => whole > 0 ? weights[index] * width / whole : 0),
      weakDiscriminators: indices(weights).filter((index) =>
        weights[index] >= thresholds.heavyWeight && spread[index] < thresholds.smallSpread),
      correlated,
    };
  }

  function crossChecks(matrix, weights, ranks, preference) {
    const byOutranking = outranking(matrix, weights, filled(weights.length, preference));
    const byIdealPoint = idealPoint(matrix, weights);
    return {
      outranking: byOutranking,
      idealPoint: byIdealPoint,
      outrankingAgreement: rankAgreement(ranks, byOutranking.ranks),
      idealPointAgreement: rankAgreement(ranks, byIdealPoint.ranks),
    };
  }

  // --- The whole method ------------------------------------------------------------------------

  const standardSettings = {
    verdict: standardVerdict,
    coverage: { provisional: 0.8, insufficient: 0.6 },
    checks: standardChecks,
    preference: standardPreference,
    certificateBand: 0.25,
  };

  /**
   * One decision: what is exact at once, and the simulation in slices.
   *
   * A problem has `criteria` (id, weights), `weights`, `alternatives` (id, cells, facts), `gates`
   * (id, rule) and `settings`, of which only `acceptability` has no default.
   */
  class Decision {
    constructor(problem) {
      const { criteria, weights, alternatives, gates } = problem;
      const settings = { ...standardSettings, ...problem.settings };
      require(criteria.length > 0, "A decision needs at least one criterion.");
      require(alternatives.length > 0, "A decision needs at least one alternative.");
      requireIdentifiers(criteria.map((criterion) => criterion.id));
      requireIdentifiers(alternatives.map((alternative) => alternative.id));
      requireIdentifiers(gates.map((gate) => gate.id));
      this.settings = settings;
      this.hierarchy = makeHierarchy(weights, criteria.map((criterion) => criterion.weights));
      const verdicts = screening(gates, alternatives);
      const model = valueModel(this.hierarchy, alternatives);
      const totals = model.rows.map((row) => row.total);
      /** What is known without the simulation. */
      this.exact = {
        model,
        coverage: model.rows.map((row) => judgedCoverage(row.coverage, settings.coverage)),
        screening: verdicts,
        winner: screenedWinner(verdicts, totals),
        gatePrices: gatePrices(gates, verdicts, totals),
      };
      this.live = liveIndices(verdicts);
      this.liveAlternatives = this.live.map((index) => alternatives[index]);
      this.simulation = this.live.length === 0
        ? null : new Simulation(this.hierarchy, this.liveAlternatives, settings.acceptability);
    }

    get isFinished() { return this.simulation === null || this.simulation.isFinished; }

    get progress() { return this.simulation === null ? 1 : this.simulation.progress; }

    /** Does some of the work; true when all is done. */
    advance(steps) { return this.simulation === null || this.simulation.advance(steps); }

    /** Everything, once the simulation is finished. */
    result() {
      return { ...this.exact, live: this.simulation === null ? null : this.analysis() };
    }

    analysis() {
      const { hierarchy, settings, live, liveAlternatives: alternatives } = this;
      const weights = hierarchy.criteria;
      const ids = alternatives.map((alternative) => alternative.id);
      const model = makeModel(live.map((index) => this.exact.model.rows[index]));
      const totals = model.rows.map((row) => row.total);
      const matrix = model.rows.map((row) => row.criteria);
      const acceptability = this.simulation.result();
      const found = verdict(ids, totals, acceptability.pairwise, settings.verdict);
      const { leader, rival } = found;
      return {
        alternatives: live,
        model,
        acceptability,
        verdict: found,
        leaderConditions: this.exact.screening[live[leader]].unknown,
        weights: weightSensitivity(
          hierarchy, ids, alternatives.map((alternative) => cellValues(alternative, "mode"))),
        transfers: matrix.map((row, index) =>
          index === leader ? null : weightTransfer(weights, matrix[leader], row)),
        explanations: matrix.map((row, index) =>
          index === leader ? null : explanation(weights, matrix[leader], row)),
        scores: rival === null
          ? null : scoreSensitivity(hierarchy, alternatives[leader], alternatives[rival]),
        dominance: dominance(
          hierarchy, alternatives, settings.certificateBand, ranked(weights).ranks),
        crossChecks: alternatives.length < 2
          ? null : crossChecks(matrix, weights, model.ranks, settings.preference),
        checks: modelChecks(matrix, weights, settings.checks),
        outrankingReversals:
          rankReversals(matrix, weights, "promethee2", settings.preference).reversals,
        idealPointReversals: rankReversals(matrix, weights, "topsis").reversals,
        leaveOneOut: leaveOneOut(hierarchy, alternatives, model),
      };
    }
  }

  // --- From evidence and a profile to a decision -----------------------------------------------

  const levelRanks = { none: 0, community: 1, official: 2, builtin: 3 };
  const gradesByConfidence = { high: 0, medium: 1, low: 2 };
  /** How long a capability or a fact without a shelf life of its own is taken as current. */
  const standardShelfLife = 730;

  function byId(items) {
    return new Map(items.map((item) => [item.id, item]));
  }

  /** The answers a profile gives, in the order of the questionnaire. */
  function givenAnswers(evidence, profile) {
    const given = [];
    for (const question of evidence.questionnaire.questions) {
      const id = own(profile.answers, question.id);
      const answer = question.answers.find((candidate) => candidate.id === id);
      if (answer) given.push({ question, answer });
    }
    return given;
  }

  /** What the answers ask for, and their factors on the weights. */
  function collectedNeeds(evidence, given) {
    const strengths = new Map();
    const questions = new Map();
    const factors = new Map();
    for (const { question, answer } of given) {
      for (const [capability, strength] of Object.entries(answer.needs || {})) {
        if (strengths.get(capability) !== "essential") strengths.set(capability, strength);
        questions.set(capability, [...(questions.get(capability) || []), question.id]);
      }
      for (const [criterion, factor] of Object.entries(answer.factors || {})) {
        factors.set(criterion, (factors.has(criterion) ? factors.get(criterion) : 1) * factor);
      }
    }
    const needs = evidence.capabilities.filter(({ id }) => strengths.has(id)).map(({ id }) => (
      { capability: id, strength: strengths.get(id), questions: questions.get(id) }));
    return { needs, factors };
  }

  /** The rate a project must serve at its peak, or null where it tells too little. */
  function loadEstimate(load) {
    if (load == null) return null;
    const number = (key) => own(load, key) ?? null;
    const responseMs = number("response-ms");
    const perDay = number("requests-per-day");
    const users = number("concurrent-users");
    const responseTime = responseMs === null ? null : responseMs / 1000;
    const fromRequests = perDay === null
      ? null : perDay * (number("peak-factor") ?? 1) / 86400;
    const cycle = (number("think-time-s") ?? 0) + (responseTime ?? 0);
    const fromUsers = users !== null && cycle > 0 ? users / cycle : null;
    const rates = [fromRequests, fromUsers].filter((rate) => rate !== null);
    if (rates.length === 0) return null;
    const peakRate = greatest(rates);
    if (!(peakRate > 0)) return null;
    return {
      fromRequests, fromUsers, peakRate,
      concurrency: responseTime === null ? null : peakRate * responseTime, responseTime,
    };
  }

  function teamAssumptions(measure) {
    const range = ([low, high]) => ({ low, high });
    const weeks = measure["ramp-up-weeks"];
    return {
      share: measure.share, parts: measure.parts,
      weeks: {
        alternative: range(weeks.alternative), language: range(weeks.language),
        runtime: range(weeks.runtime),
      },
    };
  }

  /** What a team brings of one skill to the places that should be filled from the start. */
  function teamSkill(measure, headcount, needed) {
    const skill = { productive: 0, partial: 0, counted: 0, most: 1 };
    let free = needed;
    for (const { id, share } of measure.levels) {
      const people = headcount !== null && typeof headcount === "object"
        ? own(headcount, id) ?? 0
        : id === measure["default-level"] ? headcount ?? 0 : 0;
      if (share === 1) skill.productive += people;
      else if (share > 0) skill.partial += people;
      // The people who know most take the places; nobody beyond them is counted.
      const taking = share > 0 ? Math.min(people, free) : 0;
      free -= taking;
      skill.counted = skill.counted + share * taking;
      if (taking > 0 && free === 0) skill.most = 1 - share;
    }
    return skill;
  }

  /** Whether a skill brings more than another: first to the places, then beyond them. */
  function exceeds(skill, other) {
    if (skill.counted !== other.counted) return skill.counted > other.counted;
    if (skill.productive !== other.productive) return skill.productive > other.productive;
    return skill.partial > other.partial;
  }

  /** How far a team is from an alternative. */
  function teamFit(evidence, team, alternative, measure) {
    const { share, parts, weeks } = teamAssumptions(measure);
    const knowers = own(team, evidence.subject.plural);
    const needed = Math.max(1, Math.ceil(share * team.size));
    const skill = (headcount) => teamSkill(measure, headcount ?? null, needed);
    const better = (best, headcount) => {
      const other = skill(headcount);
      return exceeds(other, best) ? other : best;
    };
    const direct = skill(own(knowers, alternative.id));
    let language = direct;
    for (const id of alternative.languages) language = better(language, own(team.languages, id));
    let runtime = direct;
    if (alternative.runtime != null) {
      const found = evidence.runtimes.find(({ id }) => id === alternative.runtime);
      for (const id of found ? found.languages : []) {
        runtime = better(runtime, own(team.languages, id));
      }
      for (const other of evidence.alternatives) {
        if (other.runtime !== alternative.runtime) continue;
        runtime = better(runtime, own(knowers, other.id));
      }
    }
    const part = ({ counted }) => counted / needed;
    const value =
      parts.alternative * part(direct) + parts.language * part(language)
      + parts.runtime * part(runtime);
    const each = { low: 0, high: 0 };
    const sum = { low: 0, high: 0 };
    const gaps = [
      [direct, weeks.alternative], [language, weeks.language], [runtime, weeks.runtime],
    ];
    for (const [{ counted, most }, range] of gaps) {
      const lacking = needed - counted;
      if (!(lacking > 0)) continue;
      each.low += range.low * most;
      each.high += range.high * most;
      sum.low += range.low * lacking;
      sum.high += range.high * lacking;
    }
    return {
      needed, alternative: direct, language, runtime, value, weeksEach: each, personWeeks: sum,
    };
  }

  /** Derives cells from the evidence for one profile. */
  class Derivation {
    constructor(evidence, profile, needs, load) {
      this.evidence = evidence;
      this.profile = profile;
      this.needs = needs;
      this.load = load;
      this.day = dayNumber(profile.date);
      require(this.day !== null, "A profile needs a date.");
      this.definitions = byId(evidence.facts);
      this.sources = byId(evidence.sources);
      const { grades } = evidence.method;
      this.widths = [grades.high, grades.medium, grades.low, grades.stale];
      for (const width of this.widths) {
        require(isWithin(width, 0, 100), "An interval's half-width is not from 0 to 100.");
      }
    }

    cell(measure, alternative) {
      switch (measure.kind) {
      case "number": return this.number(measure, alternative);
      case "capacity": return this.capacity(measure, alternative);
      case "capability": return this.coverage(measure.capabilities, alternative);
      case "needs": return this.needsCoverage(measure, alternative);
      case "team": return this.team(measure, alternative);
      case "judgement": return this.judgement(measure, alternative);
      default: throw new DecisionError(`Unknown kind of measure '${measure.kind}'.`);
      }
    }

    missing(fact) {
      return { ...missingCell(), basis: "unknown", fact: fact ?? null, isStale: false };
    }

    isPast(citation, shelfLife) {
      const source = this.sources.get(citation.source);
      const days = source && source["shelf-life-days"] != null
        ? source["shelf-life-days"] : shelfLife;
      return this.day - dayNumber(citation["as-of"]) > days;
    }

    isFactStale(fact, id) {
      if (fact.source == null) return false;
      const definition = this.definitions.get(id);
      return this.isPast(fact, definition ? definition["shelf-life-days"] : standardShelfLife);
    }

    width(confidence, isStale) {
      const grade = gradesByConfidence[confidence];
      return this.widths[isStale ? grade + 1 : grade];
    }

    /** Days between a date fact and the project's date. */
    daysLeft(date) { return dayNumber(date) - this.day; }

    factText(fact, definition) {
      const { value } = fact;
      if (typeof value === "number") {
        return withUnit(
          decimal(value, definition ? definition.decimals : 0), definition && definition.unit);
      }
      if (typeof value === "boolean") return value ? "yes" : "no";
      const type = definition && definition.type;
      if (type === "date") return dayInWords(value);
      return (type === "text" && own(definition.labels ?? {}, value)) || value;
    }

    number(measure, alternative) {
      const id = measure.fact;
      const fact = own(alternative.facts, id);
      if (!fact || fact.value === null) return this.missing(id);
      const definition = this.definitions.get(id);
      const curve = valueFunction(measure.value);
      const isStale = this.isFactStale(fact, id);
      const width = this.width(fact.confidence, isStale);
      let cell;
      if (typeof fact.value === "number") {
        const mode = curve.ofMeasurement(fact.value);
        cell = fact.low == null && fact.high == null
          ? gradedCell(mode, width)
          : spannedCell(
            curve.ofMeasurement(fact.low ?? fact.value), mode,
            curve.ofMeasurement(fact.high ?? fact.value));
      } else if (definition && definition.type === "date") {
        cell = gradedCell(curve.ofMeasurement(this.daysLeft(fact.value)), width);
      } else {
        const level = String(fact.value);
        if (own(own(measure.value, "levels"), level) === undefined) return this.missing(id);
        cell = gradedCell(curve.ofLevel(level), width);
      }
      return { ...cell, basis: this.factText(fact, definition), fact: id, isStale };
    }

    /** How much of the benchmark's machine the peak takes, or null. */
    capacityEstimate(measure, alternative) {
      const fact = own(alternative.facts, measure.fact);
      const rate = fact && fact.value;
      if (this.load === null || typeof rate !== "number" || !(rate > 0)) return null;
      const { discount } = measure;
      const peak = this.load.peakRate;
      return {
        measuredRate: rate,
        low: peak / ((fact.high ?? rate) * discount.high),
        mode: peak / (rate * discount.mode),
        high: peak / larger(1e-9, (fact.low ?? rate) * discount.low),
      };
    }

    capacity(measure, alternative) {
      const id = measure.fact;
      const estimate = this.capacityEstimate(measure, alternative);
      if (estimate === null) return this.missing(id);
      const curve = valueFunction(measure.value);
      const share = (value) => value < 0.995
        ? percent(value) : decimal(value, value < 10 ? 1 : 0) + "×";
      return {
        ...spannedCell(
          curve.ofMeasurement(1 / estimate.high), curve.ofMeasurement(1 / estimate.mode),
          curve.ofMeasurement(1 / estimate.low)),
        basis: `peak takes ${share(estimate.low)} to ${share(estimate.high)} of the machine it was`
          + " measured on",
        fact: id,
        isStale: this.isFactStale(alternative.facts[id], id),
      };
    }

    /** The value of a level and its interval; a partial cell has a share of its level's value. */
    capabilityValue(held) {
      if (!held || held.level === null) return { low: 0, mode: 50, high: 100 };
      const { levels, partial } = this.evidence.method;
      const full = own(levels, held.level) ?? 0;
      const value = held.partial ? full * partial : full;
      const isStale = held.source != null && this.isPast(held, standardShelfLife);
      const width = this.width(held.confidence, isStale);
      return {
        low: larger(0, value - width), mode: value, high: smaller(100, value + width),
      };
    }

    coverage(parts, alternative) {
      let total = 0;
      let low = 0;
      let mode = 0;
      let high = 0;
      let known = 0;
      let builtIn = 0;
      let isStale = false;
      for (const { id, weight } of parts) {
        const held = own(alternative.capabilities, id);
        const value = this.capabilityValue(held);
        total += weight;
        low += weight * value.low;
        mode += weight * value.mode;
        high += weight * value.high;
        if (!held || held.level === null) continue;
        known += 1;
        if (held.level === "builtin" && !held.partial) builtIn += 1;
        if (held.source != null && this.isPast(held, standardShelfLife)) isStale = true;
      }
      if (!(total > 0) || known === 0) return this.missing(null);
      const mean = (sum) => smaller(100, larger(0, sum / total));
      const unknown = parts.length - known;
      return {
        ...intervalCell(
          smaller(mean(low), mean(mode)), mean(mode), larger(mean(high), mean(mode))),
        basis: `${builtIn} of ${parts.length} built in`
          + (unknown > 0 ? `, ${unknown} unknown` : ""),
        fact: null,
        isStale,
      };
    }

    needsCoverage(measure, alternative) {
      const parts = this.needs.map(({ capability, strength }) => (
        { id: capability, weight: strength === "essential" ? measure.essential : measure.useful }));
      if (parts.length === 0) {
        return {
          ...intervalCell(100, 100, 100), basis: "no particular needs were named", fact: null,
          isStale: false,
        };
      }
      const cell = this.coverage(parts, alternative);
      const met = parts.filter(({ id }) => {
        const held = own(alternative.capabilities, id);
        return held && held.level !== null && levelRanks[held.level] > 0;
      }).length;
      return { ...cell, basis: `${met} of ${parts.length} needs met in some way` };
    }

    team(measure, alternative) {
      const { team } = this.profile;
      if (team == null) return this.missing(null);
      const fit = teamFit(this.evidence, team, alternative, measure);
      const known = ({ productive, partial }) =>
        partial > 0 ? `${productive} (${partial} in part)` : `${productive}`;
      return {
        ...gradedCell(smaller(100, fit.value), this.widths[0]),
        basis: `${known(fit.alternative)} know it, ${known(fit.language)} its language, `
          + `${known(fit.runtime)} its runtime; ${fit.needed} needed`,
        fact: null,
        isStale: false,
      };
    }

    judgement(measure, alternative) {
      const judged = own(alternative.judgements, measure.id);
      const { scale } = measure;
      const place = judged ? scale.findIndex(({ id }) => id === judged.level) : -1;
      if (place < 0) return this.missing(null);
      const { value } = scale[place];
      const cell = judged.firm
        ? gradedCell(value, this.widths[0])
        : intervalCell(
          place > 0 ? scale[place - 1].value : larger(0, value - 10), value,
          place + 1 < scale.length ? scale[place + 1].value : smaller(100, value + 10));
      return {
        ...cell, basis: `judged ${judged.level}`, reason: judged.because, fact: null,
        isStale: false,
      };
    }
  }

  /** The hard requirements of a profile: those of its answers, its must-haves, its own gates. */
  function requirements(evidence, profile, given) {
    const asked = new Map();
    const raise = (mustHave, origin) => {
      const isShort = typeof mustHave === "string";
      const id = isShort ? mustHave : mustHave.capability;
      const level = isShort ? "community" : mustHave["at-least"];
      require(own(levelRanks, level) !== undefined, `There is no level '${level}'.`);
      const previous = asked.get(id);
      if (previous && levelRanks[previous.level] >= levelRanks[level]) return;
      asked.set(id, { level, origin });
    };
    for (const { question, answer } of given) {
      for (const mustHave of answer["must-have"] || []) raise(mustHave, question.id);
    }
    for (const mustHave of profile["must-have"] || []) raise(mustHave, "profile");
    const words = {
      none: "", community: "", official: ", official or built in", builtin: ", built in",
    };
    const found = evidence.capabilities.filter(({ id }) => asked.has(id)).map(({ id, title }) => {
      const { level, origin } = asked.get(id);
      return {
        id: `must-${id}`, title: title + words[level], origin,
        rule: { fact: `capability.${id}`, op: "gte", value: levelRanks[level] },
      };
    });
    const definitions = byId(evidence.facts);
    for (const gate of profile.gates || []) {
      found.push({
        id: gate.id, title: gate.title, origin: "profile",
        rule: gateRule(gate.rule, definitions, 0),
      });
    }
    return found;
  }

  /** The rule of a project file as the gates read it. */
  function gateRule(rule, definitions, depth) {
    require(depth <= 8, "A rule is nested deeper than 8 levels.");
    const inner = (part) => gateRule(part, definitions, depth + 1);
    if (own(rule, "all")) return { all: rule.all.map(inner) };
    if (own(rule, "any")) return { any: rule.any.map(inner) };
    if (own(rule, "not")) return { not: inner(rule.not) };
    if (own(rule, "capability")) {
      return {
        fact: `capability.${rule.capability}`, op: "gte",
        value: levelRanks[own(rule, "at-least") ?? "community"],
      };
    }
    const op = ["eq", "in", "gte", "lte", "contains"].find((name) => own(rule, name) !== undefined);
    require(op !== undefined, "A rule on a fact has one of eq, in, gte, lte and contains.");
    const definition = definitions.get(rule.fact);
    const isDate = op !== "in" && definition && definition.type === "date";
    return {
      fact: `fact.${rule.fact}`, op, value: isDate ? dayNumber(rule[op]) : rule[op],
    };
  }

  /** What the gates can look at. */
  function gateFacts(evidence, alternative, definitions) {
    const facts = new Map();
    if (alternative.licence != null) facts.set("fact.licence", alternative.licence);
    if (alternative.runtime != null) facts.set("fact.runtime", alternative.runtime);
    if (alternative.languages.length > 0) facts.set("fact.languages", alternative.languages);
    for (const [id, { value }] of Object.entries(alternative.facts)) {
      if (value === null) continue;
      const definition = definitions.get(id);
      facts.set(
        `fact.${id}`, definition && definition.type === "date" ? dayNumber(value) : value);
    }
    for (const [id, { level }] of Object.entries(alternative.capabilities)) {
      if (level !== null) facts.set(`capability.${id}`, levelRanks[level]);
    }
    return facts;
  }

  /** From default points, answers and a statement to the weights that are used. */
  function weightTrail(evidence, statement, factors) {
    const { criteria } = evidence;
    const defaults = criteria.map(({ weight }) => weight);
    const points = criteria.map(({ id, weight }) =>
      weight * (factors.has(id) ? factors.get(id) : 1));
    const method = statement == null ? "questionnaire" : statement.method;
    const values = criteria.map(({ id }) => own(statement && statement.values, id) ?? 0);
    let final;
    let sampling;
    let pairwise = null;
    switch (method) {
    case "questionnaire":
      final = weightsFromPoints(points);
      sampling = { kind: "band", width: 0.40 };
      break;
    case "direct":
      final = weightsFromPoints(values);
      sampling = { kind: "band", width: 0.40 };
      break;
    case "swing":
      final = weightsFromSwings(values);
      sampling = { kind: "band", width: 0.25 };
      break;
    case "ranking":
      final = weightsFromRanks(values);
      sampling = { kind: "ordinal", ranks: values };
      break;
    case "pairwise":
      pairwise = pairwiseComparison(
        criteria.length, judgementsAboveDiagonal(criteria, statement.judgements || []));
      final = pairwise.weights;
      sampling = { kind: "band", width: pairwise.consistencyRatio <= 0.1 ? 0.25 : 0.40 };
      break;
    default:
      throw new DecisionError(`Unknown method of weighting '${method}'.`);
    }
    return {
      defaults: weightsFromPoints(defaults), afterAnswers: weightsFromPoints(points), final, method,
      pairwise, sampling,
    };
  }

  function judgementsAboveDiagonal(criteria, judgements) {
    const ratio = (first, second) => {
      for (const [one, other, value] of judgements) {
        if (one === first && other === second) return value;
        if (one === second && other === first) return 1 / value;
      }
      return 1;
    };
    const found = [];
    criteria.forEach(({ id: first }, row) => {
      for (const { id: second } of criteria.slice(row + 1)) found.push(ratio(first, second));
    });
    return found;
  }

  function problemSettings(evidence, profile, trail) {
    const { method, criteria } = evidence;
    return {
      acceptability: {
        draws: method.samples, seed: profile.id, criteria: trail.sampling,
        measures: criteria.map(({ measures }) =>
          measures.length > 1 ? { kind: "band", width: 0.40 } : { kind: "fixed" }),
        commonError: method["common-error"],
      },
      verdict: {
        clear: method.verdict.clear, lean: method.verdict.lean,
        minimumMargin: method.verdict.margin, contender: standardVerdict.contender,
      },
      coverage: {
        provisional: method.coverage.provisional, insufficient: method.coverage.refused,
      },
    };
  }

  /**
   * The advice for one profile, ready to be simulated.
   *
   * `evidence` is the published document, `profile` a project file as an object, with its `id`.
   * What needs no simulation is there at once: `inputs` and `decision.exact`.
   */
  class Advice {
    constructor(evidence, profile) {
      require(
        evidence && evidence.version === evidenceVersion,
        `This script reads version ${evidenceVersion} of the evidence.`);
      const names = profile.candidates;
      const candidates = evidence.alternatives.filter(
        ({ id }) => !Array.isArray(names) || names.includes(id));
      require(candidates.length > 0, "There is nothing to choose from.");
      require(evidence.criteria.length > 0, "A project needs criteria to be decided by.");
      const given = givenAnswers(evidence, profile);
      const { needs, factors } = collectedNeeds(evidence, given);
      const load = loadEstimate(profile.load);
      const derivation = new Derivation(evidence, profile, needs, load);
      const cells = candidates.map((candidate) => evidence.criteria.map(({ measures }) =>
        measures.map((measure) => derivation.cell(measure, candidate))));
      const asked = requirements(evidence, profile, given);
      const trail = weightTrail(evidence, profile.weights, factors);
      const measures = evidence.criteria.flatMap((criterion) => criterion.measures);
      const capacity = measures.find(({ kind }) => kind === "capacity");
      const team = profile.team == null ? null : measures.find(({ kind }) => kind === "team");
      /** How the numbers that go into the decision came about. */
      this.inputs = {
        candidates: candidates.map(({ id }) => id),
        needs,
        requirements: asked.map(({ id, title, origin }) => ({ id, title, origin })),
        weights: trail,
        load,
        cells,
        capacities: candidates.map((candidate) =>
          capacity ? derivation.capacityEstimate(capacity, candidate) : null),
        teamFits: candidates.map((candidate) =>
          team ? teamFit(evidence, profile.team, candidate, team) : null),
      };
      this.decision = new Decision({
        criteria: evidence.criteria.map((criterion) => ({
          id: criterion.id,
          weights: weightsFromPoints(criterion.measures.map(({ weight }) => weight)),
        })),
        weights: trail.final,
        alternatives: candidates.map((candidate, index) => ({
          id: candidate.id, cells: cells[index],
          facts: gateFacts(evidence, candidate, derivation.definitions),
        })),
        gates: asked.map(({ id, rule }) => ({ id, rule })),
        settings: problemSettings(evidence, profile, trail),
      });
    }

    get isFinished() { return this.decision.isFinished; }

    get progress() { return this.decision.progress; }

    /** Does some of the work; true when all is done. */
    advance(steps) { return this.decision.advance(steps); }

    /** Everything, once the work is done. */
    result() { return { ...this.inputs, result: this.decision.result() }; }
  }

  /** The whole advice at once. */
  function advise(evidence, profile) {
    const advice = new Advice(evidence, profile);
    advice.advance(Infinity);
    return advice.result();
  }

  globalThis.AssayDecision = Object.freeze({
    methodVersion,
    evidenceVersion,
    Advice,
    Decision,
    DecisionError,
    Generator,
    CellSampler,
    Simulation,
    WeightSampler,
    advise,
    cells: Object.freeze({ gradedCell, intervalCell, missingCell, spannedCell }),
    comparisons: Object.freeze({
      dominance, explanation, idealPoint, modelChecks, outranking, rankAgreement, rankReversals,
      ranked,
    }),
    dayNumber,
    gates: Object.freeze({ gatePrices, screenedWinner, screening }),
    sensitivity: Object.freeze({
      leaveOneOut, scoreSensitivity, verdict, weightSensitivity, weightTransfer,
    }),
    streamHash,
    text: Object.freeze({ decimal, percent, withUnit }),
    valueFunction,
    valueModel,
    weights: Object.freeze({
      equalWeights, pairwiseComparison, weightsFromPoints, weightsFromRanks, weightsFromSwings,
      weightsGiven,
    }),
  });
})();
