// @ts-check
// Saving by itself: what the learner wrote in one activity, and what of it is not saved yet.

import { MESSAGES } from "./messages.js";
import { asksForNone, asksToClear, isTooLong, leaveBehind, makeId, nextNumber, SHARED } from "./page.js";
import { areSame, isSame, pick, replaceParts } from "./parts.js";
import { createSaveStatus } from "./save-status.js";
import { emptyTab, markCleared, mergeUnsaved, tabKey, withoutCleared, writeTab } from "./unsaved.js";

const PATIENCE = 4000; // milliseconds without an answer before the learner is told
const AGAIN = 5000;
export const PAUSE = 400;

/** Saves the responses of the activity `name`. Its place says what was kept; `send(message)` goes to whoever saves. */
export function createAutosave(name, place, lines) {
  const { responses: kept, owner, send, draw, drawAgain } = place;
  let { revision, keeps } = place;
  const status = createSaveStatus(lines);
  const responses = structuredClone(kept);
  let acknowledged = structuredClone(kept); // what whoever saves has, as far as is known here
  SHARED.unsaved[name] ??= {};
  const unsaved = SHARED.unsaved[name];
  const key = tabKey(owner, name);
  const previous = SHARED.disposed[name]?.key === key ? SHARED.disposed[name] : undefined; // drawn again
  delete SHARED.disposed[name];
  const id = previous?.id ?? makeId();
  const edits = { ...previous?.edits }; // part → the number of its last change: what is sent again is not done again
  // What tells which words were here when anybody cleared; the last clearing is undefined until its time is known.
  const history = { key, edits, opened: Date.now(), cleared: place.cleared };
  // The last message {type, number, patch}, until it is answered; no answer to an earlier one counts.
  let pending = previous?.clearing ?? null;
  let flushTimer, lateTimer, retryTimer;
  let [isBehind, isDisposed, isStored] = [false, false, false]; // stored: what is not saved lies in the tab's storage

  const autosave = {
    id,
    name,
    announceNext: false,
    /** @type {[string, any, number][]} */
    offered: [], // [part, value, number] of words from the tab that are not put back: others were kept since

    get: (part) => responses[part],
    all: () => responses,

    set(part, value, now = false) {
      if (isDisposed) return; // a control that is taken away still says that it changed
      if (isSame(responses[part], value)) return now && autosave.flush(); // a box that is left says the same again
      responses[part] = value;
      unsaved[part] = value;
      edits[part] = nextNumber();
      storeUnsaved();
      status.showSaving();
      clearTimeout(flushTimer);
      if (now) autosave.flush();
      else flushTimer = setTimeout(autosave.flush, PAUSE);
    },

    flush() {
      clearTimeout(flushTimer);
      if (!pending && isAnyUnsaved()) start("save");
    },

    /** Ask that all of this is cleared. What is not saved is let go once it is; what is written meanwhile is not. */
    clear() {
      clearTimeout(flushTimer);
      settle();
      start("clear");
    },

    /** What is offered, which is not from now on. */
    takeOffered() {
      const parts = autosave.offered;
      autosave.offered = [];
      storeUnsaved();
      return parts;
    },

    isBegun: () => Object.keys(responses).length > 0,
    isClearing: () => pending?.type === "clear",
    isSaved: () => !pending && !isAnyUnsaved(),

    /** The learner asked to keep answers, or none; until whoever saves knows, what is not saved waits. */
    setKeeping(now) {
      keeps = now;
      storeUnsaved();
      if (pending?.type === "save") transmit();
    },

    /** What whoever saves answered. */
    receive(message) {
      if (["saving", "claim"].includes(message.type)) keeps = message.keeps; // another lesson may have chosen
      if (message.type === "saving") applyChoice(message);
      if (message.type === "claim") send({ type: "claim", revision }); // the lesson asks who has this open
      if (message.type === "forgotten") bringBack();
      storeUnsaved();
      if (message.desk !== id) return;
      isBehind ||= message.behind === true;
      if (message.number !== pending?.number) return;
      const { type, patch, at } = pending;
      settle();
      if (message.type === "refused") acceptRefusal(type, message.sentence);
      else {
        for (const [part, value] of Object.entries(patch)) if (unsaved[part] === value) delete unsaved[part];
        if (message.type === "cleared") markCleared(at, key);
        if (message.type === "cleared") acceptClear();
        else acceptSave(message, patch);
      }
      storeUnsaved();
    },

    /** Say that what is kept nowhere is still open here; a lesson that forgot it meanwhile asks for it. */
    claim() {
      if (!keeps && revision) send({ type: "claim", revision });
    },

    /** What the learner asked to clear everywhere is cleared, or else that was refused. */
    endClearing(isCleared) {
      if (pending?.type === "save") settle();
      if (isCleared) {
        replaceParts(unsaved, withoutCleared(unsaved, history));
        acceptClear();
      }
      storeUnsaved();
      drawAgain();
      if (!isDisposed) autosave.flush();
    },

    /** Whether what was kept meanwhile says what stands here; not asked while this is being cleared. */
    matches(kept) {
      if (autosave.isClearing() || asksToClear()) return true;
      if (!areSame(responses, kept.responses)) return false;
      [revision, history.cleared, acknowledged] = [kept.revision, kept.cleared, structuredClone(kept.responses)];
      return true;
    },

    /** Once drawn again, what is kept nowhere is brought to a lesson that has none of it; not if it `changed` there. */
    dispose(changed = false) {
      autosave.flush();
      isDisposed = true;
      SHARED.autosaves.delete(autosave);
      const clearing = autosave.isClearing() ? pending : null;
      const isClosed = !changed && ![...SHARED.autosaves].some((other) => other.name === name);
      const words = isClosed && !clearing && { words: describe() };
      const responsesKeptNowhere = !keeps && !changed && !clearing && { revision, responses };
      const shown = { ...history, ...status.describe(), over: pick(acknowledged, unsaved), id, clearing };
      leaveBehind(name, { ...shown, ...words, ...responsesKeptNowhere }, keeps);
      settle();
    },
  };

  const isAnyUnsaved = () => Object.keys(unsaved).length > 0;
  const isKeeping = () => keeps && !asksForNone();

  const describeSeen = (parts) => ({ over: pick(acknowledged, parts), revision, cleared: history.cleared });
  /** What is not saved, as it is put in the tab's storage. */
  const describe = () => {
    const sent = pending?.type === "save" ? pending.patch : {};
    const words = { parts: { ...unsaved }, edits: pick(edits, unsaved), sent, offered: autosave.offered };
    return { ...describeSeen(unsaved), ...words };
  };

  /** What is not saved yet lies in the tab's storage until it is; where none is to be kept, nothing does. */
  const storeUnsaved = () => {
    const isAny = isAnyUnsaved() || autosave.offered.length > 0;
    isStored = writeTab(key, isKeeping() && isAny ? describe() : null) && isKeeping();
  };

  /** The learner chose to keep answers, or none. */
  const applyChoice = ({ words }) => {
    if (!keeps) emptyTab();
    if (!pending && !isAnyUnsaved()) status.showChoice(words);
  };

  /** While this page was asleep, the lesson forgot what stands here. */
  const bringBack = () => {
    if (autosave.isClearing()) return;
    const rest = withoutCleared(responses, history);
    Object.assign(unsaved, rest);
    for (const part in unsaved) edits[part] = nextNumber();
    autosave.flush();
    if (!areSame(rest, responses)) draw();
  };

  const start = (type) => {
    pending = { type, patch: { ...unsaved }, at: Date.now(), request: makeId() };
    lateTimer = setTimeout(tellLate, PAUSE + PATIENCE);
    transmit();
  };

  const transmit = () => {
    const { type, patch } = pending;
    pending = { ...pending, number: nextNumber(), patch: type === "save" ? { ...unsaved } : patch };
    storeUnsaved();
    if (type === "save" && (asksForNone() || asksToClear())) return;
    if (type === "clear" || !isTooLong(pending.patch))
      return send({ ...pending, ...describeSeen(pending.patch), edits: pick(edits, pending.patch), desk: id });
    settle();
    acceptRefusal(type, MESSAGES.tooLongToKeep);
  };

  const settle = () => {
    pending = null;
    clearTimeout(lateTimer);
    clearInterval(retryTimer);
  };

  const acceptSave = (message, patch) => {
    ({ revision, kept: keeps } = message);
    Object.assign(acknowledged, patch);
    status.showSaved(isBehind, message.doubt);
    isBehind = false;
    if (isAnyUnsaved()) return autosave.flush(); // what came meanwhile is not saved yet
    status.showLastSave(message, autosave.announceNext);
    autosave.announceNext = false;
  };

  const acceptClear = () => {
    [revision, history.cleared, acknowledged, autosave.offered] = [0, undefined, {}, []];
    status.showCleared();
  };

  const acceptRefusal = (type, sentence) => {
    status.showRefused(type, sentence);
    retryTimer = setTimeout(autosave.flush, AGAIN);
  };

  const tellLate = () => {
    status.showLate(asksToClear() ? "clear" : pending.type, isKeeping(), isStored);
    retryTimer = setInterval(transmit, AGAIN);
  };

  // What was left in this tab, or on this page by a lesson that is gone; without what is kept by now.
  const restored = mergeUnsaved(key, previous, place, unsaved);
  replaceParts(unsaved, restored.parts);
  for (const part of Object.keys(unsaved)) edits[part] ??= restored.edits?.[part] ?? nextNumber();
  Object.assign(acknowledged, restored.over);
  ({ revision, offered: autosave.offered } = restored);
  storeUnsaved();
  Object.assign(responses, unsaved);
  SHARED.autosaves.add(autosave);
  if (previous?.isToldBehind) status.showBehind(); // it stays when the other window's words are drawn
  if (pending) {
    lateTimer = setTimeout(tellLate, PAUSE + PATIENCE);
    setTimeout(transmit, 0);
  } else if (isAnyUnsaved()) {
    status.showSaving();
    setTimeout(autosave.flush, 0);
  }
  return autosave;
}
