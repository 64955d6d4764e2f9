// @ts-check
// The learning platform that opened the course: told which activities are done, where the learner is, and when they
// have finished. It hears no answer, no word, no score, and never that somebody failed.

import { clock } from "../../../widget/browser/page.js";
import { findCompleted } from "../../pages/browser/certificate-page.js";
import { progressOf, stateOf } from "../../pages/browser/unit-progress.js";
import { PLATFORM_MESSAGES } from "./messages.js";
import { createPace } from "./pace.js";
import { findScorm, NotTaken } from "./scorm.js";
import { readSuspended, writeSuspended } from "./suspended.js";
import { joinWindows } from "./windows.js";

const FINISHED = ["completed", "passed"];
const SLOW = 3000; // milliseconds

/**
 * The platform as start.js takes it, or null where there is none; what there is to say goes to `sign`. Its `owner` is
 * null where it did not tell who is learning.
 */
export function connectPlatform(course, sign) {
  const scorm = findScorm(course.platform.standard);
  if (!scorm) {
    sign.warn(PLATFORM_MESSAGES.notFound);
    return null;
  }
  let describe = PLATFORM_MESSAGES.notBegun;
  let owner = /** @type {string | null} */ (null);
  try {
    scorm.begin();
    describe = PLATFORM_MESSAGES.learnerNotRead;
    owner = ownerOf(scorm.read("learner"));
    describe = (reason) => withWords(PLATFORM_MESSAGES.notRead(reason), owner);
    const { isNewer, ...kept } = readSuspended(scorm.read("kept"));
    const before = { ...kept, status: scorm.read("status"), owner };
    if (!isNewer) {
      sign.warn(owner === null ? PLATFORM_MESSAGES.learnerNotNamed : "");
      sign.show(PLATFORM_MESSAGES.connected);
      return createPlatform(scorm, before, course, sign);
    }
    sign.warn(withWords(PLATFORM_MESSAGES.heldByNewer, owner));
  } catch (error) {
    if (!(error instanceof NotTaken)) throw error;
    sign.warn(describe(error.message));
  }
  return { owner, place: null, note() {}, follow() {} }; // nothing is written over what it has
}

/** What is wrong with the platform, and where the learner's words are all the same. */
const withWords = (trouble, owner) =>
  `${trouble} ${owner === null ? PLATFORM_MESSAGES.wordsOnPageAlone : PLATFORM_MESSAGES.wordsStay}`;

/** A platform that has begun, and what it had of the learner `before`. */
function createPlatform(scorm, before, course, sign) {
  const wasFinished = FINISHED.includes(before.status);
  const activities = course.units.flatMap(({ id, activities }) =>
    activities.map((activity) => ({ activity, flags: course.platform.flags[`${id}/${activity.id}`] ?? [] })),
  );
  const { flags, owner } = before;
  let { place } = before;
  let isFinished = wasFinished;
  for (const { activity, flags: own } of activities) activity.isRecorded = own.some((flag) => flags.has(flag));

  const pace = createPace(() => {
    const begun = performance.now();
    try {
      scorm.write("kept", writeSuspended(place, flags));
      if (!wasFinished) scorm.write("status", isFinished ? "completed" : "incomplete");
      scorm.write("exit", "suspend"); // or SCORM 2004 begins anew next time
      scorm.commit();
    } catch (error) {
      if (!(error instanceof NotTaken)) throw error;
      sign.warn(withWords(PLATFORM_MESSAGES.notTaken(error.message), owner));
      return false;
    }
    const took = performance.now() - begun;
    if (took > SLOW) sign.warn(withWords(PLATFORM_MESSAGES.slow(Math.round(took / 1000)), owner));
    else sign.warn(owner === null ? PLATFORM_MESSAGES.learnerNotNamed : "");
    const time = clock(Date.now());
    sign.show(isFinished ? PLATFORM_MESSAGES.recordedAsFinished(time) : PLATFORM_MESSAGES.recorded(time));
    return true;
  });

  const units = course.units.map(({ id }) => id).join("+");
  const windows = owner ? joinWindows(`what-matters-to-me:${owner}:${units}`, hear) : null;
  const tellWindows = () => windows?.tell({ flags, isFinished });

  /** Take what another window has done for done, and tell it what it doesn't know. */
  function hear(other) {
    const count = flags.size;
    for (const flag of other.flags) flags.add(flag);
    const isNew = flags.size > count || (other.isFinished && !isFinished);
    isFinished ||= other.isFinished;
    if (isNew) pace.ask();
    if (flags.size > other.flags.size || isFinished !== other.isFinished) tellWindows();
  }

  /** Tell of what is done in `store`. */
  function follow(store) {
    const isDone = ({ activity }) => stateOf(store, activity) === "done";
    let isWaiting = false;
    const look = () => {
      isWaiting = false;
      const done = activities.filter((each) => each.flags.length && isDone(each));
      const count = flags.size;
      for (const { flags: own } of done) if (!own.some((flag) => flags.has(flag))) flags.add(own[0]);
      const isNowFinished = isFinished || hasFinished(store, course);
      const isNew = flags.size > count || isNowFinished !== isFinished;
      isFinished = isNowFinished;
      if (!isNew) return;
      pace.ask();
      tellWindows();
    };
    store.watch(() => {
      if (!isWaiting) queueMicrotask(look);
      isWaiting = true;
    });
    look();
    pace.ask();
    tellWindows();
  }

  document.addEventListener("visibilitychange", () => document.hidden && pace.hurry());
  addEventListener("pagehide", ({ persisted }) => !persisted && end());

  /** A good-bye, where the browser still lets the platform hear one. Nothing depends on it. */
  function end() {
    try {
      pace.hurry();
      scorm.end();
    } catch (error) {
      if (!(error instanceof NotTaken)) throw error;
    }
  }

  return {
    owner,
    place,
    note(unit, part) {
      if (place?.unit === unit && place.part === part) return;
      place = { unit, part };
      pace.ask();
    },
    follow,
  };
}

/**
 * Whether all is done that counts: of the whole course with a reflection and a plan, as for its certificate. Where a
 * package is no unit of it, all that is asked there.
 */
function hasFinished(store, course) {
  const { units, isWhole } = findCompleted(store, course);
  if (units.length === course.countOfUnits) return isWhole;
  return (units.length ? units : course.units).every((unit) => progressOf(store, unit).isDone);
}

/** Tells learners who share a computer apart (FNV-1a, 32 bits); null for one whom the platform doesn't name. */
function ownerOf(learner) {
  if (!learner) return null;
  let hash = 0x811c9dc5;
  for (const letter of learner) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return `learner-${hash.toString(16).padStart(8, "0")}`;
}
