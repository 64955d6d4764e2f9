// @ts-check
// The ways through a unit: choosing one of the links at its top marks the parts that it leads through, and hides none.

import { MESSAGES } from "./messages.js";

const OPENING = "opening"; // the cell with the links; its tags name their ways in the same order

const tagsOf = (cell) => cell.model.getMetadata("tags") ?? [];

/** Marks the cells of whichever way is chosen in this lesson. */
export function markWays(panel) {
  const cells = () => panel.content.widgets;

  function mark(way, name) {
    for (const old of panel.content.node.querySelectorAll(".wm-way")) old.remove();
    const parts = cells().filter((cell) => cell.model.id !== OPENING && tagsOf(cell).includes(way));
    parts.forEach((cell, index) => {
      const line = document.createElement("p");
      line.className = "wm-way";
      line.textContent = MESSAGES.partOfWay(index + 1, parts.length, name);
      cell.node.prepend(line);
    });
  }

  panel.content.node.addEventListener("click", ({ target }) => {
    const link = target.closest?.("a[href^='#']");
    const opening = link && cells().find((cell) => cell.model.id === OPENING && cell.node.contains(link));
    if (!opening) return;
    const links = [...opening.node.querySelectorAll("a[href^='#']")];
    const way = tagsOf(opening)[links.indexOf(link)];
    if (!way) return;
    mark(way, link.textContent);
    for (const each of links) each.removeAttribute("aria-current");
    link.setAttribute("aria-current", "true");
  });
}
