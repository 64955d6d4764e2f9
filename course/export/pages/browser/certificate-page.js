// @ts-check
// The certificate, filled in: what learner/completed.py finds and certificate.html.j2 says.

import { today } from "../../../widget/browser/days.js";
import { all, asList, asWords, element } from "../../../widget/browser/dom.js";
import { readWithOthers } from "../../../widget/browser/others/line.js";
import { asText } from "../../../widget/browser/paper.js";
import { loadWithFormer } from "./course-outline.js";
import { PAGE_MESSAGES } from "./messages.js";
import { blankPage, dayWords } from "./record-page.js";
import { momentOf, Refused, timeNow } from "./responses.js";
import { progressOf, stateOf } from "./unit-progress.js";

/** The message with the certificate of `holder`, who spent time learning with `others`. Refused where none is due. */
export function certificatePage(store, course, { holder, others }) {
  const found = findCompleted(store, course);
  if (!found.done.length) throw new Refused(whatIsMissing(found, course));
  const page = new DOMParser().parseFromString(
    blankPage(found.isWhole ? "certificate-page" : "statement-page"),
    "text/html",
  );
  page.querySelector("script")?.remove(); // there is nothing to run in it
  fill(page, store, found, course, asWords(holder).trim(), [...found.withOthers, ...asList(others)]);
  return { type: "certificate", name: `my-certificate-${timeNow().slice(0, 10)}.html`, page: asText(page) };
}

/** What of the course is finished: {units, progress, done, days, reflected, planned, isWhole}. */
export function findCompleted(store, course) {
  const units = course.units.filter(({ counts }) => counts);
  const progress = new Map(units.map((unit) => [unit, progressOf(store, unit)]));
  const done = units.filter((unit) => progress.get(unit).isDone);
  const aside = [...course.units.filter(({ counts }) => !counts), ...course.guests].map(({ id }) => id);
  const isOfUnits = (unit) => course.isKnown(unit) && !aside.includes(unit); // refreshers come after what is certified
  const days = store
    .names()
    .filter((name) => isOfUnits(name.split("/")[0]))
    .map((name) => momentOf(store.load(name).saved))
    .filter(Number.isFinite)
    .sort((one, other) => one - other);
  const activities = units.flatMap((unit) => unit.activities);
  const isDone = (kind) => activities.some((each) => each.kind === kind && stateOf(store, each) === "done");
  const [reflected, planned] = [isDone("reflection"), isDone("plan")];
  const isWhole = done.length === course.countOfUnits && reflected && planned;
  const withOthers = activities
    .filter((each) => each.withOthers)
    .map((each) => readWithOthers(loadWithFormer(store, each).responses, today()))
    .filter(({ minutes }) => minutes);
  return { units, progress, done, days, reflected, planned, isWhole, withOthers };
}

function fill(page, store, { units, progress, done, days, isWhole }, course, holder, others) {
  const { title } = course.certificate;
  const line = page.querySelector(".holder");
  if (holder) line.textContent = holder;
  line.nextElementSibling.textContent = isWhole
    ? PAGE_MESSAGES.finishedCourse(title, course.countOfUnits)
    : PAGE_MESSAGES.finishedUnits(title, done.length, course.countOfUnits);
  const [dates, alone, together, inAll] = all(page, ".facts dd");
  if (days.length) {
    const [first, last] = [days[0], days.at(-1)].map(dayWords);
    dates.textContent = first === last ? PAGE_MESSAGES.savedOn(first) : PAGE_MESSAGES.savedFromTo(first, last);
  }
  const sum = (timed) => timed.reduce((total, { minutes }) => total + minutes, 0);
  alone.querySelector("span").textContent = PAGE_MESSAGES.howCounted(timeWords(sum(done)));
  inAll.querySelector("span").textContent = `${timeWords(sum(done) + sum(others))}.`;
  if (others.length) {
    const list = element("ul");
    for (const { minutes, role, day } of others) {
      const time = timeWords(minutes);
      const line = day
        ? PAGE_MESSAGES.timeRoleAndDay(time, role, dayWords(`${day}T12:00`))
        : PAGE_MESSAGES.timeAndRole(time, role);
      list.append(element("li", line));
    }
    together.replaceChildren(PAGE_MESSAGES.enteredByLearner(timeWords(sum(others))), list);
  }
  for (const [at, section] of all(page, ".finished").entries()) {
    const unit = units[at];
    for (const line of all(section, "[data-done-by]")) keepIfDone(line, store, unit, progress.get(unit).finishedIn);
    if (!done.includes(unit)) section.remove();
    else if (progress.get(unit).finishedIn) {
      const { finishedIn } = progress.get(unit);
      section.querySelector(".when").textContent = PAGE_MESSAGES.finishedInEdition(timeWords(unit.minutes), finishedIn);
    }
  }
}

/** An outcome stays where the answers hold something towards it, or the unit was finished in an earlier edition. */
function keepIfDone(line, store, unit, finishedIn) {
  const names = (line.dataset.doneBy ?? "").split(" ");
  const isDone = unit.activities.some((each) => names.includes(each.id) && stateOf(store, each) === "done");
  if (isDone || finishedIn) line.removeAttribute("data-done-by");
  else line.remove();
}

/** Of a first unit. */
function whatIsMissing({ units, progress }, course) {
  const share = (unit) => progress.get(unit).done / progress.get(unit).total;
  const [furthest] = units.filter((unit) => progress.get(unit).done).sort((one, other) => share(other) - share(one));
  if (!furthest) return PAGE_MESSAGES.noCertificateYet(course.countOfUnits);
  const { done, total } = progress.get(furthest);
  return PAGE_MESSAGES.noCertificateButBegun(furthest.title, done, total);
}

function timeWords(minutes) {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  const parts = [];
  if (hours) parts.push(hours === 1 ? PAGE_MESSAGES.oneHour : PAGE_MESSAGES.hours(hours));
  if (rest) parts.push(rest === 1 ? PAGE_MESSAGES.oneMinute : PAGE_MESSAGES.minutes(rest));
  return parts.join(" ") || PAGE_MESSAGES.minutes(0);
}
