// @ts-check
// The tab: what is not saved yet lies in the browser's storage for this tab too, and so outlives the page.

import { SHARED } from "./page.js";
import { isSame } from "./parts.js";

const OURS = "what-matters-to-me";

/** Whose server this is: another one has other words. */
export function serverKey() {
  const config = document.getElementById("jupyter-config-data")?.textContent ?? "{}";
  return [OURS, JSON.parse(config).baseUrl ?? ""].join(" ");
}

/** Where the words of one activity lie in this tab: elsewhere for another server and for another learner's account. */
export function tabKey(owner, activity) {
  return [serverKey(), owner, activity].join(" ");
}

/**
 * What lies there; nothing when the browser gives nothing. {revision, cleared, parts, edits, over, sent, offered}: what
 * was not saved, with the number of each part's last change, `over` which words, and what of it was `sent`; what waits
 * for a choice, with the same number; and the last clearing that was known then.
 */
export function readTab(key) {
  try {
    const stored = JSON.parse(sessionStorage.getItem(key) ?? "null");
    if (typeof stored?.parts !== "object") return null;
    return { edits: {}, over: {}, sent: {}, offered: [], ...stored };
  } catch {
    return null; // storage is forbidden here, or holds what we did not write
  }
}

/** Put `words` there, or with null take away what is there. Whether it is done: the browser may have no room for it. */
export function writeTab(key, words) {
  try {
    if (words) sessionStorage.setItem(key, JSON.stringify(words));
    else sessionStorage.removeItem(key);
    return true;
  } catch {
    return false;
  }
}

/**
 * Take away what lies in this tab of every activity, also of lessons that are not open now, if typed by then; what was
 * there, as `fillTab` puts it back.
 */
export function emptyTab(until = Infinity) {
  const taken = [];
  try {
    for (const [key, text] of Object.entries(sessionStorage)) {
      if (!key.startsWith(OURS)) continue;
      taken.push([key, text]);
      writeTab(key, typedAfter(readTab(key), until));
    }
  } catch {
    // where storage is forbidden, nothing of ours lies in it
  }
  return taken;
}

/** Of what lay in the tab only what was typed after that; null when nothing was. */
function typedAfter(stored, until) {
  if (!stored) return null;
  const parts = Object.fromEntries(Object.entries(stored.parts).filter(([part]) => stored.edits[part] > until));
  const offered = stored.offered.filter(([, , number]) => number > until);
  return Object.keys(parts).length || offered.length ? { ...stored, parts, offered } : null;
}

/** Put back what was taken away, where nothing lies by now. */
export function fillTab(taken) {
  try {
    for (const [key, text] of taken) if (!sessionStorage.getItem(key)) sessionStorage.setItem(key, text);
  } catch {
    // there is no room any more: what is open is told so
  }
}

/**
 * Of what lay in the tab: `again` {part: value} goes on where it was, and `offered` [part, value, number] is only
 * offered, because other words than those it was written over are `kept` by now. What was cleared after it was typed is
 * neither.
 */
function sortWords(stored, key, kept, cleared) {
  const again = {};
  const offered = [];
  if (!stored) return { again, offered };
  const isNews = (part, value, number = 0) =>
    !isSame(value, kept.responses[part]) && !isClearedSince(number, { ...stored, key }, cleared);
  for (const [part, value] of Object.entries(stored.parts)) {
    if (!isNews(part, value, stored.edits[part])) continue;
    const isOver = [stored.over[part], stored.sent[part]].some((words) => isSame(words, kept.responses[part]));
    const isOlder = kept.revision < stored.revision && stored.cleared === cleared; // what was written since is gone
    if (isOver && !isOlder) again[part] = value;
    else offered.push([part, value, stored.edits[part]]);
  }
  const waiting = stored.offered.filter(([part, value, number]) => isNews(part, value, number));
  return { again, offered: [...waiting, ...offered] };
}

/**
 * What is not saved, once an activity is drawn: {parts, edits, over, offered, revision}; `over` which words parts were
 * typed, where others may stand by now. `previous` is what it left in this page when it was drawn last; `kept`
 * {responses, revision, cleared} is what stands by now.
 */
export function mergeUnsaved(key, previous, kept, unsaved) {
  const stored = previous?.words ?? readTab(key);
  const isForgotten = previous?.revision > kept.revision; // by a lesson that had none of it kept
  const { again, offered } = sortWords(stored, key, isForgotten ? previous : kept, kept.cleared);
  // Of a lesson that was closed, and is opened again, only those words that go on where they were.
  const here = previous?.words ? {} : unsaved;
  const left = { ...(isForgotten && previous.responses), ...again, ...here };
  const parts = previous ? withoutCleared(left, previous, kept.cleared) : left;
  for (const [part, value] of Object.entries(parts)) if (isSame(value, kept.responses[part])) delete parts[part];
  const isOlder = stored && Object.keys(parts).length;
  return {
    parts,
    edits: stored?.edits,
    over: Object.fromEntries(Object.entries(previous?.over ?? {}).filter(([part]) => part in parts)),
    offered: offered.filter(([part, value]) => !isSame(value, here[part])),
    revision: isOlder ? Math.min(kept.revision, stored.revision) : kept.revision,
  };
}

/** Let every tab know when the learner asked to clear what lies under `key`; without it, everything on this server. */
export function markCleared(at, key = serverKey()) {
  SHARED.cleared[key] = at;
  try {
    localStorage.setItem(key, String(at));
  } catch {
    // where storage is forbidden, no other tab has words in it
  }
}

/** Of `values` those parts that were last changed, or else shown, after anybody asked to clear them. */
export function withoutCleared(values, record, cleared = record.cleared) {
  const { opened, edits } = record;
  const isLeft = (part) => !isClearedSince(edits[part] ?? opened, record, cleared);
  return Object.fromEntries(Object.entries(values).filter(([part]) => isLeft(part)));
}

/**
 * Whether anybody asked to clear what was typed then: in this browser, or else `cleared` tells of a clearing that was
 * not `known` then. Its time is the lesson's: where it was known, the order is certain, whatever either clock says.
 */
function isClearedSince(typed, { key, cleared: known }, cleared) {
  const isSince = (at) => Number(at ?? -1) >= typed;
  if (known !== undefined && known !== cleared && isSince(cleared)) return true;
  const keys = [key, serverKey()];
  if (keys.some((one) => isSince(SHARED.cleared[one]))) return true;
  try {
    return keys.some((one) => isSince(localStorage.getItem(one)));
  } catch {
    return false;
  }
}
