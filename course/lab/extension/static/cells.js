// @ts-check
// The cells of a lesson, run in their order.

import { runsByItself } from "./rule.js";

const AHEAD = 2; // cells asked for at once: the kernel works on one while the page draws the one before
const EACH = { tags: ["raises-exception"] }; // a cell that fails holds up no other

/** Runs the cells of `panel` that may run by themselves, for as long as it `isWanted`. */
export async function runCells(panel, CodeCell, isWanted) {
  const running = [];
  for (const cell of panel.content.widgets) {
    if (cell.model.type !== "code" || !runsByItself(cell.model.sharedModel.getSource())) continue;
    running.push(execute(panel.sessionContext, cell, CodeCell, isWanted));
    if (running.length === AHEAD) await running.shift();
    if (!isWanted()) return;
  }
  await Promise.all(running);
}

async function execute(session, cell, CodeCell, isWanted) {
  const release = holdHeight(cell);
  // Not NotebookActions.runCells, which in 4.6 scrolls back to the active cell each time.
  await CodeCell.execute(cell, session, EACH).catch((error) => {
    if (isWanted()) console.error("what-matters-to-me: a cell did not run.", error);
  });
  release();
}

/** Keeps the place of an output while it is replaced, so that the page does not jump under the reader. */
function holdHeight(cell) {
  const place = cell.outputArea.node.parentElement;
  if (!place) return () => {};
  place.style.minHeight = `${place.offsetHeight}px`;
  return () => setTimeout(() => (place.style.minHeight = ""), 2000);
}
