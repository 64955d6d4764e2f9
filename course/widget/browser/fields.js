// @ts-check
// Fields: plain controls that keep what is put in them, and buttons that show or hide one thing.

import { all, asList, asWords } from "./dom.js";
import { MESSAGES } from "./messages.js";

/** Put what was kept into every control that names a part, and keep what is put there from now on. */
export function bindFields(root, autosave) {
  for (const control of all(root, "[data-part]")) {
    const part = control.dataset.part;
    const kept = autosave.get(part);
    if (control.type === "radio") {
      control.checked = kept != null && String(kept) === control.value;
      control.addEventListener("change", () => {
        autosave.set(part, "number" in control.dataset ? Number(control.value) : control.value, true);
      });
    } else if (control.type === "checkbox" && "flag" in control.dataset) {
      control.checked = kept === true;
      control.addEventListener("change", () => autosave.set(part, control.checked, true));
    } else if (control.type === "checkbox") {
      control.checked = asList(kept).includes(control.value);
      control.addEventListener("change", () => {
        const others = asList(autosave.get(part)).filter((value) => value !== control.value);
        autosave.set(part, control.checked ? [...others, control.value] : others, true);
      });
    } else if (control.tagName === "SELECT") {
      control.value = asWords(kept);
      if (control.selectedIndex < 0) control.value = "";
      control.addEventListener("change", () => autosave.set(part, control.value, true));
    } else {
      control.value = asWords(kept);
      control.addEventListener("input", () => autosave.set(part, control.value));
      control.addEventListener("change", () => {
        autosave.announceNext = true;
        autosave.set(part, control.value, true);
      });
    }
  }
}

/** Buttons with aria-expanded show and hide what they control; focus stays on the button. */
export function bindReveals(root) {
  for (const button of all(root, "[data-reveals]")) {
    const target = root.querySelector(`#${CSS.escape(button.dataset.reveals)}`);
    const show = button.textContent;
    button.addEventListener("click", () => {
      target.hidden = !target.hidden;
      button.setAttribute("aria-expanded", String(!target.hidden));
      button.textContent = target.hidden ? show : button.dataset.hide;
    });
  }
}

/** Words in a text, by the pattern of course/language/words.py. */
const countWords = (text) => (text.match(/[\p{L}\p{N}]+(?:[’'.,-][\p{L}\p{N}]+)*/gu) ?? []).length;

export function bindCounts(root) {
  for (const line of all(root, "[data-words-limit]")) {
    const box = root.querySelector("[data-part=text]");
    const count = () => {
      const words = countWords(box.value);
      const limit = Number(line.dataset.wordsLimit);
      line.textContent = words > limit ? MESSAGES.wordsOverLimit(words, limit) : MESSAGES.wordsUsed(words, limit);
    };
    box.addEventListener("input", count);
    count();
  }
}
