// @ts-check
// How far the learner is in an activity, said at its head: not begun, begun or done.

import { isComplete, isFilled } from "./completion.js";
import { element } from "./dom.js";
import { MESSAGES } from "./messages.js";

const MARKS = { none: "○", begun: "◐", done: "✓" };

/**
 * Say at the head of `root` how far it is, now and whenever it changes; nothing where nothing completes it.
 * `isRecorded`: a learning platform has it as done, though its words may be elsewhere.
 */
export function bindState(root, autosave, isRecorded = false) {
  const head = root.querySelector(":scope > header .eyebrow");
  if (!head || !root.dataset.completion) return;
  const completion = JSON.parse(root.dataset.completion);
  const [mark, words] = [element("span", "", { "aria-hidden": "true" }), element("span")];
  const line = element("span", "", { class: "state" });
  line.append(mark, " ", words);
  head.append(" ", line); // which may stand in a line of its own
  const show = () => {
    const responses = autosave.all();
    const isDone = isComplete(completion, responses);
    const state = isDone || isRecorded ? "done" : isFilled(responses) ? "begun" : "none";
    root.dataset.progress = state;
    mark.textContent = MARKS[state];
    words.textContent = state === "done" && !isDone ? MESSAGES.doneElsewhere : MESSAGES.activityStates[state];
  };
  root.addEventListener("wm-saving", show);
  show();
}
