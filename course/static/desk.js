// The desk: what the learner wrote in one activity, what is not saved yet, and what is said about it.

const PATIENCE = 4000; // milliseconds without an answer before the learner is told
const AGAIN = 5000;
const PAUSE = 400;

// Shared by every copy of this module in the page, so that words typed while the lesson was stopped
// are still here when it starts again.
const SHARED = (globalThis[Symbol.for("what-matters-to-me")] ??= { unsaved: {}, left: {}, number: 0, focus: null });

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

/** The same words are not written twice: a screen reader would say them again. */
function say(line, words) {
  if (line.textContent !== words) line.textContent = words;
}

/** Keeps `responses` of the activity `name`; `send(message)` goes to whoever saves. */
function makeDesk(name, responses, revision, send, lines) {
  const unsaved = (SHARED.unsaved[name] ??= {});
  const id = SHARED.left[name] ?? Math.random().toString(36).slice(2); // drawn again, it is the same desk
  delete SHARED.left[name];
  let flying = null; // the last message {type, number, patch}, until it is answered; no answer to an earlier one counts
  let behind = false;
  let soon, late, again;
  let left = false;

  const desk = {
    id,
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
      if (!flying && isAnyUnsaved()) launch("save");
    },

    /** Ask that all of this is cleared. What is not saved is let go once it is; what is written meanwhile is not. */
    clear() {
      clearTimeout(soon);
      land();
      launch("clear");
    },

    /** What whoever saves answered. */
    receive(message) {
      if (message.type === "saving" && !flying && !isAnyUnsaved()) say(lines.saving, message.words);
      if (message.desk !== id) return;
      behind ||= message.behind === true;
      if (message.number !== flying?.number) return;
      const { type, patch } = flying;
      land();
      if (message.type === "refused") return refused(type, message.sentence);
      for (const [part, value] of Object.entries(patch)) if (unsaved[part] === value) delete unsaved[part];
      if (message.type === "saved") saved(message);
      else cleared();
    },

    /** Whether what was kept meanwhile says what stands here; not asked while this is being cleared. */
    holds(kept) {
      if (flying?.type === "clear") return true;
      const same = [...new Set([...Object.keys(responses), ...Object.keys(kept.responses)])].every(
        (part) => JSON.stringify(responses[part]) === JSON.stringify(kept.responses[part]),
      );
      if (same) revision = kept.revision;
      return same;
    },

    leave() {
      desk.flush();
      left = true;
      SHARED.desks.delete(desk);
      SHARED.left[name] = id;
      land();
    },
  };

  const isAnyUnsaved = () => Object.keys(unsaved).length > 0;

  const launch = (type) => {
    flying = { type, patch: { ...unsaved } };
    post();
    late = setTimeout(alarm, PAUSE + PATIENCE);
  };

  const post = () => {
    const { type, patch } = flying;
    flying = { type, number: ++SHARED.number, patch: type === "save" ? { ...unsaved } : patch };
    send({ ...flying, desk: id, revision });
  };

  const land = () => {
    flying = null;
    clearTimeout(late);
    clearInterval(again);
  };

  const saved = (message) => {
    revision = message.revision;
    say(
      lines.alarm,
      behind ? "This activity is open in another window too. What you change here replaces what stands there." : "",
    );
    behind = false;
    if (isAnyUnsaved()) return desk.flush(); // what came meanwhile is not saved yet
    const kept = `Saved at ${clock(message.at)}, ${message.where}.`;
    say(lines.saving, message.kept ? kept : `Not kept: you chose to keep no answers ${message.where}.`);
    if (desk.announceNext) lines.said.textContent = message.kept ? "Saved." : "Not kept.";
    desk.announceNext = false;
  };

  const cleared = () => {
    revision = 0;
    say(lines.saving, "Cleared.");
    say(lines.alarm, "");
  };

  const refused = (type, sentence) => {
    const not = type === "save" ? "Not saved." : "Not cleared.";
    say(lines.saving, not);
    say(lines.alarm, `${not} ${sentence} Your words are still on this page.`);
    again = setTimeout(desk.flush, AGAIN);
  };

  const alarm = () => {
    const not = flying.type === "save" ? "Not saved yet." : "Not cleared yet.";
    say(lines.saving, not);
    say(
      lines.alarm,
      `${not} The lesson has stopped or is busy. Your words are still on this page: leave it open. We keep trying.`,
    );
    again = setInterval(post, AGAIN);
  };

  Object.assign(responses, unsaved);
  SHARED.desks.add(desk);
  if (isAnyUnsaved()) setTimeout(desk.flush, 0);
  return desk;
}
