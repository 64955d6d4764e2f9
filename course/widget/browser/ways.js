// @ts-check
// The ways through a unit: choosing one of the links at its top marks the parts that it leads through, and hides none.

import { all, element } from "./dom.js";
import { MESSAGES } from "./messages.js";

const OPENING = "opening"; // the piece with the links; it names their ways in the same order

const waysOf = (piece) => (piece.dataset.ways ?? "").split(" ").filter(Boolean);

/** Marks the pieces of whichever way is chosen in `lesson`; what takes that back. */
export function markWays(lesson) {
  const pieces = () => all(lesson, "[data-place]");

  function unmark() {
    for (const old of all(lesson, ".wm-way")) old.remove();
  }

  function mark(way, name) {
    unmark();
    const parts = pieces().filter((piece) => piece.dataset.place !== OPENING && waysOf(piece).includes(way));
    return parts.map((piece, index) => {
      const line = element("p", MESSAGES.partOfWay(index + 1, parts.length, name), { class: "wm-way", tabindex: "-1" });
      piece.prepend(line);
      return { piece, line };
    });
  }

  function choose(event) {
    const link = event.target.closest?.("a[href^='#']");
    const opening = link && lesson.querySelector(`[data-place="${OPENING}"]`);
    if (!opening?.contains(link)) return;
    const links = all(opening, "a[href^='#']");
    const way = waysOf(opening)[links.indexOf(link)];
    if (!way) return;
    const marked = mark(way, link.textContent);
    // JupyterLab finds no heading with other letters than ASCII. A story above the links has been read.
    const at = pieces().indexOf(opening);
    const first = marked.find(({ piece }) => pieces().indexOf(piece) > at);
    if (first) {
      event.preventDefault();
      first.line.scrollIntoView();
      first.line.focus({ preventScroll: true });
    }
    for (const each of links) each.removeAttribute("aria-current");
    link.setAttribute("aria-current", "true");
  }

  lesson.addEventListener("click", choose);
  return () => {
    lesson.removeEventListener("click", choose);
    unmark();
  };
}
