// @ts-check
// Records: what stands in one activity, and how two of them become one.
//
// Two windows may write one activity at once, and a browser gives neither a lock. So a record says when each of its
// parts was last changed (`edits`), and of two records of one activity one is made in which the later change of each
// part stands.

import { fingerprint, momentOf, saysAll } from "./responses.js";

/** A record in which nothing stands. `others` are versions to choose from, `unused` those that were not chosen. */
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
  const unused = joinVersions(one.unused, other.unused);
  const decided = new Set([...unused.map(({ responses: words }) => fingerprint(words)), fingerprint(responses)]);
  const others = joinVersions(one.others, other.others).filter(
    (version) => !decided.has(fingerprint(version.responses)),
  );
  const last = momentOf(other.saved) > momentOf(one.saved) ? other : one;
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

/**
 * The versions beside a record once `patch` is written to it: with what stood, where that says words that whoever wrote
 * has not `seen`, a list of {part: value}. It takes the place of versions that it goes on from.
 */
export function keepUnseen(record, patch, seen) {
  const { responses, others } = record;
  const isUnseen = ([part, value]) =>
    !saysAll(value, responses[part]) && !seen.some((one) => fingerprint(one[part]) === fingerprint(responses[part]));
  if (!Object.entries(patch).some(isUnseen)) return others;
  return [...others.filter((version) => !saysAll(responses, version.responses)), asVersion(record)];
}

export const asVersion = ({ responses, saved, course, revision = 1 }) => ({ responses, saved, course, revision });

function isLater(other, one, part) {
  const [theirs, ours] = [other.edits[part] ?? -1, one.edits[part] ?? -1];
  if (theirs !== ours) return theirs > ours;
  return fingerprint(other.responses[part]) > fingerprint(one.responses[part]); // both windows choose the same one
}

function joinVersions(some, more) {
  const byKey = new Map([...some, ...more].map((version) => [fingerprint(version.responses), version]));
  return [...byKey.values()];
}

export function afterClearing(record, cleared) {
  return joinRecords(record, EMPTY, cleared);
}
