// @ts-check
// The bar above a lesson: Contents, which part of how many is on the screen, what is saved, and the next part.

import { createContents, describePlace } from "./contents.js";
import { element, shield, unitMark } from "./dom.js";
import { createEnd } from "./end.js";
import { MESSAGES } from "./messages.js";
import { readParts } from "./outline.js";
import { arriveAt, followScrolling, goTo, partOnScreen, windowOf } from "./place.js";

const RESUMED = "resume="; // before the part in an address that leads to where the learner left off

const GAP = 6; // pixels below Contents
const LEAST_HEIGHT = 120; // of Contents, in pixels

/** The part of an address behind its "#", in plain letters; as it stands where a stray % makes that impossible. */
export function fragmentOf(hash) {
  try {
    return decodeURIComponent(hash).slice(1);
  } catch {
    return hash.slice(1);
  }
}

/**
 * A bar for `lesson`, which scrolls in `scroller`: {bar, tools, arrive(hash), close(isBack), dispose}. What the place
 * adds stands in `tools`. `title`: of the unit; `principle`: its number, if it has one. `isThere(href)`, `extras()`:
 * see contents.js. `tell(part)`: of the part on the screen, whenever that is another. `goalOf(hash)`: what of the
 * lesson an address names.
 */
export function createBar(
  lesson,
  scroller,
  { title, principle = "", isThere = () => true, extras = () => [], tell = (_) => {}, goalOf = fragmentOf },
) {
  const bar = element("div", "", { class: "wm-bar-inner", role: "group", "aria-label": MESSAGES.thisLesson });
  const opener = element("button", "", { type: "button", class: "wm-opener", "aria-expanded": "false" });
  opener.append(element("span", "☰ ", { "aria-hidden": "true" }), element("span", MESSAGES.contents));
  const where = element("p", "", { class: "wm-where" });
  const name = element("strong", title, { dir: "auto" });
  const part = element("span", "", { class: "wm-part" });
  const saved = element("span", "", { class: "wm-saved" });
  name.prepend(unitMark(principle, MESSAGES.principle(principle)), " ");
  where.append(name, element("span", "", { class: "wm-line" }));
  where.lastElementChild?.append(part, saved);
  const next = element("button", "", { type: "button", class: "wm-next" });
  next.append(element("span", MESSAGES.nextPart), element("span", " →", { "aria-hidden": "true" }));
  const notice = element("p", "", { class: "wm-notice", role: "status" });
  const tools = element("div", "", { class: "wm-tools" });
  let went = { part: null, top: -1 }; // a part at the end cannot come to the top of the screen
  let isArriving = false; // while the lesson comes alive, what is on the screen may change by itself
  let told; // the id of the part that was told of last
  let place = describePlace(lesson, () => undefined); // the lesson need not have been laid out yet

  function here(parts) {
    const isThere = isArriving || Math.abs(scroller.scrollTop - went.top) < 4;
    return (isThere && parts.find(({ id }) => id === went.part)) || partOnScreen(parts, scroller);
  }

  function goToPart(goal) {
    goTo(goal);
    went = { part: goal.id, top: scroller.scrollTop };
    look();
  }

  function goToStart() {
    scroller.scrollTop = 0;
    const heading = lesson.querySelector("h1") ?? lesson;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
    look();
  }

  /** What opens My record, the learner's own words; nothing where it cannot be opened. */
  function readRecord() {
    const part = readParts(lesson).find(({ id }) => id === "answers");
    if (!part) return null;
    return () => {
      goToPart(part);
      part.piece.querySelector("[data-read]")?.click(); // once the panel lives
    };
  }

  const end = createEnd(lesson, { goTo: goToPart, isThere, readRecord });
  const { nav, draw } = createContents(lesson, {
    here,
    isThere,
    extras,
    readRecord,
    goTo: (goal) => {
      close(false);
      if (goal === "start") goToStart();
      else if (goal) goToPart(goal);
    },
  });
  nav.hidden = true;

  function open() {
    nav.hidden = false;
    opener.setAttribute("aria-expanded", "true");
    draw();
    fit();
    nav.querySelector("[aria-current=location]")?.scrollIntoView({ block: "nearest" });
  }

  /** Contents takes what room there is, from the bar down to the end of the lesson's window. */
  function fit() {
    if (nav.hidden) return;
    const end = Math.min(windowOf(scroller).bottom, innerHeight);
    nav.style.maxHeight = `${Math.max(end - nav.getBoundingClientRect().top - GAP, LEAST_HEIGHT)}px`;
  }

  /** `isBack`: whether the focus goes back to the button, as nobody went anywhere. */
  function close(isBack) {
    const isInside = nav.contains(document.activeElement);
    nav.hidden = true;
    opener.setAttribute("aria-expanded", "false");
    if (isBack || isInside) opener.focus();
  }

  function look() {
    place = describePlace(lesson, here);
    if (part.textContent !== place.words) part.textContent = place.words;
    next.hidden = !place.next;
    if (isArriving) return;
    const id = place.part?.id ?? "";
    if (id === told) return;
    const isFirst = told === undefined;
    told = id;
    if (!nav.hidden) draw();
    if (isFirst) return;
    if (went.part !== id) notice.textContent = "";
    tell(id);
    tellPanel();
  }

  /** The panel of the learner's progress keeps where they are, once it is live; at once of those who answered there. */
  function tellPanel(isStaying = false) {
    const panel = lesson.querySelector("section[data-kind=progress]");
    panel?.dispatchEvent(new CustomEvent("wm-place", { detail: { part: told ?? "", isStaying } }));
  }

  opener.addEventListener("click", () => (nav.hidden ? open() : close(true)));
  nav.addEventListener("wm-close", () => close(true));
  nav.addEventListener("click", (event) => {
    const link = /** @type {Element} */ (event.target).closest("a[href]");
    if (link && !link.getAttribute("href")?.startsWith("#")) close(false);
  });
  // A click on mere words leaves the focus with the page, and Escape is still for what lies over the lesson.
  const onKey = (event) => {
    if (event.key !== "Escape" || !nav.checkVisibility()) return;
    if (event.target !== document.body && !bar.contains(event.target)) return;
    event.stopPropagation();
    close(true);
  };
  document.addEventListener("keydown", onKey, true);
  // Whoever goes on with Tab, or with the mouse, goes on in the lesson, and sees where.
  bar.addEventListener("focusout", ({ relatedTarget }) => {
    if (!nav.hidden && relatedTarget instanceof Node && !bar.contains(relatedTarget)) close(false);
  });
  next.addEventListener("click", () => place.next && goToPart(place.next));
  const onProgress = () => {
    end.draw();
    if (!nav.hidden) draw();
    if (told !== undefined && !isArriving) tellPanel(true);
  };
  const savings = new Map(); // activity → how saving stands in it, the latest last
  const onSaving = ({ target, detail }) => {
    const { activity } = target.closest("[data-activity]").dataset;
    savings.delete(activity);
    savings.set(activity, detail);
    const all = [...savings.values()].reverse();
    saved.textContent = (all.find(({ isWaiting }) => isWaiting) ?? all[0]).words; // what waits comes first
  };
  lesson.addEventListener("wm-progress", onProgress);
  lesson.addEventListener("wm-saving", onSaving);

  bar.append(opener, where, next, tools, notice, nav);
  shield(bar);
  const unfollow = followScrolling(lesson, scroller, look);
  const onAddress = () => lesson.checkVisibility() && arrive(location.hash);
  addEventListener("hashchange", onAddress);
  const sizes = new ResizeObserver(fit);
  for (const sized of [bar, scroller]) sizes.observe(sized);

  /** Go where an address leads; `hash` is its last part, with the "#". */
  async function arrive(hash) {
    const fragment = goalOf(hash);
    const isResumed = fragment.startsWith(RESUMED);
    const goal = isResumed ? fragment.slice(RESUMED.length) : fragment;
    if (!goal) return;
    isArriving = true;
    went = { part: null, top: -1 };
    const isFound = await arriveAt(lesson, goal, () => {
      isArriving = false;
      went.top = scroller.scrollTop; // which may have become another while the lesson came alive
      look();
    });
    if (!isFound) isArriving = false;
    const top = element("a", MESSAGES.startOfUnit, { href: "#", "data-lm-suppress-shortcuts": "true" });
    top.addEventListener("click", (event) => {
      event.preventDefault();
      notice.textContent = "";
      goToStart();
    });
    if (isFound) tell(goal);
    if (isResumed && isFound) notice.replaceChildren(`${MESSAGES.youLeftOffHere} `, top);
    else if (!isFound) notice.textContent = isResumed ? "" : MESSAGES.partIsGone;
    went = { part: readParts(lesson).find(({ id }) => id === goal)?.id ?? null, top: scroller.scrollTop };
    look();
  }

  function dispose() {
    unfollow();
    sizes.disconnect();
    removeEventListener("hashchange", onAddress);
    document.removeEventListener("keydown", onKey, true);
  }
  return { bar, tools, arrive, close, dispose };
}
