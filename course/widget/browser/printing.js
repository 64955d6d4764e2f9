// @ts-check
// While the page is printed, a box shows all that was written in it, and what was answered stands open.

import { all, element } from "./dom.js";
import { SHARED } from "./page.js";

const BOXES = ".activity :is(textarea, select, input[type=text])";

/** Readies the activities of the page for every print, from now on. */
export function watchPrints() {
  if (SHARED.watchesPrints) return;
  SHARED.watchesPrints = true;
  let restore = () => {};
  addEventListener("beforeprint", () => {
    restore(); // a print that nobody heard the end of
    const texts = all(document, BOXES).map(putWordsBeside);
    const folds = openAnswered();
    restore = () => {
      for (const text of texts) text.remove();
      for (const fold of folds) fold.open = false;
      restore = () => {};
    };
  });
  addEventListener("afterprint", () => restore());
}

/** A box is cut where its words are longer than it is; a text is not (course.css shows it in the box's place). */
function putWordsBeside(box) {
  const words = box.tagName === "SELECT" ? box.selectedOptions[0]?.textContent : box.value;
  const text = element("p", words, { class: "on-paper", "aria-hidden": "true" });
  box.after(text);
  return text;
}

/** Opens what is closed over answers of the learner; those that were closed. */
function openAnswered() {
  const begun = new Set([...SHARED.autosaves].filter((autosave) => autosave.isBegun()).map(({ name }) => name));
  const folds = all(document, ".activity details.closed:not([open])").filter((fold) =>
    begun.has(fold.closest(".activity").dataset.activity),
  );
  for (const fold of folds) fold.open = true;
  return folds;
}
