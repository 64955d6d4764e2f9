// @ts-check
// The ways through a unit: choosing one of the links at its top marks the parts that it leads through, and hides none.

import { MESSAGES } from "./messages.js";

const OPENING = "opening"; // the cell with the links; its tags name their ways in the same order

const tagsOf = (cell) => cell.model.getMetadata("tags") ?? [];

/** Names the cells in the page: by `data-place` and `data-ways` Contents knows them (widget/browser/outline.js). */
export function markPlaces(panel) {
  const name = () => {
    for (const cell of panel.content.widgets) {
      cell.node.dataset.place = cell.model.id;
      cell.node.dataset.ways = tagsOf(cell)
        .filter((tag) => tag !== "hide-input")
        .join(" ");
    }
  };
  panel.content.modelContentChanged.connect(name);
  name();
}

/** Marks the cells of whichever way is chosen in this lesson. */
export function markWays(panel) {
  const cells = () => panel.content.widgets;

  function mark(way, name) {
    for (const old of panel.content.node.querySelectorAll(".wm-way")) old.remove();
    const parts = cells().filter((cell) => cell.model.id !== OPENING && tagsOf(cell).includes(way));
    return parts.map((cell, index) => {
      const line = document.createElement("p");
      line.className = "wm-way";
      line.textContent = MESSAGES.partOfWay(index + 1, parts.length, name);
      line.tabIndex = -1;
      cell.node.prepend(line);
      return { cell, line };
    });
  }

  panel.content.node.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[href^='#']");
    const opening = link && cells().find((cell) => cell.model.id === OPENING && cell.node.contains(link));
    if (!opening) return;
    const links = [...opening.node.querySelectorAll("a[href^='#']")];
    const way = tagsOf(opening)[links.indexOf(link)];
    if (!way) return;
    const marked = mark(way, link.textContent);
    // JupyterLab finds no heading with other letters than ASCII. A story above the links has been read.
    const at = cells().indexOf(opening);
    const first = marked.find(({ cell }) => cells().indexOf(cell) > at);
    if (first) {
      event.preventDefault();
      first.line.scrollIntoView();
      first.line.focus({ preventScroll: true });
    }
    for (const each of links) each.removeAttribute("aria-current");
    link.setAttribute("aria-current", "true");
  });
}
