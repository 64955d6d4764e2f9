// @ts-check
// One lesson, open: its activities live, its bar above it. What it was before comes back when it is closed.

import { createBar } from "../../../widget/browser/bar.js";
import { bindCertificate } from "../../../widget/browser/certificate.js";
import { all, element } from "../../../widget/browser/dom.js";
import { bindIdentifiers } from "../../../widget/browser/identifiers/warning.js";
import { bindRecord } from "../../../widget/browser/record.js";
import { markWays } from "../../../widget/browser/ways.js";
import { createRender } from "../../../widget/browser/widget.js";
import { readAddress } from "./address.js";
import { liveAnswers } from "./answers-panel.js";
import { takeEarly } from "./early.js";
import { liveActivity, liveProgress, liveReading } from "./live.js";
import { PAGE_MESSAGES } from "./messages.js";
import { byId } from "./parts-of-page.js";
import { isWhole, lessonsRead, onceWhole } from "./reading.js";
import { Refused } from "./responses.js";
import { wakeByTurns } from "./waking.js";

/**
 * Open `lesson`, an article of the page, of which `part` lives first; `note(unit, part)` hears where the reader is,
 * unless they are leaving for another lesson, and `tellLive()` that all of it lives.
 * {lesson, arrive(part, isResumed), goToStart(), dispose()}
 */
export function openLesson(lesson, { store, course, note, part, isLeaving, tellLive }) {
  const name = lesson.dataset.lesson;
  for (const keys of all(lesson, "[data-place=keys]")) keys.remove();
  const pieces = all(lesson, "[data-live]");
  const goal = part && lesson.querySelector(`[data-place="${CSS.escape(part)}"]`);
  const isBehindGoal = (piece) => goal && !(piece.compareDocumentPosition(goal) & Node.DOCUMENT_POSITION_FOLLOWING);
  const close = [];
  const waking = wakeByTurns(lesson, pieces, {
    first: Math.max(pieces.findIndex(isBehindGoal), 0),
    isHeldBack: ({ dataset }) => dataset.place === "answers" && !isWhole(), // what it shows stands at the file's end
    wake: (piece) => close.push(bringToLife(piece, name, { store, course })),
    tell: () => {
      lesson.dispatchEvent(new CustomEvent("wm-progress")); // the unit's end leads to what lives by now
      tellLive();
    },
  });
  waking.run();
  const unmark = markWays(lesson);
  const title = lesson.dataset.title;
  document.title = `${title} – ${course.certificate.title}`;

  const bar = createBar(lesson, document.documentElement, {
    title,
    principle: lesson.dataset.principle,
    tell(part) {
      const goal = readAddress(location.hash, lessonsRead(), lesson);
      if (isLeaving() || (goal && goal.lesson !== lesson)) return; // somebody is on the way to another
      note(name, part);
      history.replaceState(history.state, "", part ? `#${name}/${encodeURIComponent(part)}` : `#${name}`);
    },
    goalOf: (hash) => partOf(hash, name),
  });
  note(name, goal ? part : ""); // where the page is about to be, so that nobody loses their place on the way
  const place = byId("__bar");
  place.replaceChildren(bar.bar);
  place.addEventListener("click", waking.wakeAll, true); // Contents tells of all pieces
  const sizes = new ResizeObserver(() => {
    document.documentElement.style.setProperty("--bar-height", `${place.offsetHeight}px`);
  });
  sizes.observe(place);
  if (!isWhole()) onceWhole(waking.run);

  return {
    lesson,
    arrive: (part, isResumed) => bar.arrive(`#${isResumed ? "resume=" : ""}${encodeURIComponent(part)}`),
    goToStart() {
      scrollTo(0, 0);
      const heading = lesson.querySelector("h1");
      heading.tabIndex = -1;
      heading.focus({ preventScroll: true });
    },
    dispose() {
      bar.dispose();
      sizes.disconnect();
      unmark();
      waking.dispose();
      place.removeEventListener("click", waking.wakeAll, true);
      for (const putBack of close) putBack();
    },
  };
}

/** The part of this lesson that an address names; "" where it names another lesson. */
function partOf(hash, lesson) {
  let fragment;
  try {
    fragment = decodeURIComponent(hash).slice(1);
  } catch {
    return "";
  }
  if (fragment.startsWith("resume=")) return fragment;
  if (fragment === lesson) return "";
  return fragment.startsWith(`${lesson}/`) ? fragment.slice(lesson.length + 1) : fragment.replace(/^.*\//, "");
}

/** Bring one piece of a lesson to life, where it stands; what puts it back. */
function bringToLife(piece, name, { store, course }) {
  const template = piece.querySelector(":scope > template");
  const place = template ? element("div") : piece.querySelector(":scope > div");
  const markup = (piece.dataset.place === "answers" ? byId("__answers") : (template ?? place)).innerHTML.trim();
  const live = liveOf(piece, markup, name, { store, course });
  template?.replaceWith(place);
  const doAgain = takeEarly(place);
  const warn = (root) => {
    onceWhole(() => bindIdentifiers(root)); // what it knows by stands at the file's end
    offerToKeep(root, store);
  };
  const render = createRender({
    warn,
    bindRecord,
    bindCertificate: (panel, ask, tell) => bindCertificate(panel, ask, tell, store.owner),
  });
  const close = render({ model: live.model, el: place, isDrawn: !template });
  doAgain();
  return () => {
    close();
    live.dispose();
    if (template) place.replaceWith(template);
    else place.innerHTML = markup;
  };
}

function liveOf(piece, markup, name, { store, course }) {
  const unit = course.units.find(({ id }) => id === name);
  if (piece.dataset.place === "answers") return liveAnswers(markup, { store, course });
  if (piece.dataset.place === "progress") return liveProgress(markup, unit, { store, course });
  const [, activity] = /data-activity="([^"]+)"/.exec(markup) ?? [];
  const isReading = /^<section[^>]* data-reading/.test(markup);
  if (isReading) return liveReading(markup);
  return liveActivity(markup, course.activity(activity), { store, course });
}

/** Beside the saved state: a way to have answers kept, for as long as none are. */
function offerToKeep(root, store) {
  const saving = root.querySelector(".saving");
  const offer = element("button", PAGE_MESSAGES.keepInThisBrowser, { type: "button", class: "link keep-here" });
  const draw = () => {
    offer.hidden = store.keeps;
    if (!root.isConnected) store.unwatch(draw);
  };
  offer.addEventListener("click", () => {
    const alarm = root.querySelector(".alarm");
    try {
      store.keep(true);
      alarm.textContent = "";
      root.querySelector(".activity-said").textContent = PAGE_MESSAGES.keptFromNow;
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      alarm.textContent = error.message;
    }
  });
  saving.after(offer);
  offer.hidden = store.keeps;
  store.watch(draw);
}
