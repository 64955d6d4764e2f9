// @ts-check
// A shorter record to show: the learner's own words with their questions, as portfolio/own_words.py keeps them for a
// command.

import { all } from "./dom.js";

const HOLD_WORDS = ["reflection", "rewrite", "task", "plan"];

/** Take out of the `page` of a record everything but what was written in those activities. */
export function keepOwnWords(page) {
  for (const activity of all(page, "[data-activity]")) {
    const places = all(activity, ".words:not([data-fits=nowhere]), .together");
    const written = places.filter((place) => place.querySelector(".given"));
    if (HOLD_WORDS.includes(activity.dataset.kind ?? "") && written.length) {
      activity.replaceChildren(...all(activity, ":scope > header"), ...written);
    } else activity.remove();
  }
  for (const unit of all(page, "[data-unit]")) if (!unit.querySelector("[data-activity]")) unit.remove();
  for (const line of all(page, ".by-when")) line.remove();
}
