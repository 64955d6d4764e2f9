// @ts-check
// The tab: what is not saved yet lies in the browser's storage for this tab too, and so outlives the page.

import { SHARED } from "./page.js";

const OURS = "what-matters-to-me";

/** Whose server this is: another one has other words. */
function serverKey() {
  const config = document.getElementById("jupyter-config-data")?.textContent ?? "{}";
  return [OURS, JSON.parse(config).baseUrl ?? ""].join(" ");
}

/** Where the words of one activity lie in this tab: elsewhere for another server and for another learner's account. */
export function tabKey(owner, activity) {
  return [serverKey(), owner, activity].join(" ");
}

/** Whether two values of a part say the same; a part that was taken out says nothing. */
export function isSame(one, other) {
  return JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
}

/** Of the record `values` those named by `parts`. */
export const pick = (values, parts) => Object.fromEntries(Object.keys(parts).map((part) => [part, values[part]]));

/** The same of all parts. */
export function areSame(one, other) {
  return [...Object.keys(one), ...Object.keys(other)].every((part) => isSame(one[part], other[part]));
}

/**
 * What lies there; nothing when the browser gives nothing. {revision, typed, parts, over, sent, offered}: what was not
 * saved when it was last `typed`, `over` which words, and what of it was `sent`; and what waits for a choice.
 */
export function readTab(key) {
  try {
    const stored = JSON.parse(sessionStorage.getItem(key) ?? "null");
    return stored && typeof stored.parts === "object" ? { over: {}, sent: {}, offered: [], ...stored } : null;
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
 * taken, as `fillTab` puts it back.
 */
export function emptyTab(until = Infinity) {
  const taken = [];
  try {
    for (const [key, text] of Object.entries(sessionStorage)) {
      if (!key.startsWith(OURS) || readTab(key)?.typed > until) continue;
      taken.push([key, text]);
      sessionStorage.removeItem(key);
    }
  } catch {
    // where storage is forbidden, nothing of ours lies in it
  }
  return taken;
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
 * Of what lay in the tab: `again` {part: value} goes on where it was, and `offered` [part, value] is only offered,
 * because other words than those it was written over are `kept` by now. What was cleared after it was typed is neither.
 */
function sortWords(stored, key, kept) {
  const again = {};
  const offered = [];
  if (!stored || isClearedSince(stored.typed ?? 0, key)) return { again, offered };
  const isNews = (part, value) => !isSame(value, kept.responses[part]);
  for (const [part, value] of Object.entries(stored.parts ?? {})) {
    if (!isNews(part, value)) continue;
    const isOver = [stored.over[part], stored.sent[part]].some((words) => isSame(words, kept.responses[part]));
    if (isOver && kept.revision >= stored.revision) again[part] = value;
    else offered.push([part, value]);
  }
  return { again, offered: [...stored.offered.filter(([part, value]) => isNews(part, value)), ...offered] };
}

/**
 * What is not saved, once an activity is drawn: {parts, offered, typed, revision}. `previous` is what it left in this
 * page when it was drawn last; `kept` {responses, revision} is what stands by now.
 */
export function mergeUnsaved(key, previous, kept, unsaved) {
  const stored = previous?.words ?? readTab(key);
  const isForgotten = previous?.revision > kept.revision; // by a lesson that had none of it kept
  const { again, offered } = sortWords(stored, key, isForgotten ? previous : kept);
  // Of a lesson that was closed, and is opened again, only those words that go on where they were.
  const here = previous?.words ? {} : unsaved;
  const left = { ...(isForgotten && previous.responses), ...again };
  const parts = { ...(previous ? withoutCleared(left, previous) : left), ...here };
  for (const [part, value] of Object.entries(parts)) if (isSame(value, kept.responses[part])) delete parts[part];
  const isOlder = stored && Object.keys(parts).length;
  return {
    parts,
    offered: offered.filter(([part, value]) => !isSame(value, here[part])),
    typed: stored?.typed,
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
export function withoutCleared(values, { key, opened, edits = {} }) {
  return Object.fromEntries(Object.entries(values).filter(([part]) => !isClearedSince(edits[part] ?? opened, key)));
}

function isClearedSince(typed, key) {
  const isSince = (at) => Number(at ?? -1) >= typed;
  const keys = [key, serverKey()];
  if (keys.some((one) => isSince(SHARED.cleared[one]))) return true;
  try {
    return keys.some((one) => isSince(localStorage.getItem(one)));
  } catch {
    return false;
  }
}
