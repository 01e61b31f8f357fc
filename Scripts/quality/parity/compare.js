// Compares two parsed JSON documents and says where they differ.
(function () {
  "use strict";

  /**
   * The places where `found` differs from `expected`, and how many numbers were compared.
   *
   * With a tolerance of 0 numbers must be the same bits. Members of `found` that `expected` does
   * not have are a difference only where `isComplete` says so.
   */
  globalThis.differences = function (expected, found, { tolerance = 0, isComplete = false } = {}) {
    const limit = 5;
    const places = [];
    let numbers = 0;
    const differ = (place, one, other) => {
      if (places.length < limit) places.push(`${place || "."}: expected ${one}, found ${other}`);
    };
    const visit = (one, other, place) => {
      if (typeof one === "number") {
        numbers += 1;
        const isSame = tolerance === 0
          ? Object.is(one, other)
          : typeof other === "number" && Math.abs(one - other) <= tolerance;
        if (!isSame) differ(place, one, other);
      } else if (Array.isArray(one)) {
        if (!Array.isArray(other) || one.length !== other.length) {
          differ(place, `${one.length} items`, Array.isArray(other) ? other.length : other);
          return;
        }
        one.forEach((item, index) => visit(item, other[index], `${place}[${index}]`));
      } else if (one !== null && typeof one === "object") {
        if (other === null || typeof other !== "object") {
          differ(place, "an object", other);
          return;
        }
        for (const key of Object.keys(one)) visit(one[key], other[key], `${place}.${key}`);
        if (!isComplete) return;
        for (const key of Object.keys(other)) {
          if (!(key in one)) differ(`${place}.${key}`, "nothing", other[key]);
        }
      } else if (one !== other) {
        differ(place, one, other);
      }
    };
    visit(expected, found, "");
    return { places, numbers };
  };
})();
