// @ts-check
// The other half of what is live in a page: what a kernel answers in a notebook, the page answers here. Each makes a
// model as widget/browser/widget.js takes one: {get(name), on(type, receive), off(), send(message)}.

import { clock } from "../../../widget/browser/page.js";
import { pick } from "../../../widget/browser/parts.js";
import { clearWithFormer, loadWithFormer, placesOf } from "./course-outline.js";
import { PAGE_MESSAGES } from "./messages.js";
import { asKept, Refused } from "./responses.js";
import { describeProgress, finishedOn } from "./unit-progress.js";

const BROWSER_OWNER = "this-browser"; // whose words lie in a tab, where the page doesn't know who uses it

/** A model with `markup`, which answers by `answer(message, tell)`; `place()` says what stands. */
export function createModel(markup, place, answer) {
  let receive = (_) => {};
  const tell = (message) => receive(message);
  return {
    get: (name) => (name === "markup" ? markup : place()),
    on: (_, listener) => {
      receive = listener;
    },
    off: () => {
      receive = (_) => {};
    },
    send: (message) => answer(message, tell),
    tell,
  };
}

/** What stands under an activity before anything is saved. */
export const savingWords = (store) => (store.keeps ? PAGE_MESSAGES.savesHere : PAGE_MESSAGES.savesOnPageAlone);

/** One activity: saves what the learner leaves in it, and says so. {model, dispose()} */
export function liveActivity(markup, activity, { store, course }) {
  const sets = (activity.before ?? []).map((name) => course.activity(name));
  const isPlanOfDates = markup.includes("data-weeks");
  const dates = activity.isDue ? activity.unit.dates : "";
  const shown = new Set([...placesOf(activity), activity.earlier, dates, ...sets.flatMap((set) => [...placesOf(set)])]);
  const wrote = {}; // desk → the last revision that it wrote
  let said = {}; // desk → what it last saved of each part
  let { keeps } = store;

  const place = () => {
    const { responses, revision, cleared } = loadWithFormer(store, activity);
    return {
      responses,
      revision,
      cleared,
      keeps: store.keeps,
      owner: store.owner || BROWSER_OWNER,
      saving: savingWords(store),
      isRecorded: activity.isRecorded === true,
      alarm: store.trouble(activity.name),
      earlier: activity.earlier ? store.load(activity.earlier).responses : {},
      ...((activity.isDue || isPlanOfDates) && {
        finished: finishedOn(store, course),
        dates: dates ? store.load(dates).responses : {},
        before: Object.assign({}, ...sets.map((set) => loadWithFormer(store, set).responses)),
      }),
    };
  };

  function answer(message, tell) {
    const asked = { desk: message.desk, number: message.number };
    try {
      if (message.type === "save") tell({ ...asked, type: "saved", ...save(message) });
      if (message.type === "clear") {
        clearWithFormer(store, activity, course.activity);
        tell({ ...asked, type: "cleared" });
        queueMicrotask(() => tell({ type: "redraw", by: "" }));
      }
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      tell({ ...asked, type: "refused", sentence: error.message });
    }
  }

  function save({ patch, edits, revision, desk, over }) {
    const known = Math.max(revision ?? 0, wrote[desk] ?? 0);
    const seen = over && [over, said[desk] ?? {}];
    const { record, isBehind } = store.save(activity.name, kept(patch), edits, known, desk, seen);
    wrote[desk] = record.revision;
    said[desk] = { ...said[desk], ...pick(record.responses, patch) };
    if (isBehind) queueMicrotask(() => model.tell({ type: "redraw", by: "" }));
    const where = store.keeps ? PAGE_MESSAGES.inThisBrowser : PAGE_MESSAGES.onThisPage;
    const words = PAGE_MESSAGES.savedOnPageAlone(clock(record.saved));
    return { revision: record.revision, at: record.saved, behind: isBehind, kept: store.keeps, where, words };
  }

  const model = createModel(markup, place, answer);
  const changed = (name, by) => {
    if (!store.load(activity.name).revision) said = {}; // what was cleared is not remembered
    if (store.keeps !== keeps) {
      keeps = store.keeps;
      model.tell({ type: "saving", words: savingWords(store), keeps });
    }
    if (!name || shown.has(name)) model.tell({ type: "redraw", by });
  };
  store.watch(changed);
  return { model, dispose: () => store.unwatch(changed) };
}

function kept(patch) {
  try {
    return asKept(patch);
  } catch {
    throw new Refused(PAGE_MESSAGES.notKept);
  }
}

/** How far the learner is in `unit`, kept true while they work. */
export function liveProgress(markup, unit, { store, course }) {
  let isWaiting = false;
  const tellNow = () => {
    isWaiting = false;
    model.tell({ type: "progress", ...describeProgress(store, course, unit) });
  };
  const tellSoon = () => {
    if (!isWaiting) queueMicrotask(tellNow);
    isWaiting = true;
  };
  const model = createModel(
    markup,
    () => ({}),
    (message) => {
      if (message.type === "look") tellSoon();
    },
  );
  store.watch(tellSoon);
  return { model, dispose: () => store.unwatch(tellSoon) };
}

/** What is only read. */
export const liveReading = (markup) => ({
  model: createModel(
    markup,
    () => ({}),
    () => {},
  ),
  dispose() {},
});
