// @ts-check
// The pieces of a lesson come to life by turns: first what the reader sees, the rest when the browser has time.

const TURN = 16; // milliseconds, after which the browser draws and the reader is heard
const PATIENCE_OF_REST = 500; // milliseconds that the rest waits for a browser that never has time
const TOUCHES = ["pointerdown", "mousedown", "focusin", "keydown", "beforeinput", "input", "change", "click", "submit"];

// Not every browser tells when it is idle.
const isTold = "requestIdleCallback" in globalThis;
const goOnWhenIdle = (act) =>
  isTold ? requestIdleCallback(() => act(), { timeout: PATIENCE_OF_REST }) : setTimeout(act);
const callOff = (timer) => (isTold ? cancelIdleCallback(timer) : clearTimeout(timer));

/**
 * Calls `wake(piece)` for each of `pieces`, from the one at `first` on, then for those before it; at once for a piece
 * that somebody touches. What `isHeldBack` waits. {run(), wakeAll(), dispose()}: `run` begins, and goes on once less is
 * held back; `tell` is called when all live.
 */
export function wakeByTurns(lesson, pieces, { first, isHeldBack, wake, tell }) {
  const asleep = new Set([...pieces.slice(first), ...pieces.slice(0, first)]);
  const ready = () => [...asleep].filter((piece) => !isHeldBack(piece));
  let isOver = false; // all live, or the lesson is closed
  let timer;

  function wakeOne(piece) {
    if (asleep.delete(piece)) wake(piece);
  }

  function run() {
    callOff(timer);
    const end = performance.now() + TURN;
    try {
      for (const piece of ready()) {
        wakeOne(piece);
        if (performance.now() > end) break;
      }
    } finally {
      if (ready().length) timer = goOnWhenIdle(run);
      else if (!asleep.size && !isOver) {
        isOver = true;
        tell();
      }
    }
  }

  function wakeAll() {
    for (const piece of ready()) wakeOne(piece);
  }

  function touch({ target }) {
    const piece = target.closest?.("[data-live]");
    if (asleep.has(piece) && !isHeldBack(piece)) wakeOne(piece);
  }

  for (const type of TOUCHES) lesson.addEventListener(type, touch, true);
  addEventListener("beforeprint", wakeAll);
  return {
    run,
    wakeAll,
    dispose() {
      callOff(timer);
      asleep.clear();
      isOver = true;
      for (const type of TOUCHES) lesson.removeEventListener(type, touch, true);
      removeEventListener("beforeprint", wakeAll);
    },
  };
}
