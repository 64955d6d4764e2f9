// @ts-check
// Responses as they are kept: what may be in one, and whether one says all that another does (learner/response.py).

export const NAME = /^[a-z0-9]+(?:-[a-z0-9]+)*\/[a-z0-9]+(?:-[a-z0-9]+)*$/;
const LONGEST_WORD = 80;
const DEEPEST = 20;
const PROTOTYPES = ["__proto__", "constructor", "prototype"];
const DEVICES = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])$/;

/** Whether `name` may be that of an activity: its unit, a slash, and its own id. */
export function isName(name) {
  const words = name.split("/");
  return NAME.test(name) && words.every((word) => word.length <= LONGEST_WORD && !DEVICES.test(word));
}

/** Whether a value has parts with names. */
export const isGroup = (value) => value !== null && typeof value === "object" && !Array.isArray(value);

/** Answers that are not kept or not brought back; its message is a sentence for the learner. */
export class Refused extends Error {}

/** `value` as a file would give it back; half letters become "?". Throws a RangeError for what no file can hold. */
export function asKept(value, depth = 0) {
  if (typeof value === "string") return value.replace(/\p{Cs}/gu, "?");
  if (typeof value === "number" && !Number.isFinite(value)) throw new RangeError("no number");
  if (value === null || typeof value !== "object") return value;
  if (depth >= DEEPEST) throw new RangeError("nested too deep");
  if (Array.isArray(value)) return value.map((each) => asKept(each, depth + 1));
  const entries = Object.entries(value).map(([key, each]) => {
    if (PROTOTYPES.includes(key)) throw new RangeError("no name for a part");
    return [asKept(key), asKept(each, depth + 1)];
  });
  return Object.fromEntries(entries);
}

/** What tells responses from any others: the same for the same, in whatever order their parts stand. */
export function fingerprint(value) {
  if (Array.isArray(value)) return `[${value.map(fingerprint).join()}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value) ?? "null";
  const keys = Object.keys(value).sort();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${fingerprint(value[key])}`).join()}}`;
}

/** Whether nothing is lost where `earlier` gives way to `later`: words may have gone on, and lists grown. */
export function saysAll(later, earlier) {
  if (earlier === undefined || earlier === null || earlier === false || earlier === "") return true;
  if (Array.isArray(earlier)) {
    if (!earlier.length) return true;
    return Array.isArray(later) && earlier.every((old) => later.some((each) => saysAll(each, old)));
  }
  if (typeof earlier === "object") {
    const parts = Object.entries(earlier);
    if (!parts.length) return true;
    const isGroup = later && typeof later === "object" && !Array.isArray(later);
    return isGroup && parts.every(([part, value]) => saysAll(later[part], value));
  }
  if (typeof earlier === "string") return typeof later === "string" && later.startsWith(earlier.trimEnd());
  return fingerprint(later) === fingerprint(earlier);
}

/** When something was saved, in milliseconds; long ago, when that cannot be told. */
export function momentOf(saved) {
  const at = /(?:Z|[+-]\d\d:?\d\d)$/.test(saved) ? Date.parse(saved) : Number.NaN;
  return Number.isNaN(at) ? Number.NEGATIVE_INFINITY : at;
}

/** The time to save with: ISO 8601 with milliseconds and the offset of this place. */
export function timeNow(now = new Date()) {
  const offset = -now.getTimezoneOffset();
  const two = (number) => String(Math.floor(Math.abs(number))).padStart(2, "0");
  const here = new Date(now.getTime() + offset * 60_000).toISOString().slice(0, -1);
  return `${here}${offset < 0 ? "-" : "+"}${two(offset / 60)}:${two(offset % 60)}`;
}
