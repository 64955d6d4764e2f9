// @ts-check
// Contents: where one can go from a lesson. The parts of this unit, the ways through it, the units of the course.

import { element, unitMark } from "./dom.js";
import { MESSAGES } from "./messages.js";
import { isActivity, partsOfWay, readAbout, readParts, readProgress, readUnits, readWays } from "./outline.js";

/** A line of a list: what leads somewhere, and behind it what is so there. */
function line(link, about = "") {
  const item = element("li");
  item.append(link);
  if (about) item.append(" · ", element("span", about, { class: "wm-about" }));
  return item;
}

/** A list under a heading; nothing where the list is empty. */
function section(title, items, list = "ol", name = "") {
  if (!items.length) return [];
  const inside = element(list, "", name ? { class: name } : {});
  inside.append(...items);
  return [element("h3", title), inside];
}

/** @returns {(() => void) | null} */
const noRecord = () => null;

/**
 * The navigation of `lesson`. `goTo(part)` goes to a part of it; `isThere(href)` tells whether a unit's page is there;
 * `extras` are what the place where it runs adds. `readRecord()` gives what opens My record, where that can be opened.
 */
export function createContents(lesson, { goTo, here, isThere, extras, readRecord = noRecord }) {
  const nav = element("nav", "", { class: "wm-contents", "aria-label": MESSAGES.contents });

  function partLine(part, progress, current) {
    const link = element("a", part.title, { href: `#${encodeURIComponent(part.id)}`, dir: "auto" });
    if (part === current) link.setAttribute("aria-current", "location");
    link.addEventListener("click", (event) => {
      event.preventDefault();
      goTo(part);
    });
    const { minutes, state } = progress.parts[part.id] ?? {};
    const about = [state && MESSAGES.partStates[state], minutes > 1 && MESSAGES.minutes(minutes)];
    const item = line(link, about.filter(Boolean).join(" · "));
    if (state) item.dataset.state = state;
    return item;
  }

  function wayLine(way) {
    const link = element("a", way.name, { href: way.link.getAttribute("href") });
    if (way.isChosen) link.setAttribute("aria-current", "true");
    link.addEventListener("click", (event) => {
      event.preventDefault();
      goTo(null);
      way.link.click(); // the lesson's own link marks the way, and goes to where it begins
    });
    return line(link, way.about);
  }

  /** The line of a unit, behind its mark. */
  function unitLine(unit, progress) {
    const principle = unit.isHere || unit.href ? progress.principleOf?.(unit.isHere ? "" : unit.href) : "";
    const item = bareUnitLine(unit, progress);
    item.prepend(unitMark(principle, MESSAGES.principle(principle)), " ");
    return item;
  }

  function bareUnitLine(unit, progress) {
    const words = unit.isHere ? progress.words.unit : progress.words[progress.unitOf?.(unit.href)];
    if (unit.isHere) {
      const link = element("a", unit.title, { href: "#", "aria-current": "page", dir: "auto" });
      link.addEventListener("click", (event) => {
        event.preventDefault();
        goTo("start");
      });
      return line(link, words);
    }
    if (!unit.href) return line(element("span", unit.title, { dir: "auto" }));
    if (!isThere(unit.href)) return line(element("span", unit.title, { dir: "auto" }), MESSAGES.notInThisFolder);
    return line(element("a", unit.title, { href: unit.href, dir: "auto" }), words);
  }

  function recordLink(read) {
    const link = element("a", MESSAGES.myRecord, { href: "#answers" });
    link.addEventListener("click", (event) => {
      event.preventDefault();
      goTo(null);
      read();
    });
    return link;
  }

  /** Say all of it anew, as the lesson stands now; whoever is in it keeps their place. */
  function draw() {
    const at = [...nav.querySelectorAll("a, button")].indexOf(/** @type {any} */ (document.activeElement));
    const [parts, ways, progress] = [readParts(lesson), readWays(lesson), readProgress(lesson)];
    const current = here(parts);
    const lines = (group) =>
      parts.filter((part) => part.group === group).map((part) => partLine(part, progress, current));
    const about = readAbout(lesson);
    const close = element("button", MESSAGES.closeContents, { type: "button", class: "wm-close" });
    close.addEventListener("click", () => nav.dispatchEvent(new CustomEvent("wm-close")));
    const aboutLines = about ? [line(element("a", about.title, { href: about.href }))] : [];
    const read = readRecord();
    const recordLines = read ? [line(recordLink(read))] : [];
    const more = [...recordLines, ...aboutLines, ...extras().map((extra) => line(extra))];
    nav.replaceChildren(
      close,
      element("h2", MESSAGES.contents),
      element("p", [progress.words.unit, progress.words.left].filter(Boolean).join(" ")),
      ...section(MESSAGES.waysThrough, ways.map(wayLine), "ul", "wm-ways"),
      ...section(MESSAGES.partsOfUnit, lines("unit")),
      ...section(MESSAGES.morePractice, lines("more")),
      ...section(MESSAGES.atTheEnd, lines("end"), "ul"),
      ...section(
        MESSAGES.unitsOfCourse,
        readUnits(lesson).map((unit) => unitLine(unit, progress)),
      ),
      ...(progress.words.course ? [element("p", progress.words.course)] : []),
      ...section(MESSAGES.besides, more, "ul"),
    );
    for (const control of nav.querySelectorAll("a, button")) control.setAttribute("data-lm-suppress-shortcuts", "true");
    if (at >= 0) /** @type {any} */ (nav.querySelectorAll("a, button")[at] ?? close).focus();
  }
  return { nav, draw };
}

/** Where somebody is, in words: which part of how many; and the next part, if there is one. */
export function describePlace(lesson, here) {
  const [parts, ways] = [readParts(lesson), readWays(lesson)];
  const part = here(parts);
  const along = partsOfWay(parts, ways, part);
  const at = along.indexOf(part);
  const next = along[at + 1] ?? (part ? parts[parts.indexOf(part) + 1] : undefined);
  const count = along.length;
  if (!count) return { part, next, words: "" };
  if (!part) return { part, next: along[0], words: MESSAGES.howManyParts(count) };
  const message = { unit: MESSAGES.partOf, more: MESSAGES.practiceOf }[part.group];
  return { part, next, words: message && isActivity(part) ? message(at + 1, count) : part.title };
}
