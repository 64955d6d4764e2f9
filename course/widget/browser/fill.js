// @ts-check
// A learner's answers put into the page of their record. What the attributes say is told in `portfolio/fill.py`, which
// does the same for a command; both do it alike in every case of `tests/record.yaml`.

import { isFilled } from "./completion.js";
import { all, asList, asRecord, asWords, element } from "./dom.js";

const TICK = "☒";
const PLACES = "answer names ticked value label rank asked count saved given any blank day".split(" ");
// What no XML, and so no Word document, may hold.
const UNPRINTABLE = /[\p{Cs}\ufffe\uffff]|(?![\t\n\r])\p{Cc}/gu;

/** `entries`: by activity, as in an answers file: {saved, responses}. Fills in `page`, a document, where it stands. */
export function fillRecord(page, entries) {
  for (const activity of all(page, "[data-activity]")) {
    const { activity: name } = activity.dataset;
    fillActivity(activity, asRecord(Object.hasOwn(entries, name) && entries[name]));
  }
  prune(page.documentElement);
  for (const activity of all(page, "[data-activity]")) {
    for (const [at, node] of all(activity, "[data-count]").entries()) node.textContent = String(at + 1);
  }
  for (const name of PLACES) for (const node of all(page, `[data-${name}]`)) node.removeAttribute(`data-${name}`);
}

function fillActivity(activity, { responses, saved }) {
  for (const node of all(activity, "[data-asked]")) {
    if ((at(responses, node.dataset.asked) || "") !== node.dataset.value) node.remove();
  }
  for (const node of all(activity, "[data-answer], [data-ticked], [data-rank], [data-saved]")) {
    const { answer, names, ticked, value, rank, day } = node.dataset;
    if (answer !== undefined) {
      const given = answer
        .split("|")
        .map((path) => at(responses, path))
        .find(isFilled);
      const inDays = day === undefined ? "" : dayInWords(given);
      if (given !== undefined) putWords(node, inDays || inWords(given, JSON.parse(names ?? "{}")));
    } else if (ticked !== undefined) {
      const isTicked = ticked.split("|").some((path) => holds(at(responses, path), value));
      if (isTicked) tickBox(node, node.dataset.label ?? activity.dataset.label ?? "");
    } else if (rank !== undefined) {
      const place = asList(at(responses, rank)).indexOf(value);
      if (place >= 0) putWords(node, String(place + 1));
    } else {
      const lastDay = dayInWords(saved);
      if (lastDay) node.textContent = lastDay;
    }
  }
}

/** What stands at `path`; undefined where nothing does. */
function at(responses, path) {
  let value = responses;
  for (const step of path.split("/")) {
    const [key, wanted] = step.split("=");
    if (wanted !== undefined) value = asList(value).find((each) => asRecord(each)[key] === wanted);
    else value = Object.hasOwn(asRecord(value), key) ? value[key] : undefined;
  }
  return value;
}

const isWord = (value) => typeof value === "string" || typeof value === "number";

function holds(value, wanted) {
  if (wanted === undefined) return value === true;
  return (Array.isArray(value) ? value : [value]).some((each) => isWord(each) && String(each) === wanted);
}

/** A response in words. `names` has a word for an id, or such words for a field. */
function inWords(value, names) {
  const named = (key) => (Object.hasOwn(names, key) ? names[key] : undefined);
  if (Array.isArray(value)) {
    return value
      .map((each) => inWords(each, names))
      .filter(Boolean)
      .join("\n");
  }
  if (value && typeof value === "object") {
    return Object.entries(value)
      .map(([key, each]) => inWords(each, asRecord(named(key))))
      .filter(Boolean)
      .join(": ");
  }
  if (typeof value === "string" && typeof named(value) === "string") return named(value);
  if (isWord(value)) return String(value);
  return value === true ? TICK : "";
}

/** Words into a place, each line of theirs a line; nothing in them is read as markup. */
export function putWords(node, words) {
  const lines = words
    .replace(/^[\r\n]+|[\r\n]+$/g, "")
    .replace(UNPRINTABLE, "\ufffd")
    .split(/\r\n|[\r\n]/);
  node.replaceChildren(...lines.flatMap((line, place) => (place ? [element("br"), line] : [line])));
  mark(node, "given");
}

/** A box of a page, ticked; `label` says what that means. */
export function tickBox(node, label) {
  node.textContent = TICK;
  node.removeAttribute("aria-hidden");
  node.setAttribute("role", "img");
  node.setAttribute("aria-label", label);
  mark(node, "ticked");
}

function mark(node, name) {
  const classes = (node.getAttribute("class") ?? "").split(/\s+/);
  const others = classes.filter((each) => each && each !== "blank" && each !== name);
  node.setAttribute("class", [...others, name].join(" "));
  node.dataset.given = "";
}

/** Take out what was left blank, and what says so of something that was not; how much is filled in. */
function prune(node) {
  let filled = node.dataset?.given === undefined ? 0 : 1;
  for (const child of [...node.children]) {
    const inside = prune(child);
    filled += inside;
    if (!inside && child.dataset?.any !== undefined) child.remove();
  }
  if (filled) for (const child of [...node.children]) if (child.dataset?.blank !== undefined) child.remove();
  return filled;
}

/** The day of a time as a file says it, where its learner was, or of a day as a box says it; "" when it is none. */
function dayInWords(saved) {
  const parts = /^(\d{4})-(\d\d)-(\d\d)(?:T|$)/.exec(asWords(saved)) ?? [];
  const [year, month, day] = parts.slice(1).map(Number);
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  if (!year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return "";
  return date.toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
}
