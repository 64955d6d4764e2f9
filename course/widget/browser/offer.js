// @ts-check
// The offer: words that were left in the tab, while others were saved in their place.

import { element } from "./dom.js";
import { MESSAGES } from "./messages.js";
import { SHARED } from "./page.js";

/** The learner's own words in a value, however deep; ids of what was ticked or chosen tell them nothing. */
function ownWords(value, isWords) {
  if (typeof value === "string") return isWords && value.trim() ? [value] : [];
  if (!value || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([name, inner]) => ownWords(inner, isWords || name === "words"));
}

/** At the foot of an activity: what was not saved, to be used or let go; `draw` draws the activity again. */
export function bindOffer(root, autosave, draw) {
  if (!autosave.offered.length) return;
  const boxOf = (part) => root.querySelector(`[data-part="${CSS.escape(part)}"]`);
  const isBox = (part) => boxOf(part)?.matches("textarea,input[type=text]");
  const texts = autosave.offered.map(([part, value]) => ownWords(value, isBox(part)));
  const words = texts.flat().map(MESSAGES.quoted);
  if (texts.some((text) => !text.length)) words.push(MESSAGES.somethingWithoutWords);
  const offer = element("div", "", { class: "offer" });
  const use = element("button", MESSAGES.useThem, { type: "button" });
  const useBoth = element("button", MESSAGES.useBoth, { type: "button" });
  const letGo = element("button", MESSAGES.letThemGo, { type: "button", class: "quiet" });
  const buttons = element("div", "", { class: "buttons" });
  // Only words can stand one after the other.
  if (autosave.offered.every(([part, value]) => isBox(part) && value && autosave.get(part))) buttons.append(useBoth);
  buttons.append(use, letGo);
  offer.append(
    element("p", MESSAGES.answersInTab, { role: "status" }),
    element("p", new Intl.ListFormat("en-GB").format(words), { class: "offered" }),
    buttons,
  );
  root.querySelector("footer").append(offer);
  const put = (join) => {
    SHARED.focus = { activity: root.dataset.activity, index: -1 };
    for (const [part, value] of autosave.takeOffered()) autosave.set(part, join(part, value));
    draw();
  };
  const gap = (part) => (boxOf(part).matches("textarea") ? "\n\n" : " ");
  use.addEventListener("click", () => put((_, value) => value));
  useBoth.addEventListener("click", () => put((part, value) => `${autosave.get(part)}${gap(part)}${value}`));
  letGo.addEventListener("click", () => {
    autosave.takeOffered();
    offer.remove();
    root.querySelector("[data-again]").focus();
  });
}
