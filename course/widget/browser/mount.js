// @ts-check
// Brings the markup of one activity to life, in any place that can save.

import { bindAnswers } from "./answers.js";
import { createAutosave } from "./autosave.js";
import { bindConversation } from "./conversation.js";
import { all, asRecord, element, shield } from "./dom.js";
import { bindExchange } from "./exchange.js";
import { bindCounts, bindFields, bindReveals } from "./fields.js";
import { keepFocus } from "./focus.js";
import { bindMap } from "./map.js";
import { MESSAGES } from "./messages.js";
import { bindOffer } from "./offer.js";
import { bindWithOthers } from "./others/line.js";
import { SHARED, say } from "./page.js";
import { watchPrints } from "./printing.js";
import { bindProgress } from "./progress.js";
import { bindQuiz } from "./quiz.js";
import { bindEarly, chooseQuestions, showDue, showPlan } from "./refreshers.js";
import { drawShells } from "./shell.js";
import { bindSlip } from "./slip.js";
import { bindState } from "./state.js";
import { bindStory } from "./story.js";

const KINDS = {
  story: bindStory,
  quiz: bindQuiz,
  exchange: bindExchange,
  conversation: bindConversation,
  map: bindMap,
};

/**
 * `el` gets `markup`, or has it where that is null; `place` says what was kept and how to keep more, and `send` never
 * throws:
 * {responses, revision, cleared, keeps, owner, saving, alarm, earlier, send(message), draw(), drawAgain()}, where
 * `drawAgain` draws only what is not shown already, and `warn(root)` where a box may name somebody. `isRecorded`: a
 * learning platform has it as done, wherever its words are. What is due on a date also gets `dates`, the day that the
 * course was `finished`, and the responses to the sets `before` it. The panel of answers gets `bindRecord` and
 * `bindCertificate`.
 * Returns the autosave, or of a panel {receive(message), dispose()}.
 */
export function mount(el, markup, place) {
  watchPrints();
  const wasOpen = el.querySelector("details.closed")?.open;
  if (markup !== null) el.innerHTML = markup;
  const root = el.querySelector("[data-kind]");
  const { kind, activity } = root.dataset;
  if (kind === "progress") return bindProgress(root, place);
  if (kind === "answers") {
    shield(root);
    return bindAnswers(root, place);
  }
  if ("reading" in root.dataset) {
    // There is only something to read.
    shield(root);
    return { receive() {}, dispose() {} };
  }

  drawShells(root);
  // What somebody has begun stands open, as does what was open when it is drawn again.
  const fold = root.querySelector("details.closed");
  if (fold && (wasOpen || Object.keys(place.responses).length > 0)) fold.open = true;
  const lines = addFoot(root, place);
  const autosave = createAutosave(activity, place, lines);
  bindFields(root, autosave);
  bindReveals(root);
  bindCounts(root);
  bindWithOthers(root, autosave);
  place.warn?.(root);
  showOthers(root, place, autosave);
  bindState(root, autosave, place.isRecorded);
  KINDS[kind]?.(root, autosave);
  bindEarly(root);
  bindSlip(root, { activity, ...place });
  bindAgain(root, autosave);
  bindOffer(root, autosave, place.draw);
  shield(root);
  keepFocus(root, activity);
  return autosave;
}

/** Show what depends on other activities; their answers come with `place`. */
export function showOthers(root, place, autosave) {
  showEarlier(root, place.earlier);
  showPlan(root, place.earlier);
  showDue(root, place, autosave);
  chooseQuestions(root, autosave, place.before);
}

/** Beside each statement of a rating the number that it had in an earlier one, if any. */
function showEarlier(root, earlier) {
  for (const line of all(root, "[data-earlier]")) {
    const number = asRecord(earlier)[line.dataset.earlier];
    line.hidden = typeof number !== "number";
    say(line, line.hidden ? "" : MESSAGES.ratedBefore(number));
  }
}

/** Under every activity: what was saved, in words, and a way to start it again. */
function addFoot(root, place) {
  const foot = element("footer");
  const lines = {
    saving: element("p", place.saving, { class: "saving" }),
    said: element("p", "", { class: "activity-said unseen", role: "status" }),
    alarm: element("p", place.alarm, { class: "alarm", role: "alert" }),
  };
  const again = element("div", "", { class: "again" });
  again.append(
    element("button", MESSAGES.startAgain, {
      type: "button",
      class: "quiet",
      "data-again": "",
      "aria-label": MESSAGES.startActivityAgain(root.querySelector("h2").textContent),
    }),
  );
  const sure = element("div", "", { class: "sure", hidden: "" });
  sure.append(
    element("span", `${MESSAGES.clearTheseAnswers} `),
    element("button", MESSAGES.clearThem, { type: "button", class: "quiet", "data-yes": "" }),
    element("button", MESSAGES.keepThem, { type: "button", "data-no": "" }),
  );
  again.append(sure);
  foot.append(lines.saving, lines.said, lines.alarm, again);
  (root.querySelector("details.closed") ?? root).append(foot);
  return lines;
}

function bindAgain(root, autosave) {
  const ask = root.querySelector("[data-again]");
  const sure = root.querySelector("footer .sure");
  ask.addEventListener("click", () => {
    sure.hidden = false;
    sure.querySelector("[data-yes]").focus();
  });
  sure.querySelector("[data-no]").addEventListener("click", () => {
    sure.hidden = true;
    ask.focus();
  });
  sure.querySelector("[data-yes]").addEventListener("click", () => {
    sure.hidden = true;
    ask.focus();
    SHARED.focus = { activity: root.dataset.activity, index: -1 };
    autosave.clear();
  });
}
