// @ts-check
// Saving by itself: what the learner wrote in one activity, and what of it is not saved yet.

import { asksForNone, isTooLong, leaveBehind, makeId, SHARED, TOO_LONG } from "./page.js";
import { createSaveStatus } from "./save-status.js";
import { areSame, emptyTab, isSame, markCleared, pick, readTab, sortWords, tabKey, writeTab } from "./unsaved.js";

const PATIENCE = 4000; // milliseconds without an answer before the learner is told
const AGAIN = 5000;
export const PAUSE = 400;

/** Saves the responses of the activity `name`. Its place says what was kept; `send(message)` goes to whoever saves. */
export function createAutosave(name, { responses: kept, revision, keeps, owner, send }, lines) {
  const status = createSaveStatus(lines);
  const responses = structuredClone(kept);
  let stands = structuredClone(kept); // what whoever saves has, as far as is known here
  SHARED.unsaved[name] ??= {};
  const unsaved = SHARED.unsaved[name];
  const key = tabKey(owner, name);
  const before = SHARED.left[name]?.key === key ? SHARED.left[name] : undefined; // drawn again, it is the same desk
  delete SHARED.left[name];
  const id = before?.id ?? makeId();
  const edits = { ...before?.edits }; // part → the number of its last change: what is sent again is not done again
  // The last message {type, number, patch}, until it is answered; no answer to an earlier one counts.
  let flying = before?.clearing ?? null;
  let soon, late, again; // timers
  let behind = false;
  let left = false;
  let typed = Date.now(); // when something was last written
  let safe = false; // whether what is not saved lies in the tab's storage too

  const desk = {
    id,
    name,
    announceNext: false,
    /** @type {[string, any][]} */
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
      status.showSaving();
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

    /** What is offered, which is not from now on. */
    takeOffered() {
      const parts = desk.offered;
      desk.offered = [];
      remember();
      return parts;
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
      if (message.type === "refused") refused(type, message.sentence);
      else {
        for (const [part, value] of Object.entries(patch)) if (unsaved[part] === value) delete unsaved[part];
        if (message.type === "saved") saved(message, patch);
        else cleared(at);
      }
      remember();
    },

    /** Say that what is kept nowhere is still open here; a lesson that forgot it meanwhile asks for it. */
    claim() {
      if (!keeps && revision) send({ type: "claim", revision });
    },

    /** Whether what was kept meanwhile says what stands here; not asked while this is being cleared. */
    holds(kept) {
      if (desk.isClearing()) return true;
      if (!areSame(responses, kept.responses)) return false;
      [revision, stands] = [kept.revision, structuredClone(kept.responses)];
      return true;
    },

    /** Once drawn again, what is kept nowhere is brought to a lesson that has none of it; not if it `changed` there. */
    leave(changed = false) {
      desk.flush();
      left = true;
      SHARED.desks.delete(desk);
      const clearing = desk.isClearing() ? flying : null;
      const isClosed = !changed && ![...SHARED.desks].some((other) => other.name === name);
      const words = isClosed && !clearing && { words: describe() };
      const responsesKeptNowhere = !keeps && !changed && !clearing && { revision, responses };
      leaveBehind(name, { id, key, edits, clearing, ...words, ...responsesKeptNowhere }, keeps);
      land();
    },
  };

  const isAnyUnsaved = () => Object.keys(unsaved).length > 0;
  const isKeeping = () => keeps && !asksForNone();

  /** What is not saved, as it is put in the tab's storage. */
  const describe = () => {
    const sent = flying?.type === "save" ? flying.patch : {};
    return { revision, typed, parts: { ...unsaved }, over: pick(stands, unsaved), sent, offered: desk.offered };
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
    const { again, offered } = sortWords(stored, key, isForgotten ? before : { responses: kept, revision });
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
    if (!flying && !isAnyUnsaved()) status.showChoice(message.words);
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
    for (const part in unsaved) edits[part] = ++SHARED.number;
    desk.flush();
  };

  const launch = (type) => {
    flying = { type, patch: { ...unsaved }, at: Date.now(), request: makeId() };
    late = setTimeout(tellLate, PAUSE + PATIENCE);
    post();
  };

  const post = () => {
    const { type, patch } = flying;
    flying = { ...flying, number: ++SHARED.number, patch: type === "save" ? { ...unsaved } : patch };
    remember();
    if (type === "save" && asksForNone()) return;
    if (type === "clear" || !isTooLong(flying.patch))
      return send({ ...flying, edits: pick(edits, flying.patch), desk: id, revision });
    land();
    refused(type, TOO_LONG);
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
    status.showSaved(behind);
    behind = false;
    if (isAnyUnsaved()) return desk.flush(); // what came meanwhile is not saved yet
    status.showLastSave(message, desk.announceNext);
    desk.announceNext = false;
  };

  const cleared = (at) => {
    markCleared(at, key);
    revision = 0;
    stands = {};
    desk.offered = [];
    status.showCleared();
  };

  const refused = (type, sentence) => {
    status.showRefused(type, sentence);
    again = setTimeout(desk.flush, AGAIN);
  };
  const tellLate = () => {
    status.showLate(flying.type, isKeeping(), safe);
    again = setInterval(post, AGAIN);
  };

  recall();
  remember();
  Object.assign(responses, unsaved);
  SHARED.desks.add(desk);
  if (flying) {
    late = setTimeout(tellLate, PAUSE + PATIENCE);
    setTimeout(post, 0);
  } else if (isAnyUnsaved()) {
    status.showSaving();
    setTimeout(desk.flush, 0);
  }
  return desk;
}
