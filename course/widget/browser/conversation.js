// @ts-check
// Conversations: walked through turn by turn, alone or by two.

import { readDialogue } from "./dialogue.js";
import { all, asList, asRecord, asWords, element } from "./dom.js";
import { MESSAGES } from "./messages.js";
import { bindRolePlay } from "./others/role-play.js";

export function bindConversation(root, autosave) {
  const said = root.querySelector(".said");
  const walked = root.querySelector(".walked");
  const back = root.querySelector("[data-back]");
  const restart = root.querySelector("[data-restart]");
  const dialogue = readDialogue(root);
  const { turns, endings } = dialogue;
  // What the person thinks stands in the conversation already: it is said, and not shown twice.
  const tell = (words, shown = true) => {
    said.textContent = words;
    said.classList.toggle("unseen", !shown);
  };
  const path = () => dialogue.walk(autosave.get("path"));

  const left = element("p", "", { class: "guidance" });
  walked.after(left);

  const show = () => {
    const { steps, place } = path();
    const count = dialogue.turnsFrom(place);
    if (count) left.textContent = count === 1 ? MESSAGES.oneTurnLeft : MESSAGES.turnsLeft(count);
    else left.textContent = steps.length ? MESSAGES.lookBackAbove : "";
    walked.replaceChildren(...steps.map(dialogue.describe));
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
  bindRolePlay(root, autosave, dialogue);
}
