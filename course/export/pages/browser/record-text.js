// @ts-check
// A record as the text that a shelf keeps of it. What is read may be of any age, cut off, or changed by hand.

import { EMPTY, latestNumber } from "./records.js";
import { isGroup } from "./responses.js";

export const FORMAT_OF_ANSWERS = 1;
const LATEST = 8_640_000_000_000_000; // no clock of a browser goes further, and from there on it can be counted

export const writeRecord = (name, record) => JSON.stringify({ format: FORMAT_OF_ANSWERS, activity: name, ...record });

/** The record in a text; null where a newer version of the course wrote it. Throws for what is damaged. */
export function parseRecord(name, text) {
  const { format, activity, ...found } = JSON.parse(text);
  if (format > FORMAT_OF_ANSWERS) return null;
  const record = { ...EMPTY, ...found };
  if (activity !== name || !isUndamaged(record)) throw new RangeError("damaged");
  const at = latestNumber(record); // of a version beside that has no number, as none had at first
  const withNumbers = (versions) => versions.map((version) => ({ number: at, ...version }));
  return { ...record, others: withNumbers(record.others), unused: withNumbers(record.unused) };
}

export const isNumber = (value) => Number.isInteger(value) && value >= 0 && value <= LATEST;
const isVersion = (value) => isGroup(value) && isGroup(value.responses) && typeof value.saved === "string";

function isUndamaged({ responses, edits, revision, saved, course, cleared, others, unused }) {
  return (
    isGroup(responses) &&
    isGroup(edits) &&
    [revision, cleared, ...Object.values(edits)].every(isNumber) &&
    [saved, course].every((words) => typeof words === "string") &&
    [others, unused].every((versions) => Array.isArray(versions) && versions.every(isVersion)) &&
    [...others, ...unused].every(({ number = 0 }) => isNumber(number))
  );
}
