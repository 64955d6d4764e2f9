// @ts-check
// How often a platform is told. Each time the page stands still until it answers, so: no sooner than ten seconds after
// the last time, a minute after a refusal, and ten times as long as a slow platform took.

const LEAST_PAUSE = 10_000; // milliseconds
const AFTER_REFUSAL = 60_000;
const TIMES = 10;

/** {ask(), hurry()}: have `send` called soon, or at once if it is due. `send()` says whether it was taken. */
export function createPace(send) {
  let isDue = false;
  let timer = 0;
  let free = 0; // when it may be told again

  function schedule() {
    clearTimeout(timer);
    timer = isDue ? setTimeout(run, Math.max(free - performance.now(), 0)) : 0;
  }

  function run() {
    const begun = performance.now();
    isDue = !send();
    const took = performance.now() - begun;
    free = performance.now() + Math.max(isDue ? AFTER_REFUSAL : LEAST_PAUSE, took * TIMES);
    schedule();
  }

  return {
    ask() {
      isDue = true;
      if (!timer) schedule();
    },
    hurry() {
      if (isDue) run();
    },
  };
}
