// @ts-check
// What an earlier edition asked and this one does not, put into the learner's record with what they answered: as
// learner/earlier.py and learner/wording.py have it. The record in the file has every such question, and no answer yet.

import { isFilled } from "../../../widget/browser/completion.js";
import { all, element } from "../../../widget/browser/dom.js";
import { putWords } from "../../../widget/browser/fill.js";
import { PAGE_MESSAGES } from "./messages.js";

// Parts under which a learner typed words, and no id.
const TYPED_PARTS = ["draft", "how", "name", "next", "text", "when", "why", "with", "words"];

const FORMER = "[data-unit=__former]";

/** Every activity of the course in a record `page` that this edition asks. */
export const activitiesNow = (page) => all(page, "[data-activity]").filter((piece) => !piece.closest(FORMER));

/**
 * Put what was answered into the questions of earlier editions; the others go when the record is filled in. Returns
 * [{name, parts, isGone, piece}] of each activity in which something was: `isGone` where nothing of it is asked now.
 */
export function fillFormer(page, store) {
  const answered = [];
  for (const activity of all(page, `${FORMER} [data-activity]`)) {
    const { responses } = store.load(activity.dataset.activity);
    const isGone = activity.dataset.gone !== undefined;
    const parts = [];
    if (isGone) addPartsWithoutId(activity, responses);
    for (const box of all(activity, "[data-part]")) {
      const { part } = box.dataset;
      const place = box.querySelector("[data-names]");
      const label = box.querySelector(".label");
      if (!label.textContent.trim()) label.replaceChildren(element("p", PAGE_MESSAGES.parts[part] ?? part));
      const names = TYPED_PARTS.includes(part) ? {} : JSON.parse(place.dataset.names);
      const response = responses[part];
      if (isFilled(response)) {
        putWords(place, saidInWords(response.answer ?? response, names));
        parts.push(part);
      }
      delete box.dataset.part;
    }
    delete activity.dataset.gone;
    if (parts.length) answered.push({ name: activity.dataset.activity, parts, isGone, piece: activity });
  }
  return answered;
}

/** What has no id of its own goes with its activity. */
function addPartsWithoutId(activity, responses) {
  const boxes = all(activity, "[data-part]");
  const known = boxes.map(({ dataset }) => dataset.part);
  for (const part of Object.keys(PAGE_MESSAGES.parts).filter((each) => each in responses && !known.includes(each))) {
    const box = boxes[0].cloneNode(true);
    box.dataset.part = part;
    box.querySelector(".label").replaceChildren();
    box.querySelector("[data-names]").dataset.names = "{}";
    activity.append(box);
  }
}

/** A response in words, however it is built: for each id in it what the learner saw under that id. */
function saidInWords(value, names) {
  if (typeof value === "boolean") return value ? PAGE_MESSAGES.yes : PAGE_MESSAGES.no;
  if (typeof value === "string" && Object.hasOwn(names, value)) return names[value];
  if (Array.isArray(value)) return value.map((each) => saidInWords(each, names)).join("\n") || PAGE_MESSAGES.nothing;
  if (value && typeof value === "object") {
    const pairs = Object.entries(value).map(([key, each]) => pairInWords(key, each, names));
    return pairs.join("\n") || PAGE_MESSAGES.nothing;
  }
  return value === null || value === "" ? PAGE_MESSAGES.nothing : String(value);
}

function pairInWords(key, value, names) {
  const said = saidInWords(value, TYPED_PARTS.includes(key) ? {} : names);
  if (key === "answer") return said;
  const asked = Object.hasOwn(names, key) ? names[key] : (PAGE_MESSAGES.labels[key] ?? key);
  return `${asked}: ${said}`;
}
