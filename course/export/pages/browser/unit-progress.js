// @ts-check
// How far the learner is, in a unit and in the course: in numbers and in the words of learner/progress.py.

import { isComplete, isFilled } from "../../../widget/browser/completion.js";
import { loadWithFormer } from "./course-outline.js";
import { PAGE_MESSAGES } from "./messages.js";
import { momentOf, timeNow } from "./responses.js";

const IN_HOURS = 90; // minutes, from which on the rest of the course is told in hours

/** "done", "begun" or "". What a learning platform has as done is done, though its words are on another computer. */
export function stateOf(store, activity) {
  if (!activity.completion.length) return "";
  if (activity.isRecorded) return "done";
  const { responses } = loadWithFormer(store, activity);
  if (isComplete(activity.completion, responses)) return "done";
  return activity.parts.some((part) => isFilled(responses[part])) ? "begun" : "";
}

/** {done, begun, total, finishedIn, isDone} of a unit; `finishedIn`: an earlier edition, if this one asks for more. */
export function progressOf(store, unit) {
  const states = unit.activities.filter(({ counts }) => counts).map((activity) => stateOf(store, activity));
  const count = (wanted) => states.filter((state) => state === wanted).length;
  const [done, begun, total] = [count("done"), count("begun"), states.length];
  const finishedIn = done + begun > 0 && done < total ? editionFinished(store, unit) : "";
  return { done, begun, total, finishedIn, isDone: (total > 0 && done === total) || finishedIn !== "" };
}

function editionFinished(store, unit) {
  const finished = Object.entries(unit.earlier).find(([edition, asked]) => {
    const records = Object.entries(asked).map(([name, ways]) => [store.load(name), ways]);
    return (
      records.every(([record, ways]) => isComplete(ways, record.responses)) &&
      records.some(([record]) => record.course === edition)
    );
  });
  return finished?.[0] ?? "";
}

export function wordsOfProgress({ done, begun, total, finishedIn, isDone }) {
  if (finishedIn) return PAGE_MESSAGES.finishedIn(finishedIn, done, total);
  if (isDone) return PAGE_MESSAGES.allDone(total);
  return begun ? PAGE_MESSAGES.doneAndBegun(done, total, begun) : PAGE_MESSAGES.done(done, total);
}

const wholeMinutes = (activities) =>
  Math.ceil(Number(activities.reduce((sum, { minutes }) => sum + minutes, 0).toFixed(6)));

/** Minutes that the rest of a unit takes; what is only read is left until something behind it was begun. */
function minutesLeft(store, unit) {
  if (progressOf(store, unit).isDone) return 0;
  const core = unit.activities.filter(({ isCore }) => isCore);
  const states = core.map((activity) => stateOf(store, activity));
  const furthest = states.findLastIndex(Boolean);
  return wholeMinutes(core.filter(({ counts }, at) => (counts ? states[at] !== "done" : at > furthest)));
}

function wordsOfMinutesLeft(minutes) {
  if (!minutes) return "";
  return minutes === 1 ? PAGE_MESSAGES.oneLeftInUnit : PAGE_MESSAGES.leftInUnit(minutes);
}

function courseLeft(store, course) {
  const units = course.units.filter(({ counts }) => counts);
  const left = units.map((unit) => minutesLeft(store, unit));
  const [done, total] = [left.filter((minutes) => !minutes).length, units.length];
  const minutes = left.reduce((sum, each) => sum + each, 0);
  if (!minutes) return total === 1 ? PAGE_MESSAGES.allOfOneUnitDone : PAGE_MESSAGES.allUnitsDone(total);
  if (minutes === 1) return PAGE_MESSAGES.unitsDoneAndOneMinute(done, total);
  if (minutes <= IN_HOURS) return PAGE_MESSAGES.unitsDoneAndMinutes(done, total, minutes);
  return PAGE_MESSAGES.unitsDoneAndHours(done, total, Math.ceil(minutes / 60));
}

/** The day on which the learner finished the last of the units; "" while one is left. */
export function finishedOn(store, course) {
  const units = course.units.filter(({ counts }) => counts);
  if (!units.length || !units.every((unit) => progressOf(store, unit).isDone)) return "";
  const needed = units.flatMap(({ activities }) => activities.filter(({ counts }) => counts));
  const last = Math.max(...needed.map((activity) => momentOf(loadWithFormer(store, activity).saved)));
  return Number.isFinite(last) ? timeNow(new Date(last)).slice(0, 10) : "";
}

/** The units in which the learner did something: [{unit, title, isFinished, day}], as learner/completed.py has them. */
export function studiedUnits(store, course) {
  const names = store.names();
  return course.units
    .filter((unit) => unit.counts && names.some((name) => name.startsWith(`${unit.id}/`)))
    .map((unit) => {
      const { isDone: isFinished } = progressOf(store, unit);
      const asked = unit.activities.filter(({ counts, parts }) => parts.length && (counts || !isFinished));
      const days = asked.map((activity) => momentOf(loadWithFormer(store, activity).saved)).filter(Number.isFinite);
      return { unit: unit.id, title: unit.title, isFinished, day: Math.max(...days) };
    })
    .filter(({ day }) => Number.isFinite(day));
}

/** What the panel of a learner's progress is told: {done, total, words, parts}. */
export function describeProgress(store, course, unit) {
  const progress = progressOf(store, unit);
  const names = store.names();
  const isBegun = ({ id }) => id === unit.id || names.some((name) => name.startsWith(`${id}/`));
  const left = minutesLeft(store, unit);
  const words = {
    unit: wordsOfProgress(progress),
    left: wordsOfMinutesLeft(left),
    course: courseLeft(store, course),
  };
  for (const each of course.units) {
    words[each.id] = isBegun(each) ? wordsOfProgress(progressOf(store, each)) : PAGE_MESSAGES.notBegun;
  }
  const parts = unit.activities.map((each) => {
    const { id, about: minutes, counts } = each;
    return [id, { minutes, state: stateOf(store, each), counts }];
  });
  return { done: progress.done, total: progress.total, words, parts: JSON.stringify(Object.fromEntries(parts)) };
}
