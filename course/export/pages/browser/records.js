// @ts-check
// Records: what stands in one activity, and how two of them become one.
//
// Two windows may write one activity at once, and a browser gives neither a lock. So a record says when each of its
// parts was last changed (`edits`), and of two records of one activity one is made in which the later change of each
// part stands.

import { nextNumber } from "../../../widget/browser/page.js";
import { fingerprint, momentOf, saysAll } from "./responses.js";

/**
 * A record in which nothing stands. `others` are versions to choose from, `unused` those that were not chosen: each
 * with the `number` under which it was put there.
 */
export const EMPTY = {
  responses: {},
  edits: {},
  revision: 0,
  saved: "",
  course: "",
  cleared: 0,
  others: [],
  unused: [],
};

/** One record of two of one activity: the later change of each part stands, and what was cleared since is gone. */
export function joinRecords(one, other, clearedAll = 0) {
  const cleared = Math.max(one.cleared, other.cleared, clearedAll);
  const responses = {};
  const edits = {};
  const parts = [one.edits, other.edits, one.responses, other.responses].flatMap(Object.keys);
  for (const part of new Set(parts)) {
    const later = isLater(other, one, part) ? other : one;
    const number = later.edits[part];
    if ((number ?? Number.POSITIVE_INFINITY) <= cleared) continue;
    if (number !== undefined) edits[part] = number;
    const value = later.responses[part];
    if (value !== undefined && value !== null) responses[part] = value;
  }
  const isLeft = ({ number }) => number > cleared;
  const unused = joinVersions(one.unused, other.unused).filter(isLeft);
  const decided = new Set([...unused.map(({ responses: words }) => fingerprint(words)), fingerprint(responses)]);
  const others = joinVersions(one.others, other.others).filter(
    (version) => isLeft(version) && !decided.has(fingerprint(version.responses)),
  );
  const last = isLaterRecord(other, one) ? other : one;
  return {
    responses,
    edits,
    revision: Math.max(one.revision, other.revision),
    saved: last.saved,
    course: last.course,
    cleared: Math.max(one.cleared, other.cleared),
    others,
    unused,
  };
}

/** Whether anything stands in a record, or beside it. */
export const hasWords = ({ responses, others }) => Object.keys(responses).length + others.length > 0;

/**
 * The number of each part's change in `patch`: above that of what it replaces, whose window may have been the faster,
 * or had a clock that was ahead; unless what it says was cleared since.
 */
export function numberParts(patch, edits, before, cleared) {
  const numberPart = (part) => {
    const own = edits[part];
    return own <= cleared || own > (before.edits[part] ?? 0) ? own : nextNumber();
  };
  return Object.fromEntries(Object.keys(patch).map((part) => [part, numberPart(part)]));
}

/**
 * The versions beside a record once `patch` is written to it: with what stood, where that says words that whoever wrote
 * has not `seen`, a list of {part: value}. It takes the place of versions that it goes on from.
 */
export function keepUnseen(record, patch, seen, number) {
  const { responses, others } = record;
  const isUnseen = ([part, value]) =>
    !saysAll(value, responses[part]) && !seen.some((one) => fingerprint(one[part]) === fingerprint(responses[part]));
  if (!Object.entries(patch).some(isUnseen)) return others;
  return [...others.filter((version) => !saysAll(responses, version.responses)), asVersion(record, number)];
}

export const asVersion = ({ responses, saved, course, revision = 1 }, number) => {
  return { responses, saved, course, revision, number };
};

function isLater(other, one, part) {
  const [theirs, ours] = [other.edits[part] ?? -1, one.edits[part] ?? -1];
  if (theirs !== ours) return theirs > ours;
  return fingerprint(other.responses[part]) > fingerprint(one.responses[part]); // both windows choose the same one
}

/** The number of the last change or clearing in a record. */
export const latestNumber = ({ edits, cleared }) => Math.max(cleared, ...Object.values(edits));

/** Which of two was changed last, whatever the clock said then. */
function isLaterRecord(other, one) {
  const [theirs, ours] = [other, one].map(latestNumber);
  if (theirs !== ours) return theirs > ours;
  if (other.revision !== one.revision) return other.revision > one.revision;
  const [theirTime, ourTime] = [other, one].map(({ saved }) => momentOf(saved));
  if (theirTime !== ourTime) return theirTime > ourTime;
  return [other.saved, other.course].join() > [one.saved, one.course].join(); // both windows choose the same one
}

/** Those of both, in the same order in each window. */
function joinVersions(some, more) {
  const key = ({ responses }) => fingerprint(responses);
  const ordered = [...some, ...more].sort(
    (one, other) => one.number - other.number || (key(one) < key(other) ? -1 : Number(key(one) > key(other))),
  );
  return [...new Map(ordered.map((version) => [key(version), version])).values()];
}

export function afterClearing(record, cleared) {
  return joinRecords(record, EMPTY, cleared);
}
