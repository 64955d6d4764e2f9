// @ts-check
// What comes back weeks after the course: when it is due, and which questions are asked again.

import { isFilled } from "./completion.js";
import { daysAfter, isDay, longDay, today } from "./days.js";
import { all, asRecord, asWords } from "./dom.js";
import { MESSAGES } from "./messages.js";
import { say } from "./page.js";

/**
 * Say when the activity is due, and keep it closed until then, until somebody wants it earlier or has begun it.
 * `dates` are the learner's own by field; for a field that is empty, the weeks count from the day they `finished`.
 */
export function showDue(root, { dates, finished, responses }, autosave) {
  const line = root.querySelector("[data-due]");
  if (!line) return;
  const day = dueDay(line.dataset, asRecord(dates), finished);
  const isBegun = Object.values(responses).some(isFilled) || !autosave.isSaved();
  const isOpen = isBegun || (day && day <= today());
  if (day && day === today()) say(line, MESSAGES.dueToday);
  else if (day) say(line, day < today() ? MESSAGES.dueSince(longDay(day)) : MESSAGES.dueOn(longDay(day)));
  const waits = !isOpen && !("early" in root.dataset);
  root.toggleAttribute("data-waits", waits);
  root.querySelector("[data-early]").hidden = !waits;
}

/** Opens before its day what somebody wants to do now. */
export function bindEarly(root) {
  const early = root.querySelector("[data-early]");
  early?.querySelector("button").addEventListener("click", () => {
    root.dataset.early = "";
    root.toggleAttribute("data-waits", false);
    early.hidden = true;
    const first = all(root, "[data-waiting] h3").find((heading) => !heading.closest("[hidden]"));
    first?.setAttribute("tabindex", "-1");
    first?.focus();
  });
}

function dueDay({ due, weeks }, dates, finished) {
  if (isDay(dates[due])) return dates[due];
  return isDay(finished) ? daysAfter(finished, 7 * Number(weeks)) : "";
}

/**
 * Show in each place of a set the question that was answered wrong there in the set before, or else the set's own.
 * `before` holds the responses to earlier sets. What was begun in a place stays there.
 */
export function chooseQuestions(root, autosave, before) {
  for (const own of all(root, "[data-item]:not([data-stands-for])")) {
    const others = all(root, `[data-stands-for="${CSS.escape(own.dataset.item)}"]`);
    const asked = askedIn(others[0], asRecord(autosave.get(own.dataset.item)), asRecord(before));
    const shown = others.find((other) => other.dataset.item === asked) ?? own;
    for (const item of [own, ...others]) item.hidden = item !== shown;
  }
}

/** The question to ask in a place instead of its own, or ""; `last` is the own question of the set before there. */
function askedIn(last, kept, before) {
  if (isFilled(kept)) return asWords(kept.instead);
  const response = asRecord(before[last?.dataset.item]);
  const wasRight = response.met === true && response.tries === 1;
  return response.tries > 0 && !wasRight ? asWords(response.instead) || last.dataset.item : "";
}

/** Show the learner's plan beside what asks about it, or where else it may be. */
export function showPlan(root, written) {
  const plan = root.querySelector("[data-beside]");
  if (!plan) return;
  for (const words of all(plan, "[data-written]")) {
    const value = asWords(asRecord(written)[words.dataset.written]);
    words.closest("div").hidden = !isFilled(value);
    say(words, isDay(value) ? longDay(value) : value);
  }
  plan.hidden = !Object.values(asRecord(written)).some((value) => isFilled(asWords(value)));
  root.querySelector("[data-no-plan]").hidden = !plan.hidden;
}
