// The desk: what the learner wrote in one activity, what is not saved yet, and what is said about it.

const PATIENCE = 4000; // milliseconds without an answer before the learner is told
const AGAIN = 5000;
const PAUSE = 400;
const HALF_A_MINUTE = 30_000;

/** Keeps the responses of the activity `name`; `place` says what was kept, and `place.send(message)` goes to whoever saves. */
function makeDesk(name, { responses: kept, revision, keeps, owner, send }, lines) {
  const responses = structuredClone(kept);
  let stands = structuredClone(kept); // what whoever saves has, as far as is known here
  const unsaved = (SHARED.unsaved[name] ??= {});
  const key = tabKey(owner, name);
  const before = SHARED.left[name]?.key === key ? SHARED.left[name] : undefined; // drawn again, it is the same desk
  delete SHARED.left[name];
  const id = before?.id ?? makeId();
  const edits = { ...before?.edits }; // part → the number of its last change: what is sent again is not done again
  let flying = before?.clearing ?? null; // the last message {type, number, patch}, until it is answered; no answer to an earlier one counts
  let behind = false;
  let soon, late, again;
  let left = false;
  let typed = Date.now(); // when something was last written
  let safe = false; // whether what is not saved lies in the tab's storage too

  const desk = {
    id,
    name,
    announceNext: false,
    offered: [], // [part, value] of words from the tab that are not put back: others were kept since

    get: (part) => responses[part],

    set(part, value, now = false) {
      if (left) return; // a control that is taken away still says that it changed
      if (!(part in unsaved) && JSON.stringify(responses[part]) === JSON.stringify(value)) return; // nothing new
      responses[part] = value;
      unsaved[part] = value;
      edits[part] = ++SHARED.number;
      typed = Date.now();
      remember();
      say(lines.saving, "Saving…");
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

    useOffered() {
      const parts = desk.offered;
      desk.offered = [];
      for (const [part, value] of parts) desk.set(part, value);
    },

    letGoOffered() {
      desk.offered = [];
      remember();
    },

    isClearing: () => flying?.type === "clear",

    isSaved: () => !flying && !isAnyUnsaved(),

    /** The learner asked to keep answers, or none; until whoever saves knows, what is not saved waits. */
    choose(now) {
      keeps = now;
      remember();
      if (flying?.type === "save") post();
    },

    /** What whoever saves answered. */
    receive(message) {
      if (message.type === "saving") chosen(message);
      if (message.type === "claim") answerClaim(message);
      if (message.type === "forgotten") bringAgain();
      if (message.desk !== id) return;
      behind ||= message.behind === true;
      if (message.number !== flying?.number) return;
      const { type, patch, at } = flying;
      land();
      if (message.type !== "refused") {
        for (const [part, value] of Object.entries(patch)) if (unsaved[part] === value) delete unsaved[part];
      }
      if (message.type === "refused") refused(type, message.sentence);
      else if (message.type === "saved") saved(message, patch);
      else cleared(at);
      remember();
    },

    /** Say that what is kept nowhere is still open here; a lesson that forgot it meanwhile asks for it. */
    claim() {
      if (!keeps && revision) send({ type: "claim", revision });
    },

    /** Whether what was kept meanwhile says what stands here; not asked while this is being cleared. */
    holds(kept) {
      if (desk.isClearing()) return true;
      const same = [...new Set([...Object.keys(responses), ...Object.keys(kept.responses)])].every(
        (part) => isSame(responses[part], kept.responses[part]),
      );
      if (same) [revision, stands] = [kept.revision, structuredClone(kept.responses)];
      return same;
    },

    /** Once drawn again, what is kept nowhere is brought to a lesson that has none of it; `changed`: unless it knew better. */
    leave(changed = false) {
      desk.flush();
      left = true;
      SHARED.desks.delete(desk);
      const clearing = desk.isClearing() ? flying : null;
      const isClosed = !changed && ![...SHARED.desks].some((other) => other.name === name);
      SHARED.left[name] = {
        id,
        key,
        edits,
        clearing,
        ...(isClosed && !clearing && { words: describe() }),
        ...(!keeps && !changed && !clearing && { revision, responses }),
      };
      if (!keeps) setTimeout(forget, HALF_A_MINUTE, SHARED.left[name]);
      land();
    },
  };

  /** What is kept nowhere is gone from the page too, once the lesson is closed and the page is not. */
  const forget = (mine) => {
    if (SHARED.left[name] !== mine) return;
    if (mine.clearing) SHARED.left[name] = { key, clearing: { ...mine.clearing, patch: {} } };
    else delete SHARED.left[name];
    delete SHARED.unsaved[name];
  };

  const isAnyUnsaved = () => Object.keys(unsaved).length > 0;
  const isKeeping = () => keeps && !asksForNone();

  /** What is not saved, as it is put in the tab's storage. */
  const describe = () => {
    const over = Object.fromEntries(Object.keys(unsaved).map((part) => [part, stands[part]]));
    const sent = flying?.type === "save" ? flying.patch : {};
    return { revision, typed, parts: { ...unsaved }, over, sent, offered: desk.offered };
  };

  /** What is not saved yet lies in the tab's storage until it is; where none is to be kept, nothing does. */
  const remember = () => {
    const isEmpty = !isAnyUnsaved() && !desk.offered.length;
    safe = writeTab(key, isKeeping() && !isEmpty ? describe() : null) && isKeeping();
  };

  /** What was left in this tab, or on this page by a lesson that is gone; without what is kept by now. */
  const recall = () => {
    const stored = before?.words ?? readTab(key);
    const isForgotten = before?.revision > revision; // by a lesson that had none of it kept
    const [again, offered] = sortWords(stored, key, isForgotten ? before : { responses: kept, revision });
    // A lesson that was closed, and is opened again: of its words only those that go on where they were.
    if (before?.words) for (const part of Object.keys(unsaved)) delete unsaved[part];
    desk.offered = offered.filter(([part, value]) => !isSame(value, unsaved[part]));
    typed = stored?.typed ?? typed;
    const parts = { ...(isForgotten && before.responses), ...again, ...unsaved };
    for (const [part, value] of Object.entries(parts)) {
      if (isSame(value, kept[part])) continue;
      unsaved[part] = value;
      edits[part] ??= ++SHARED.number;
    }
    if (stored && isAnyUnsaved()) revision = Math.min(revision, stored.revision);
  };

  /** The learner chose to keep answers, or none. */
  const chosen = (message) => {
    keeps = message.keeps;
    if (!keeps) emptyTab();
    remember();
    if (!flying && !isAnyUnsaved()) say(lines.saving, message.words);
  };

  /** The lesson asks who has this open; that it is kept nowhere may have been chosen in another lesson. */
  const answerClaim = (message) => {
    keeps = message.keeps;
    remember();
    send({ type: "claim", revision });
  };

  /** While this page was asleep, the lesson forgot what stands here. */
  const bringAgain = () => {
    if (desk.isClearing()) return;
    Object.assign(unsaved, responses);
    for (const part of Object.keys(unsaved)) edits[part] = ++SHARED.number;
    desk.flush();
  };

  const launch = (type) => {
    flying = { type, patch: { ...unsaved }, at: Date.now(), request: makeId() };
    late = setTimeout(alarm, PAUSE + PATIENCE);
    post();
  };

  const post = () => {
    const { type, patch } = flying;
    flying = { ...flying, number: ++SHARED.number, patch: type === "save" ? { ...unsaved } : patch };
    remember();
    if (type === "save" && asksForNone()) return;
    if (type === "save" && isTooLong(flying.patch)) {
      land();
      return refused(type, TOO_LONG);
    }
    const numbers = Object.fromEntries(Object.keys(flying.patch).map((part) => [part, edits[part]]));
    send({ ...flying, edits: numbers, desk: id, revision });
  };

  const land = () => {
    flying = null;
    clearTimeout(late);
    clearInterval(again);
  };

  const saved = (message, patch) => {
    revision = message.revision;
    Object.assign(stands, patch);
    keeps = message.kept;
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

  const cleared = (at) => {
    markCleared(at, key);
    revision = 0;
    stands = {};
    desk.offered = [];
    say(lines.saving, "Cleared.");
    say(lines.alarm, "");
  };

  const refused = (type, sentence) => {
    const not = type === "save" ? "Not saved." : "Not cleared.";
    say(lines.saving, not);
    say(lines.alarm, `${not} ${sentence} Your words are still on this page.`);
    again = setTimeout(desk.flush, AGAIN);
  };

  // What the lesson does, and what to do about it, the bar above it says.
  const alarm = () => {
    const not = flying.type === "save" ? "Not saved yet." : "Not cleared yet.";
    say(lines.saving, not);
    if (flying.type === "clear") say(lines.alarm, `${not} It is done as soon as the lesson answers: leave this page open until then.`);
    else if (!isKeeping()) say(lines.alarm, `${not} Your words are on this page alone: leave it open.`);
    else if (safe) say(lines.alarm, `${not} Your words are safe in this tab. They are saved as soon as the lesson answers.`);
    else say(lines.alarm, `${not} Your browser cannot keep your words for you: leave this page open. They are saved as soon as the lesson answers.`);
    again = setInterval(post, AGAIN);
  };

  recall();
  remember();
  Object.assign(responses, unsaved);
  SHARED.desks.add(desk);
  if (flying) {
    late = setTimeout(alarm, PAUSE + PATIENCE);
    setTimeout(post, 0);
  } else if (isAnyUnsaved()) {
    say(lines.saving, "Saving…");
    setTimeout(desk.flush, 0);
  }
  return desk;
}
