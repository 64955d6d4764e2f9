// @ts-check
// The file while the browser still reads it. Each lesson is followed by a script that tells of it (page.html.j2).

import { all } from "../../../widget/browser/dom.js";

/** Whether it is read to its end. */
export const isWhole = () => document.readyState !== "loading";

/** Do `act` once the file is whole: now, if it is. */
export function onceWhole(act) {
  if (isWhole()) act();
  else addEventListener("DOMContentLoaded", () => act(), { once: true });
}

/** Calls `look` whenever one more lesson is read, and when the file is whole. */
export function followReading(look) {
  addEventListener("wm-lesson", look);
  onceWhole(look);
}

/** The lessons that are read to their end. */
export const lessonsRead = () =>
  all(document, "[data-lesson]").filter((lesson) => isWhole() || lesson.nextElementSibling !== null);
