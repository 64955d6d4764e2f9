// @ts-check
// What JupyterLab and Notebook 7 leave wrong for screen readers around a lesson, mended on their own nodes. Each has a
// test that fails once they have mended it themselves (tests/extension/test_mended.py).

import { MESSAGES } from "./messages.js";

/** JupyterLab calls its cells a feed, whose children would have to be articles: they are Markdown and activities. */
export function mendCells(panel) {
  for (const feed of panel.content.node.querySelectorAll("[role=feed]")) {
    feed.setAttribute("role", "group");
    feed.setAttribute("aria-label", MESSAGES.lesson);
  }
}

/** Notebook 7's logo is a link without a name. */
export function mendLogo() {
  const logo = document.getElementById("jp-NotebookLogo");
  if (logo && !logo.hasAttribute("aria-label")) logo.setAttribute("aria-label", MESSAGES.allFiles);
}
