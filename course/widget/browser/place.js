// @ts-check
// The place where somebody reads: which part is on the screen, and going to another.

import { readParts } from "./outline.js";

const LOADING = 10_000; // milliseconds without a change after which a lesson has come alive

/** Where a lesson is seen that scrolls in `scroller`: {top, bottom, height}. A whole page is seen in its window. */
export function windowOf(scroller) {
  if (scroller === document.scrollingElement) return { top: 0, bottom: innerHeight, height: innerHeight };
  return scroller.getBoundingClientRect();
}

/** The part on the screen: the last that begins in or above the upper quarter of it; none at the lesson's start. */
export function partOnScreen(parts, scroller) {
  if (scroller.scrollTop <= 0) return undefined;
  const box = windowOf(scroller);
  const line = box.top + box.height / 4;
  const isAtEnd = scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - 2;
  if (isAtEnd) return parts.at(-1);
  return parts.findLast(({ piece }) => piece.getBoundingClientRect().top < line);
}

/** Calls `tell` now and whenever the lesson was scrolled or changed its size, once a frame. */
export function followScrolling(lesson, scroller, tell) {
  let isWaiting = false;
  const look = () => {
    if (isWaiting) return;
    isWaiting = true;
    requestAnimationFrame(() => {
      isWaiting = false;
      if (lesson.isConnected) tell();
    });
  };
  const scrolled = scroller === document.scrollingElement ? document : scroller;
  scrolled.addEventListener("scroll", look, { passive: true });
  const sizes = new ResizeObserver(look);
  sizes.observe(lesson);
  look();
  return () => {
    scrolled.removeEventListener("scroll", look);
    sizes.disconnect();
  };
}

/** What of a part gets the focus: its heading, or what opens it. */
function doorOf({ heading }) {
  const door = heading.closest("summary") ?? heading;
  if (door === heading) heading.tabIndex = -1;
  return door;
}

/** Go to a part as a link does: it opens, stands at the top of the screen, and has the focus. */
export function goTo(part) {
  const door = doorOf(part);
  const closed = door.closest("details");
  if (closed) closed.open = true;
  part.piece.scrollIntoView({ block: "start" });
  door.focus({ preventScroll: true });
}

/** The element that a part of an address means, in any lesson of any edition; nothing where it is gone. */
function elementOf(lesson, goal) {
  const part = readParts(lesson).find(({ id }) => id === goal);
  if (part) return part.piece;
  const name = CSS.escape(goal);
  return lesson.querySelector(`[id="${name}"], [data-jupyter-id="${name}"], [id$="--${name}"]`);
}

/**
 * Bring `goal` to the top of the screen once it is drawn, and keep it there while the lesson comes alive, until the
 * reader moves or a frame around the page did (`wm-moved`): then `leave` is called. Whether it was found.
 */
export async function arriveAt(lesson, goal, leave) {
  const target = await new Promise((resolve) => {
    const found = elementOf(lesson, goal);
    if (found) return resolve(found);
    const changes = new MutationObserver(() => {
      const late = elementOf(lesson, goal);
      if (late) stop(late);
    });
    const stop = (late) => {
      changes.disconnect();
      clearTimeout(timer);
      resolve(late);
    };
    const timer = setTimeout(stop, LOADING);
    changes.observe(lesson, { childList: true, subtree: true });
  });
  if (!target) return false;
  // A cell that is drawn again takes its elements with it.
  const place = target.closest("[data-place]") ?? target;
  const show = () => {
    (target.isConnected ? target : place).scrollIntoView({ block: "start" });
    waitOn();
  };
  let timer;
  const waitOn = () => {
    clearTimeout(timer);
    timer = setTimeout(() => (lesson.closest(".wm-waking") ? waitOn() : letGo()), LOADING);
  };
  const sizes = new ResizeObserver(show);
  sizes.observe(lesson);
  const types = ["wheel", "pointerdown", "keydown", "touchstart", "wm-moved"];
  const letGo = () => {
    clearTimeout(timer);
    sizes.disconnect();
    for (const type of types) removeEventListener(type, letGo, true);
    leave();
  };
  for (const type of types) addEventListener(type, letGo, { capture: true, passive: true });
  show();
  return true;
}
