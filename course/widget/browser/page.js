// @ts-check
// The page: what every autosave in it shares, and what is done when it is hidden, shown or left.

const PLACE = Symbol.for("what-matters-to-me");

/**
 * Shared by every copy of this module in the page, so that words typed while the lesson was stopped are still here when
 * it starts again.
 */
export const SHARED = globalThis[PLACE] ?? {
  autosaves: new Set(), // of the activities on show
  unsaved: {}, // activity → {part: value}
  disposed: {}, // activity → what it needs once it is drawn again
  asked: {}, // type → message: what the panel asked for, and nobody has done yet
  cleared: {}, // key → when the learner asked to clear what lies under it
  taken: [], // what was taken out of the tab, until it is agreed that none is kept
  press: null, // while a button is down, what is to be done once it is up
  focus: null, // the control that somebody is in
  caught: null, // the same, with letters that were typed while it was drawn again
  number: Date.now(), // no two page loads count from the same one
};
globalThis[PLACE] = SHARED;

/** A number above all before it, and no smaller than the time: it also tells what was done before something else. */
export function nextNumber() {
  SHARED.number = Math.max(SHARED.number + 1, Date.now());
  return SHARED.number;
}

/** Count on from a number that was heard of: another window's, or one from when the clock was ahead. The number. */
export function hearNumber(number) {
  SHARED.number = Math.max(SHARED.number, number);
  return number;
}

/** What tells a request from every other, however often it is sent. */
export const makeId = () => Math.random().toString(36).slice(2);

/** Whether the learner asked to keep none, and nobody has heard yet. */
export const asksForNone = () => SHARED.asked.keep?.keep === false;

/** Whether the learner asked to clear everything, and nobody has done it yet. */
export const asksToClear = () => "clear-all" in SHARED.asked;

const HALF_A_MINUTE = 30_000; // milliseconds

/**
 * Leave in the page what the activity `name` needs when it is drawn again. What is kept nowhere is gone from the page,
 * too, once the lesson is closed and the page is not.
 */
export function leaveBehind(name, record, isKept) {
  SHARED.disposed[name] = record;
  if (!isKept) setTimeout(forget, HALF_A_MINUTE, name, record);
}

function forget(name, record) {
  if (SHARED.disposed[name] !== record) return;
  if (record.clearing) SHARED.disposed[name] = { key: record.key, clearing: { ...record.clearing, patch: {} } };
  else delete SHARED.disposed[name];
  delete SHARED.unsaved[name];
}

/** Let go of what lessons left unsaved by then that are not open any more, once everything is cleared. */
export function forgetClosed(at) {
  for (const [name, { clearing, edits }] of Object.entries(SHARED.disposed)) {
    if (clearing || Object.values(edits).some((number) => number > at)) continue;
    delete SHARED.disposed[name];
    delete SHARED.unsaved[name];
  }
}

if (!SHARED.guarded) {
  SHARED.guarded = true;
  addEventListener("beforeunload", (event) => {
    for (const autosave of SHARED.autosaves) autosave.flush();
    const isAnyUnsaved = Object.values(SHARED.unsaved).some((parts) => Object.keys(parts).length);
    const isAnyAsked =
      Object.keys(SHARED.asked).length || [...SHARED.autosaves].some((autosave) => autosave.isClearing());
    if (isAnyUnsaved || isAnyAsked) event.preventDefault();
  });
  document.addEventListener("visibilitychange", () => {
    for (const autosave of SHARED.autosaves) autosave.flush();
    claimAll();
  });
  addEventListener("online", claimAll);
  // Taken out of the browser's memory, the page would show words that the lesson may have forgotten since.
  addEventListener("pageshow", (event) => {
    if (event.persisted) location.reload();
  });
  /** @param {any} event */
  const press = ({ button }) => {
    if (!button) SHARED.press ??= [];
  };
  const release = () => {
    if (!SHARED.press) return;
    // The click is still to come in this turn.
    setTimeout(() => {
      const waiting = SHARED.press ?? [];
      SHARED.press = null;
      for (const act of waiting) act();
    });
  };
  for (const type of ["pointerdown", "mousedown"]) addEventListener(type, press, true);
  for (const type of ["pointerup", "pointercancel", "mouseup"]) addEventListener(type, release, true);
  // It may go up where nobody hears of it.
  const releaseLate = ({ buttons }) => {
    if (!buttons) release();
  };
  addEventListener("pointermove", releaseLate, true);
  addEventListener("blur", release); // of the window alone: that of a box comes while the button is down
}

/** Tell the lesson that this page is open: it forgets what is kept nowhere once no page is. */
function claimAll() {
  if (!document.hidden) for (const autosave of SHARED.autosaves) autosave.claim();
}

/**
 * Do `act` now, or while a button of the mouse or a finger is down, once it is up: what is done when a box is left may
 * move the page, and the click that left it must land where it was aimed.
 */
export function afterPress(act) {
  if (SHARED.press) SHARED.press.push(act);
  else act();
}

/** Time of day as people say it. */
export function clock(iso) {
  return new Date(iso).toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
}

/** The same words are not written twice: a screen reader would say them again. */
export function say(line, words) {
  afterPress(() => {
    if (line.textContent !== words) line.textContent = words;
  });
}

// No file of answers is larger, and a server closes the connection of whoever sends it more than 10 MiB.
const LONGEST = 8_000_000;
export const isTooLong = (patch) => new Blob([JSON.stringify(patch)]).size > LONGEST;
