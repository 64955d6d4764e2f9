// @ts-check
// A conversation as it stands in its markup: its turns and endings, where replies lead, and a path walked through it.

import { all, asList, asRecord, asWords, element } from "./dom.js";
import { MESSAGES } from "./messages.js";

/** The conversation in `root`; a path is a list of steps {turn, reply, words}. */
export function readDialogue(root) {
  const turns = new Map(all(root, "[data-turn]").map((turn) => [turn.dataset.turn, turn]));
  const endings = new Map(all(root, "[data-ending]").map((ending) => [ending.dataset.ending, ending]));
  const start = [...turns.keys()][0];

  const replyOf = (step) => turns.get(step.turn)?.querySelector(`input[value="${CSS.escape(asWords(step.reply))}"]`);

  /** What the person thinks of the reply of `step`, to be shown. */
  const thoughtOf = (step) => {
    const thought = turns
      .get(step.turn)
      .querySelector(`[data-inner="${CSS.escape(step.reply)}"]`)
      .cloneNode(true);
    thought.hidden = false;
    return thought;
  };

  /** A path as far as it still stands: a turn or reply that was renamed or removed ends it there. */
  const walk = (path) => {
    const steps = [];
    let place = start;
    for (const step of asList(path).map(asRecord)) {
      const reply = step.turn === place && replyOf(step);
      if (!reply) break;
      steps.push(step);
      place = reply.dataset.to;
    }
    return { steps, place, whole: steps.length === asList(path).length };
  };

  /** How many turns somebody who is at `place` may still have, on the longest way. */
  const turnsFrom = (place, passed = []) => {
    if (!turns.has(place) || passed.includes(place)) return 0;
    const ways = all(turns.get(place), "[data-to]").map(({ dataset }) => turnsFrom(dataset.to, [...passed, place]));
    return 1 + Math.max(0, ...ways);
  };

  const copySaid = (turn) => {
    const said = element("div");
    said.append(...turn.querySelector(".says").cloneNode(true).childNodes);
    return said;
  };

  /** A step as a line of the conversation: what was said on both sides, and what it led to in the person's mind. */
  const describe = (step) => {
    const line = element("li");
    line.append(copySaid(turns.get(step.turn)));
    const words = asWords(step.words).trim();
    if (words) line.append(element("p", MESSAGES.yourOwnWords(words), { class: "own-words" }));
    const reply = replyOf(step).parentElement.querySelector(".choice-text").textContent;
    line.append(element("p", MESSAGES.youSay(reply), { class: "reply" }), thoughtOf(step));
    return line;
  };

  return { turns, endings, walk, turnsFrom, thoughtOf, describe };
}
