// Compares two parsed JSON documents and says where they differ.
(function () {
  "use strict";

  /**
   * The places where `found` differs from `expected`, at most `limit` of them.
   *
   * Only what is in `expected` is compared. With a tolerance of 0 numbers must be the same bits.
   */
  globalThis.differences = function (expected, found, tolerance = 0, limit = 5) {
    const places = [];
    let numbers = 0;
    const visit = (one, other, place) => {
      if (places.length >= limit) return;
      if (typeof one === "number") {
        numbers += 1;
        const isSame = tolerance === 0
          ? Object.is(one, other)
          : typeof other === "number" && Math.abs(one - other) <= tolerance;
        if (!isSame) places.push(`${place}: expected ${one}, found ${other}`);
      } else if (Array.isArray(one)) {
        if (!Array.isArray(other) || one.length !== other.length) {
          places.push(`${place}: expected ${one.length} items, found ${other && other.length}`);
          return;
        }
        one.forEach((item, index) => visit(item, other[index], `${place}[${index}]`));
      } else if (one !== null && typeof one === "object") {
        if (other === null || typeof other !== "object") {
          places.push(`${place}: expected an object, found ${other}`);
          return;
        }
        for (const key of Object.keys(one)) visit(one[key], other[key], `${place}.${key}`);
      } else if (one !== other) {
        places.push(`${place}: expected ${one}, found ${other}`);
      }
    };
    visit(expected, found, "");
    return { places, numbers };
  };
})();
