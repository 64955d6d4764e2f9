// @ts-check
// Whoever is in an activity while it is drawn again keeps their place, and what they type meanwhile.

import { all } from "./dom.js";
import { SHARED } from "./page.js";

const DRAWING = 10_000; // milliseconds that drawing again takes at most

if (!SHARED.catches) {
  SHARED.catches = true;
  addEventListener("keydown", catchTyping, true);
  addEventListener("selectionchange", noteCaret, true);
  addEventListener("keyup", noteCaret, true); // which comes before the browser tells of the caret
}

/** The caret is also moved by keys that change nothing, and by the mouse. */
function noteCaret() {
  const box = /** @type {HTMLInputElement | HTMLTextAreaElement} */ (document.activeElement);
  if (SHARED.focus?.root?.contains(box) && box.selectionStart != null) SHARED.focus.at = box.selectionStart;
}

/** While a box is drawn again there is none to type into: what is typed then waits for it. */
function catchTyping(event) {
  const focus = SHARED.focus;
  if (!event.key || focus?.at == null || focus.root.isConnected || document.activeElement !== document.body) return;
  const letter = event.key === "Enter" ? "\n" : event.key;
  if ((letter.length > 1 && letter !== "Backspace") || event.ctrlKey || event.metaKey || event.altKey) return;
  focus.since ??= event.timeStamp;
  if (event.timeStamp - focus.since > DRAWING) return;
  focus.typed = [...(focus.typed ?? []), letter];
  SHARED.caught = focus; // though the focus goes elsewhere before the box is back
  event.preventDefault();
  event.stopImmediatePropagation();
}

/** When an activity is drawn again, the control that had the focus gets it back, caret and all. */
export function keepFocus(root, activity) {
  const controls = () => all(root, "input,textarea,select,button,[tabindex]");
  const note = (event) => {
    const index = controls().indexOf(event.target);
    SHARED.focus = { activity, root, index, at: event.target.selectionStart };
  };
  root.addEventListener("focusin", note);
  root.addEventListener("input", note);
  const isFree = () => document.activeElement === document.body;
  const focus = [SHARED.caught, SHARED.focus].find((one) => one?.activity === activity);
  if (!focus || !(isFree() || focus.typed)) return;
  const control = focus.index < 0 ? root.querySelector("[data-again]") : controls()[focus.index];
  const restore = () => {
    if (isFree()) control?.focus({ preventScroll: true });
    else if (!focus.typed) return;
    if (SHARED.caught === focus) SHARED.caught = null;
    if (focus.at == null || !control?.setSelectionRange) return;
    control.setSelectionRange(focus.at, focus.at);
    noteCaret(); // it may be drawn again before the browser tells
    if (!focus.typed) return;
    for (const letter of focus.typed) {
      const at = control.selectionStart;
      if (letter === "Backspace") control.setRangeText("", Math.max(at - 1, 0), at, "end");
      else control.setRangeText(letter, at, at, "end");
    }
    control.dispatchEvent(new Event("input", { bubbles: true }));
  };
  // Words that are pasted or dictated come all at once, and find no box if they come before the focus is back.
  if (root.isConnected) restore();
  else requestAnimationFrame(restore);
}
