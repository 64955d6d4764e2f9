// @ts-check
// The feedback of one option, shown and hidden.

import { all } from "./dom.js";

/** Show or hide the feedback of one option; its control then says where the feedback is. */
export function showFeedback(option, verdict, state) {
  const feedback = option.querySelector(".feedback");
  if (!feedback) return;
  feedback.hidden = !verdict;
  if (verdict) feedback.querySelector(".verdict").textContent = verdict;
  option.dataset.state = verdict ? state : "";
  for (const control of all(option, "input,select,button")) {
    if (verdict) control.setAttribute("aria-describedby", feedback.id);
    else control.removeAttribute("aria-describedby");
  }
}
