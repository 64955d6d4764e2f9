// @ts-check
// Two versions of the answers to one activity, side by side as in a record, for the learner to choose between.

import { element } from "../../../widget/browser/dom.js";
import { fillRecord } from "../../../widget/browser/fill.js";
import { clock, nextNumber } from "../../../widget/browser/page.js";
import { PAGE_MESSAGES } from "./messages.js";
import { blankActivity, dayWords } from "./record-page.js";
import { asVersion } from "./records.js";
import { fingerprint, momentOf } from "./responses.js";
import { editsOf } from "./restoration.js";

/** The markup of every choice that is to be made; "" where there is none. */
export function drawConflicts(store, course) {
  const names = store.names().filter((name) => store.load(name).others.length);
  if (!names.length) return "";
  const parts = [element("h3", PAGE_MESSAGES.twoVersions), element("p", PAGE_MESSAGES.whyTwoVersions)];
  for (const name of names) {
    const here = store.load(name);
    for (const [at, other] of here.others.entries()) {
      parts.push(drawConflict(name, here, other, course, `two-versions-${name.replace("/", "--")}-${at + 1}`));
    }
  }
  return parts.map((part) => part.outerHTML).join("");
}

function drawConflict(name, here, other, course, id) {
  const activity = course.activity(name);
  const box = element("div", "", { class: "conflict", role: "group", "aria-labelledby": id, "data-name": name });
  box.dataset.key = fingerprint(other.responses);
  box.dataset.revision = here.revision;
  box.append(
    element("h4", activity?.title ?? name, { id, tabindex: "-1" }),
    element("p", PAGE_MESSAGES.thisOne(whenWords(here.saved)), { class: "label" }),
    drawVersion(name, here),
    element("p", PAGE_MESSAGES.otherOne(whenWords(other.saved)), { class: "label" }),
    drawVersion(name, other),
  );
  const buttons = element("div", "", { class: "buttons" });
  const choice = (words, which) =>
    element("button", words, { type: "button", "data-choose": which, "aria-describedby": id });
  buttons.append(choice(PAGE_MESSAGES.useThisOne, "this"), choice(PAGE_MESSAGES.useOtherOne, "other"));
  box.append(buttons);
  return box;
}

/** A version in words: what a record shows of it. */
function drawVersion(name, version) {
  const place = element("div", "", { class: "version" });
  const page = blankActivity(name);
  if (page) fillRecord(page, { [name]: version });
  const given = page ? [...page.querySelectorAll("[data-activity] > *:not(header, .when)")] : [];
  for (const node of page?.querySelectorAll("[id]") ?? []) node.removeAttribute("id");
  if (given.length) place.append(...given);
  else place.append(element("p", page ? PAGE_MESSAGES.emptyVersion : JSON.stringify(version.responses)));
  return place;
}

function whenWords(saved) {
  const at = momentOf(saved);
  return Number.isFinite(at) ? PAGE_MESSAGES.whenSaved(dayWords(at), clock(saved)) : PAGE_MESSAGES.nobodyKnowsWhen;
}

/** What is to stand, once the learner chose; null where it is not as they saw it any more. */
export function asChosen(record, { key, revision, other }) {
  const chosen = record.others.find(({ responses }) => fingerprint(responses) === key);
  if (!chosen || record.revision !== revision) return null;
  const others = record.others.filter((version) => version !== chosen);
  if (!other) return { ...record, others, unused: [...record.unused, asVersion(chosen, nextNumber())] };
  const unused = [...record.unused, ...(revision ? [asVersion(record, nextNumber())] : [])];
  const { responses, course } = chosen;
  return { ...record, responses, course, ...editsOf(record, chosen), revision: revision + 1, others, unused };
}
