// The desk: what the learner wrote in one activity, what is not saved yet, and what is said about it.

const PATIENCE = 4000; // milliseconds without an answer before the learner is told
const AGAIN = 5000;
const PAUSE = 400;

// Shared by every copy of this module in the page, so that words typed while the lesson was stopped
// are still here when it starts again.
const SHARED = (globalThis[Symbol.for("what-matters-to-me")] ??= { unsaved: {}, focus: null });

if (!SHARED.guarded) {
  SHARED.guarded = true;
  SHARED.desks = new Set();
  addEventListener("beforeunload", (event) => {
    for (const desk of SHARED.desks) desk.flush();
    if (Object.values(SHARED.unsaved).some((parts) => Object.keys(parts).length)) event.preventDefault();
  });
  document.addEventListener("visibilitychange", () => {
    for (const desk of SHARED.desks) desk.flush();
  });
}

/** Time of day as people say it. */
function clock(iso) {
  return new Date(iso).toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
}

/** Keeps `responses` of the activity `name`; `send(message)` goes to whoever saves. */
function makeDesk(name, responses, revision, send, lines) {
  const unsaved = (SHARED.unsaved[name] ??= {});
  let flying = null;
  let number = 0;
  let soon, late, again;
  let left = false;

  const desk = {
    announceNext: false,

    get: (part) => responses[part],

    set(part, value, now = false) {
      if (left) return; // a control that is taken away still says that it changed
      responses[part] = value;
      unsaved[part] = value;
      lines.saving.textContent = "Saving…";
      clearTimeout(soon);
      if (now) desk.flush();
      else soon = setTimeout(desk.flush, PAUSE);
    },

    flush() {
      clearTimeout(soon);
      if (flying || !Object.keys(unsaved).length) return;
      flying = { number: ++number, patch: { ...unsaved } };
      post();
      late = setTimeout(alarm, PAUSE + PATIENCE);
    },

    /** What whoever saves answered. */
    receive(message) {
      if (message.type === "saved" && flying && message.number === flying.number) {
        for (const [part, value] of Object.entries(flying.patch)) if (unsaved[part] === value) delete unsaved[part];
        land();
        revision = message.revision;
        lines.alarm.textContent = message.behind
          ? "This activity is open in another window too. What you change here replaces what stands there."
          : "";
        if (Object.keys(unsaved).length) return desk.flush(); // what came meanwhile is not saved yet
        lines.saving.textContent = message.kept
          ? `Saved at ${clock(message.at)}, ${message.where}.`
          : "Not kept: you chose to keep no answers on this computer.";
        if (desk.announceNext) lines.said.textContent = message.kept ? "Saved." : "Not kept.";
        desk.announceNext = false;
      } else if (message.type === "refused" && flying && message.number === flying.number) {
        land();
        lines.saving.textContent = "Not saved.";
        lines.alarm.textContent = `Not saved. ${message.sentence} Your words are still on this page.`;
        again = setTimeout(desk.flush, AGAIN);
      }
    },

    /** Let go of what is not saved: the learner chose to clear it. */
    forget() {
      clearTimeout(soon);
      for (const part of Object.keys(unsaved)) delete unsaved[part];
      land();
    },

    /** Whether `others` says the same as what stands here. */
    holds: (others) =>
      [...new Set([...Object.keys(responses), ...Object.keys(others)])].every(
        (part) => JSON.stringify(responses[part]) === JSON.stringify(others[part]),
      ),

    leave() {
      desk.flush();
      left = true;
      SHARED.desks.delete(desk);
      land();
      clearTimeout(again);
    },
  };

  const post = () => send({ type: "save", number: flying.number, patch: flying.patch, revision });

  const land = () => {
    flying = null;
    clearTimeout(late);
    clearInterval(again);
  };

  const alarm = () => {
    lines.saving.textContent = "Not saved yet.";
    lines.alarm.textContent =
      "Not saved yet. The lesson has stopped or is busy. Your words are still on this page: leave it open. " +
      "We keep trying.";
    again = setInterval(() => {
      Object.assign(flying.patch, unsaved);
      post();
    }, AGAIN);
  };

  Object.assign(responses, unsaved);
  SHARED.desks.add(desk);
  if (Object.keys(unsaved).length) setTimeout(desk.flush, 0);
  return desk;
}
