// @ts-check
// The outline of a lesson, read from its markup: parts, the ways through them, units, and how far the learner is.
//
// A lesson marks its pieces with `data-place`: an activity's id, or one of OWN. A piece with a heading is a part.

import { all, asRecord } from "./dom.js";

const OWN = ["front", "opening", "progress", "contents", "more", "sources", "answers"]; // the course's own pieces

const placeOf = (piece) => piece.dataset.place;
const piece = (lesson, name) => lesson.querySelector(`[data-place="${name}"]`);

/** The name, without its ending, of the file that a link leads to; in one file with all lessons, that of the lesson. */
const fileOf = (href) =>
  (href ?? "")
    .replace(/^#/, "")
    .replace(/[?#].*$/, "")
    .replace(/^.*\/|\.\w+$/g, "");

/** The words of a heading, without the mark that JupyterLab puts behind it. */
export const wordsOf = (heading) => (heading?.textContent ?? "").replace(/\s*¶\s*$/, "").trim();

/**
 * The parts in order: {id, title, heading, piece, group, ways}. `group` is "unit", "more" (More practice) or "end"
 * (sources, help, the learner's answers).
 */
export function readParts(lesson) {
  const parts = [];
  let group = "unit";
  for (const each of all(lesson, "[data-place]")) {
    const id = placeOf(each);
    if (id === "contents") group = "end";
    if (id === "more") group = "more";
    if (id === "sources") group = "end";
    const heading = each.querySelector("h2");
    if (!heading || id === "contents" || id === "more") continue;
    const ways = (each.dataset.ways ?? "").split(" ").filter(Boolean);
    parts.push({ id, title: wordsOf(heading), heading, piece: each, group, ways });
  }
  return parts;
}

/** The ways through the unit: {name, about, link, tag, isChosen}; none where there is only one. */
export function readWays(lesson) {
  const opening = piece(lesson, "opening");
  if (!opening) return [];
  const tags = (opening.dataset.ways ?? "").split(" ").filter(Boolean);
  const links = all(opening, "a[href^='#']:not(.jp-InternalAnchorLink)").slice(0, tags.length);
  return links.map((link, index) => ({
    name: link.textContent.trim(),
    about: (link.nextSibling?.textContent ?? "").replace(/^[\s·]+|\s+$/g, ""),
    link,
    tag: tags[index],
    isChosen: link.getAttribute("aria-current") === "true",
  }));
}

/** The parts of the way that was chosen, else of the unit; those of `part`'s own group where it is in none of them. */
export function partsOfWay(parts, ways, part) {
  const chosen = ways.find((way) => way.isChosen);
  const along = parts.filter((each) => (chosen ? each.ways.includes(chosen.tag) : each.group === "unit"));
  if (!part || along.includes(part)) return along;
  return parts.filter((each) => each.group === part.group);
}

/** The units of the course, as the list at the foot of the lesson names them: {title, href, isHere}. */
export function readUnits(lesson) {
  return all(lesson, "[data-place=contents] li:not(.wm-end li)").map((line) => {
    const link = line.querySelector("a[href]");
    const here = line.querySelector("strong");
    const title = (link ?? here)?.textContent ?? line.textContent;
    return { title: title.replace(/^\d+\s+/, "").trim(), href: link?.getAttribute("href"), isHere: !link && !!here };
  });
}

/** What the list of units leads to beside them: {title, href} of the course's notices. */
export function readAbout(lesson) {
  const links = all(lesson, "[data-place=contents] p a[href]");
  const about = links.find((link) => fileOf(link.getAttribute("href")) === "about-this-course");
  return about && { title: about.textContent, href: about.getAttribute("href") };
}

/**
 * How far the learner is, as the lesson's own panel says once it is live: `words` {unit, left, course, …} and `parts`
 * {id: {minutes, state, counts}}, where the state is "done", "begun" or ""; `unitOf(href)` and `principleOf(href)` of a
 * lesson's page, or of this one.
 */
export function readProgress(lesson) {
  const panel = lesson.querySelector("section[data-kind=progress]");
  if (!panel) return { words: {}, parts: {} };
  const words = Object.fromEntries(all(panel, "[data-words]").map((line) => [line.dataset.words, line.textContent]));
  let parts = {};
  try {
    parts = asRecord(JSON.parse(panel.dataset.parts ?? "{}"));
  } catch {
    // a panel of another version says nothing of parts
  }
  const lines = Object.fromEntries(
    all(panel, "[data-file]").flatMap(({ dataset }) => [dataset.file, dataset.unit].map((name) => [name, dataset])),
  );
  return {
    words,
    parts,
    unitOf: (href) => lines[fileOf(href)]?.unit,
    principleOf: (href) => (href ? lines[fileOf(href)] : panel.dataset)?.principle,
  };
}

/** Whether a part is one of the lesson's activities or texts, and none of the course's own pieces. */
export const isActivity = (part) => !OWN.includes(part.id);
