// @ts-check
// The file, brought to life: one lesson at a time, the bar above it, and a store for what the learner writes.
//
// A learning platform that opened it gives {owner, place, note(unit, part), follow(store, course)}: whose words a
// browser keeps (none where `owner` is null), where they left off, and who hears of what they do.

import { all } from "../../../widget/browser/dom.js";
import { readAddress } from "./address.js";
import { readCourse } from "./course-outline.js";
import { openLesson } from "./lesson.js";
import { PAGE_MESSAGES } from "./messages.js";
import { byId } from "./parts-of-page.js";
import { followReading, isWhole, lessonsRead, onceWhole } from "./reading.js";
import { openShelf } from "./shelf.js";
import { createStore } from "./store.js";

/**
 * Open the course; `connect(course)` gives the learning platform that opened it, if one did. The browser may still be
 * reading the file: what the address names is opened as soon as it is read.
 * @param {(course: any) => any} connect
 */
export function openCourse(connect = () => null) {
  const html = document.documentElement;
  html.dataset.waiting = "";
  try {
    openWith(connect);
  } catch (error) {
    delete html.dataset.waiting;
    html.classList.remove("live"); // all can be read, as where no script runs
    throw error;
  }
}

function openWith(connect) {
  const course = readCourse();
  const platform = connect(course);
  const shelf = platform?.owner === null ? null : openShelf(platform?.owner);
  const store = createStore(shelf, course.edition);
  const notice = byId("__notice");
  const html = document.documentElement;
  const whatIsLeftAlone = store.hindrance === PAGE_MESSAGES.heldByNewer ? store.hindrance : "";
  let isAwaited = true; // whether a lesson that is still to be read is to be opened
  let open;

  /** Show the lesson that an address names, at the part of it that it names. */
  function show({ lesson, part }, isResumed = false) {
    if (open?.lesson !== lesson) {
      const before = open;
      before?.dispose();
      html.dataset.open = lesson.dataset.lesson;
      open = openLesson(lesson, { store, course, note, part, isLeaving: () => isAwaited, tellLive });
      if (before && !part) open.goToStart();
    }
    if (part) open.arrive(part, isResumed);
  }

  function follow() {
    const lessons = lessonsRead();
    const goal = readAddress(location.hash, lessons, open?.lesson);
    const isLost = location.hash.length > 1 && !goal;
    isAwaited = isLost && !isWhole();
    if (isAwaited) return;
    notice.textContent = isLost ? PAGE_MESSAGES.lessonIsGone : whatIsLeftAlone;
    if (goal) show(goal);
    else if (!open) showWhereTheReaderLeftOff(lessons);
    else if (!isLost) show({ lesson: lessons[0], part: "" }); // somebody went back to where the file was opened
  }

  /** The reader is at this part now. */
  function note(unit, part) {
    store.note(unit, part);
    platform?.note(unit, part);
  }

  function showWhereTheReaderLeftOff(lessons) {
    const { unit, part } = platform?.place ?? store.place ?? {};
    const lesson = lessons.find(({ dataset }) => dataset.lesson === unit);
    isAwaited = !lesson && !isWhole() && html.dataset.lessons?.split(" ").includes(unit) === true;
    if (isAwaited) html.dataset.open = unit;
    else show({ lesson: lesson ?? lessons[0], part: lesson ? part : "" }, true);
  }

  function tellLive() {
    onceWhole(() => {
      html.dataset.ready = "";
      delete html.dataset.waiting;
    });
  }

  // On the way back the browser would scroll the lesson that is still open, and its part would take the address over.
  history.scrollRestoration = "manual";
  addEventListener("hashchange", follow);
  addEventListener("beforeunload", (event) => {
    if (store.isAtRisk) event.preventDefault();
  });
  platform?.follow(store, course);
  html.classList.add("live");
  followReading(() => isAwaited && follow());
  if (isAwaited) follow();
  // Each question has its own keys once it is answered.
  onceWhole(() => {
    for (const keys of all(document, "[data-place=keys]")) keys.remove();
  });
}
