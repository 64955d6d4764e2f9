// @ts-check
// Answers brought back to activities in which others stand: by the rules of learner/restoration.py.

import { nextNumber } from "../../../widget/browser/page.js";
import { PAGE_MESSAGES } from "./messages.js";
import { asVersion } from "./records.js";
import { fingerprint, momentOf, saysAll } from "./responses.js";

/**
 * Bring back `versions` {name: [first, ...others]} to the `store`, all or nothing; what to tell of it.
 *
 * Of each activity the first version takes the place of what stands, unless that was saved later. Every further version
 * is kept beside it to choose from: so is what gives way, unless the first says all of it. Throws Refused.
 */
export function bringBack(store, versions) {
  const told = { brought: [], stayed: [], beside: [] };
  const changes = {};
  for (const [name, found] of Object.entries(versions)) {
    const change = planFor(name, store.load(name), found, told);
    if (change) changes[name] = change;
  }
  store.replace(changes);
  return { sentence: sentenceOf(told), brought: told.brought };
}

function planFor(name, before, [first, ...more], told) {
  const isTie = before.revision > 0 && momentOf(first.saved) === momentOf(before.saved);
  const isSameAsHere = fingerprint(first.responses) === fingerprint(before.responses);
  const isEmpty = before.revision === 0;
  const isBrought = !isSameAsHere && (isEmpty || momentOf(first.saved) > momentOf(before.saved));
  const gaveWay = isBrought && !saysAll(first.responses, before.responses) ? [before] : [];
  const stands = isBrought ? { ...before, ...first, ...editsOf(before, first), revision: before.revision + 1 } : before;
  const known = new Set([stands, ...before.others, ...before.unused].map(({ responses }) => fingerprint(responses)));
  const beside = [...gaveWay, ...(isTie ? [first, ...more] : more)].filter(({ responses }) => {
    const key = fingerprint(responses);
    const isNew = !known.has(key) && Object.keys(responses).length > 0;
    known.add(key);
    return isNew;
  });
  if (beside.length) told.beside.push(name);
  if (isBrought || !(isTie && beside.length)) (isBrought ? told.brought : told.stayed).push(name);
  if (!isBrought && !beside.length) return null;
  const others = [...before.others, ...beside.map((version) => asVersion(version, nextNumber()))];
  const here = fingerprint(stands.responses);
  return { ...stands, others: others.filter(({ responses }) => fingerprint(responses) !== here) };
}

/** When each part changed, now that other responses stand: those that are gone were taken out just now. */
export function editsOf(before, { responses }) {
  const now = nextNumber();
  const parts = [...Object.keys(before.responses), ...Object.keys(before.edits), ...Object.keys(responses)];
  return { edits: Object.fromEntries([...new Set(parts)].map((part) => [part, now])) };
}

function sentenceOf({ brought, stayed, beside }) {
  const sentences = [PAGE_MESSAGES.brought(brought.length)];
  if (stayed.length) sentences.push(PAGE_MESSAGES.stayed(stayed.length));
  if (beside.length === 1) sentences.push(PAGE_MESSAGES.versionsOfOne);
  if (beside.length > 1) sentences.push(PAGE_MESSAGES.versions(beside.length));
  return sentences.join(" ");
}
