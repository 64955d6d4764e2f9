// @ts-check
// Conversations: walked through turn by turn.

import { all, asList, asRecord, asWords, element } from "./dom.js";
import { MESSAGES } from "./messages.js";

export function bindConversation(root, autosave) {
  const said = root.querySelector(".said");
  const walked = root.querySelector(".walked");
  const back = root.querySelector("[data-back]");
  const restart = root.querySelector("[data-restart]");
  const turns = new Map(all(root, "[data-turn]").map((turn) => [turn.dataset.turn, turn]));
  const endings = new Map(all(root, "[data-ending]").map((ending) => [ending.dataset.ending, ending]));
  const start = [...turns.keys()][0];
  // What the person thinks stands in the conversation already: it is said, and not shown twice.
  const tell = (words, shown = true) => {
    said.textContent = words;
    said.classList.toggle("unseen", !shown);
  };
  const replyOf = (step) => turns.get(step.turn)?.querySelector(`input[value="${CSS.escape(asWords(step.reply))}"]`);

  // The path as far as it still stands: a turn or reply that was renamed or removed ends it there.
  const path = () => {
    const steps = [];
    let place = start;
    for (const step of asList(autosave.get("path")).map(asRecord)) {
      const reply = step.turn === place && replyOf(step);
      if (!reply) break;
      steps.push(step);
      place = reply.dataset.to;
    }
    return { steps, place, whole: steps.length === asList(autosave.get("path")).length };
  };

  /** How many turns somebody who is at `place` may still have, on the longest way. */
  const turnsFrom = (place, passed = []) => {
    if (!turns.has(place) || passed.includes(place)) return 0;
    const ways = all(turns.get(place), "[data-to]").map(({ dataset }) => turnsFrom(dataset.to, [...passed, place]));
    return 1 + Math.max(0, ...ways);
  };
  const left = element("p", "", { class: "guidance" });
  walked.after(left);

  const show = () => {
    const { steps, place } = path();
    const count = turnsFrom(place);
    if (count) left.textContent = count === 1 ? MESSAGES.oneTurnLeft : MESSAGES.turnsLeft(count);
    else left.textContent = steps.length ? MESSAGES.lookBackAbove : "";
    walked.replaceChildren(
      ...steps.map((step) => {
        const turn = turns.get(step.turn);
        const reply = replyOf(step);
        const line = element("li");
        line.append(element("p", turn.querySelector(".says").textContent));
        if (asWords(step.words).trim())
          line.append(element("p", MESSAGES.yourOwnWords(step.words.trim()), { class: "own-words" }));
        line.append(
          element("p", MESSAGES.youSay(reply.parentElement.querySelector(".choice-text").textContent), {
            class: "reply",
          }),
        );
        const inner = turn.querySelector(`[data-inner="${CSS.escape(step.reply)}"]`).cloneNode(true);
        inner.hidden = false;
        line.append(inner);
        return line;
      }),
    );
    for (const [id, turn] of turns) {
      turn.hidden = id !== place;
      if (id !== place) continue;
      const words = turn.querySelector("[data-words]");
      words.value = asWords(asRecord(autosave.get("draft"))[id]);
      turn.querySelector(".replies").hidden = true;
      turn.querySelector("[data-replies]").hidden = false;
      for (const input of all(turn, "input")) input.checked = false;
    }
    for (const [id, ending] of endings) ending.hidden = id !== place;
    back.hidden = restart.hidden = !steps.length;
    return turns.get(place)?.querySelector(".says") ?? endings.get(place)?.querySelector("h3");
  };

  for (const [id, turn] of turns) {
    const words = turn.querySelector("[data-words]");
    const replies = turn.querySelector(".replies");
    const open = turn.querySelector("[data-replies]");
    let asked = false;
    words.addEventListener("input", () =>
      autosave.set("draft", { ...asRecord(autosave.get("draft")), [id]: words.value }),
    );
    open.addEventListener("click", () => {
      if (!words.value.trim() && !asked) {
        asked = true;
        tell(MESSAGES.writeYourOwnFirst);
        words.focus();
        return;
      }
      tell(MESSAGES.repliesBelow);
      replies.hidden = false;
      open.hidden = true;
      replies.querySelector("input").focus();
    });
    turn.querySelector("[data-say]").addEventListener("click", () => {
      const chosen = replies.querySelector("input:checked");
      if (!chosen) {
        tell(MESSAGES.pickReplyFirst);
        return;
      }
      asked = false;
      autosave.set("path", [...path().steps, { turn: id, reply: chosen.value, words: words.value }], true);
      const place = chosen.dataset.to;
      if (endings.has(place)) autosave.set("ended", [...new Set([...asList(autosave.get("ended")), place])], true);
      tell(
        root.querySelector(`[data-turn="${CSS.escape(id)}"] [data-inner="${CSS.escape(chosen.value)}"]`).textContent,
        false,
      );
      show().focus();
    });
  }

  back.addEventListener("click", () => {
    autosave.set("path", path().steps.slice(0, -1), true);
    tell(MESSAGES.backOneTurn);
    show().focus();
  });
  restart.addEventListener("click", () => {
    autosave.set("path", [], true);
    tell(MESSAGES.backAtStart);
    show().focus();
  });

  if (!path().whole) tell(MESSAGES.conversationChanged);
  show();
}
