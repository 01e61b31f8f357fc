// Works out an advice away from the page, so that the page stays quick while numbers are drawn.
//
// In: { number, profile }. Out: { number, advice } or { number, refusal }. A newer profile replaces
// the one at work, which then has no answer.
"use strict";

// The page hands over the addresses of the evidence and the engine as this worker's name.
importScripts(...self.name.split(" "));

const slice = 40000;
let current = null;

function work() {
  if (current === null) return;
  const { number, advice } = current;
  if (advice.advance(slice)) {
    current = null;
    postMessage({ number, advice: advice.result() });
  } else {
    // Through the queue, so that a newer profile is heard between two slices.
    setTimeout(work, 0);
  }
}

addEventListener("message", ({ data: { number, profile } }) => {
  const isIdle = current === null;
  try {
    current = { number, advice: new AssayDecision.Advice(AssayEvidence, profile) };
  } catch (error) {
    current = null;
    postMessage({ number, refusal: String(error.message) });
    return;
  }
  if (isIdle) setTimeout(work, 0);
});
