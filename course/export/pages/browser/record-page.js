// @ts-check
// The pages that a learner takes away. They stand in the file blank; what several have stands there once.

import { isFilled } from "../../../widget/browser/completion.js";
import { all, element } from "../../../widget/browser/dom.js";
import { asText } from "../../../widget/browser/paper.js";
import { loadWithFormer } from "./course-outline.js";
import { activitiesNow, fillFormer } from "./former.js";
import { PAGE_MESSAGES } from "./messages.js";
import { byId } from "./parts-of-page.js";
import { fillRatings } from "./ratings.js";
import { timeNow } from "./responses.js";
import { studiedUnits } from "./unit-progress.js";

// Where what goes into an account is kept, as in learner/account.py.
export const ACCOUNT = "course/account";
const RECORD_SCRIPT_END = "\ncheckRecord(document);\n";

const FIRST_SIGN = 0xe000; // as in export/pages/phrases.py
const SIGNS = /[\ue000-\uf8ff]/g;

const textOf = (id) => byId(id).textContent.replaceAll("<\\/script", "</script");

/** A page with what several say put back in the place of its signs. */
function withPhrases(text) {
  const phrases = JSON.parse(byId("__phrases").textContent);
  return phrases.length ? text.replace(SIGNS, (sign) => phrases[sign.charCodeAt(0) - FIRST_SIGN]) : text;
}

/** The blank page that the file holds as `name`, whole. */
export function blankPage(name) {
  const script = () => `${byId("__shared").textContent}${RECORD_SCRIPT_END}`;
  return withPhrases(textOf(`__${name}`))
    .replace("{SHEET}", () => textOf("__sheet"))
    .replace("{SCRIPT}", script);
}

/** The day in words, such as 5 November 2026. */
export const dayWords = (time) =>
  new Date(time).toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" });

/** Everything that the learner wrote, the page into which it goes, and the pages of regulators. */
export function recordMessage(store, course) {
  const today = timeNow().slice(0, 10);
  const studied = studiedUnits(store, course);
  const blank = blankPage("record-page").replace(course.madeOn, () => PAGE_MESSAGES.madeOn(dayWords(Date.now())));
  const page = new DOMParser().parseFromString(blank, "text/html");
  fillRatings(page, store, course);
  fillFormer(page, store);
  return {
    type: "record",
    name: `my-record-${today}.html`,
    page: asText(page),
    entries: entriesOf(store, course),
    kept: store.load(ACCOUNT).responses,
    accounts: course.accounts.map(({ id, name }) => ({ id, name, page: accountPage(id, studied) })),
  };
}

/** The page of a regulator, which names the units that were studied. */
function accountPage(regulator, studied) {
  const page = new DOMParser().parseFromString(blankPage(`account-page-${regulator}`), "text/html");
  for (const list of all(page, "[data-units]")) {
    for (const { unit, title, isFinished, day } of studied) {
      const say = isFinished ? PAGE_MESSAGES.finishedOn : PAGE_MESSAGES.notFinished;
      list.append(element("li", say(title, dayWords(day)), { "data-of-unit": unit }));
    }
  }
  return asText(page);
}

/** What stands in each activity in which anything does, by its name. */
function entriesOf(store, course) {
  const asked = course.units.flatMap((unit) => unit.activities).filter(({ parts }) => parts.length);
  const records = asked.map((activity) => [activity.name, loadWithFormer(store, activity)]);
  const written = records.filter(([, { responses }]) => isFilled(responses));
  return Object.fromEntries(written.map(([name, { saved, responses }]) => [name, { saved, responses }]));
}

/** The record's piece of one activity, blank, in a document of its own; null where the file has none. */
export function blankActivity(name) {
  const page = new DOMParser().parseFromString(blankPage("record-page"), "text/html");
  const piece = activitiesNow(page).find(({ dataset }) => dataset.activity === name);
  if (!piece) return null;
  page.body.replaceChildren(piece);
  return page;
}
