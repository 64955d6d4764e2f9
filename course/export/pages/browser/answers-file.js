// @ts-check
// The answers file: all responses of a learner in one JSON document, the same that a notebook takes away and brings
// back (learner/archive.py). Every part of it is looked at before anything is changed.

import { asRecord } from "../../../widget/browser/dom.js";
import { PAGE_MESSAGES } from "./messages.js";
import { asKept, fingerprint, isGroup, isName, momentOf, Refused, timeNow } from "./responses.js";

const ANSWERS_FILE = "what-matters-to-me-answers";
const FORMAT_OF_FILE = 1;
export const LARGEST_FILE = 40_000_000; // bytes
const LARGEST_ACTIVITY = 8_000_000;

/** What an answers file is called: dated, so that no two days overwrite each other. */
export const answersFileName = (now = new Date()) => `my-answers-${timeNow(now).slice(0, 10)}.json`;

/** The text of an answers file with all that stands in `store`. */
export function writeAnswersFile(store, course) {
  const activities = Object.fromEntries(store.names().map((name) => [name, entryOf(store.load(name))]));
  return JSON.stringify(
    { format: FORMAT_OF_FILE, kind: ANSWERS_FILE, course, exported: timeNow(), activities },
    null,
    1,
  );
}

function entryOf(record) {
  const text = ({ responses }) => fingerprint(responses);
  const latestFirst = [...record.others].sort(
    (one, other) => momentOf(other.saved) - momentOf(one.saved) || (text(one) > text(other) ? -1 : 1),
  );
  const [first, ...others] = [...(record.revision ? [record] : []), ...latestFirst];
  const entry = ({ saved, course, revision, responses }) => ({ saved, course, revision, responses });
  return others.length ? { ...entry(first), others: others.map(entry) } : entry(first);
}

/**
 * The versions of each activity in an answers file, the one that stood first: {name: [{saved, course, responses}]}.
 * `bytes` is a Uint8Array; `isKnown(unit)` tells whether some edition of this course has a unit. Throws Refused.
 */
export function readAnswersFile(bytes, isKnown) {
  if (bytes.length > LARGEST_FILE) throw new Refused(PAGE_MESSAGES.tooLarge);
  const found = parse(decode(bytes));
  if (asRecord(found).kind !== ANSWERS_FILE) throw new Refused(PAGE_MESSAGES.otherKind);
  if (!Number.isInteger(found.format) || found.format > FORMAT_OF_FILE) throw new Refused(PAGE_MESSAGES.newerFile);
  const { activities } = found;
  if (!isGroup(activities)) throw new Refused(PAGE_MESSAGES.noAnswers);
  const names = Object.keys(activities);
  const versions = names.map((name) => [name, versionsOf(name, activities[name])]);
  if (names.length && !names.some((name) => isKnown(name.split("/")[0]))) throw new Refused(PAGE_MESSAGES.otherCourse);
  return Object.fromEntries(versions);
}

function versionsOf(name, entry) {
  try {
    if (!isName(name) || !isGroup(entry)) throw new RangeError("no activity");
    const others = entry.others ?? [];
    if (!Array.isArray(others)) throw new RangeError("no versions");
    return [entry, ...others].map(versionOf);
  } catch (error) {
    if (error instanceof RangeError) throw new Refused(PAGE_MESSAGES.damagedNear([...name].slice(0, 60).join("")));
    throw error;
  }
}

function versionOf(entry) {
  if (!isGroup(entry) || !isGroup(entry.responses) || typeof entry.saved !== "string")
    throw new RangeError("no answers");
  const responses = asKept(entry.responses);
  if (JSON.stringify(responses).length > LARGEST_ACTIVITY) throw new RangeError("too long");
  return { responses, saved: entry.saved, course: typeof entry.course === "string" ? entry.course : "" };
}

/** The text in bytes, in whichever encoding of Unicode an editor saved it. Throws Refused. */
function decode(bytes) {
  const encoding = encodingOf(bytes);
  const decodeWith = (options) => new TextDecoder(encoding, { fatal: true }).decode(bytes, options);
  try {
    return decodeWith({});
  } catch {
    if (isDecoded(() => decodeWith({ stream: true }))) throw new Refused(PAGE_MESSAGES.cutOff); // within a letter
    const isText = !bytes.some((byte) => byte < 32 && byte !== 9 && byte !== 10 && byte !== 13);
    throw new Refused(isText ? PAGE_MESSAGES.notUtf8 : PAGE_MESSAGES.damaged);
  }
}

function isDecoded(decoding) {
  try {
    decoding();
    return true;
  } catch {
    return false;
  }
}

function encodingOf([first, second, third, fourth]) {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  if (first === 0 && second) return "utf-16be";
  if (first && second === 0 && (third || fourth === undefined)) return "utf-16le";
  return "utf-8";
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    const isCut = text.trimStart().startsWith("{") && !text.replace(/[ \t\r\n\0]+$/, "").endsWith("}");
    throw new Refused(isCut ? PAGE_MESSAGES.cutOff : PAGE_MESSAGES.damaged);
  }
}
