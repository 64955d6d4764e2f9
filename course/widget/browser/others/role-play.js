// @ts-check
// A conversation played by two at one screen: the rules, then turn by turn what each may see, with a curtain between.
// Its path is kept apart from that of whoever plays alone.

import { all, asList, asRecord, asWords, element, shield } from "../dom.js";
import { MESSAGES } from "../messages.js";
import { OTHERS_MESSAGES } from "./messages.js";

const WITHOUT_CURTAIN = ["rules", "end"]; // screens that both may see, and that are no turn of anybody's

/** Bind the role play of the conversation in `root`, if it has one; `dialogue` is what readDialogue gives. */
export function bindRolePlay(root, autosave, dialogue) {
  const place = root.querySelector("[data-role-play]");
  const alone = root.querySelector("[data-alone]");
  const opener = root.querySelector("[data-play]");
  const said = place.querySelector(":scope > .said");
  const line = root.querySelector("[data-with-others]");
  const screens = new Map(all(place, "[data-screen]").map((screen) => [screen.dataset.screen, screen]));
  const find = (name) => place.querySelector(`[data-${name}]`);
  const own = find("own-words");
  const path = () => dialogue.walk(autosave.get("played"));
  const principles = [...new Set(all(root, "[data-debrief] dt").map((name) => name.textContent))].sort();
  const isAtEnd = () => dialogue.endings.has(path().place);
  let current = "rules";

  const show = (name, words = "") => {
    current = name;
    FILL[name]?.();
    for (const [id, screen] of screens) screen.hidden = id !== name;
    const isBetween = WITHOUT_CURTAIN.includes(name);
    find("during").hidden = isBetween || name === "stopped";
    line.hidden = !isBetween;
    said.textContent = words;
    screens.get(name).querySelector("h3").focus();
  };

  const showLine = (screen) => {
    const says = dialogue.turns.get(path().place).querySelector(".says").cloneNode(true);
    if (screen === "person") for (const cue of all(says, "[data-cue]")) cue.remove();
    screens
      .get(screen)
      .querySelector("[data-says]")
      .replaceChildren(...says.childNodes);
  };

  const cues = () => all(dialogue.turns.get(path().place) ?? element("div"), ".says [data-cue]");
  /** To the person's curtain, by way of what the professional says first, where there is such. */
  const goToPerson = (words = "") => show(cues().length ? "cue" : "for-person", words);

  const warn = () => {
    const isRisk = "risk" in (dialogue.turns.get(path().place)?.dataset ?? {});
    for (const note of all(place, "[data-risk-ahead]")) note.hidden = !isRisk;
  };

  /** The replies to pick from, none of them picked: the same as alone, in a group of their own. */
  const drawReplies = () => {
    const turn = dialogue.turns.get(path().place);
    const choices = all(turn, ".choice").map((choice) => {
      const copy = choice.cloneNode(true);
      const input = copy.querySelector("input");
      [input.name, input.checked] = [`${own.id}__reply`, false];
      return copy;
    });
    find("choices").replaceChildren(...choices);
    shield(find("choices"));
  };

  const FILL = {
    rules() {
      const isBegun = path().steps.length > 0;
      place.querySelector("[data-act=go-on]").hidden = !isBegun;
      find("sure").hidden = true;
    },
    cue() {
      warn();
      find("cue-words").replaceChildren(...cues().flatMap((cue) => [...cue.cloneNode(true).childNodes]));
    },
    "for-person": warn,
    person() {
      const last = path().steps.at(-1);
      find("keep-thought").hidden = !last;
      find("thought").replaceChildren(...(last ? [dialogue.thoughtOf(last)] : []));
      find("line").hidden = isAtEnd();
      find("last").hidden = !isAtEnd();
      if (!isAtEnd()) showLine("person");
    },
    professional() {
      showLine("professional");
      drawReplies();
      own.value = asWords(asRecord(autosave.get("saying"))[path().place]);
      find("before-replies").hidden = false;
      find("answering").hidden = true;
    },
    end() {
      const { steps, place: ending } = path();
      const words = dialogue.endings.get(ending).cloneNode(true);
      const debrief = words.querySelector("[data-debrief]");
      debrief.remove();
      find("ending-words").replaceChildren(...words.childNodes);
      find("debrief-words").replaceChildren(...debrief.childNodes);
      find("principles").replaceChildren(...principles.map((name) => element("li", name)));
      find("way-gone").replaceChildren(...steps.map(dialogue.describe));
    },
  };

  const goOn = () => (isAtEnd() ? show("end") : goToPerson());
  const ACTS = {
    begin() {
      if (!path().steps.length) return goToPerson();
      find("sure").hidden = false;
      find("sure").querySelector("[data-act=keep]").focus();
    },
    afresh() {
      autosave.set("saying", {});
      autosave.set("played", [], true);
      goToPerson();
    },
    keep() {
      find("sure").hidden = true;
      place.querySelector("[data-act=go-on]").focus();
    },
    "go-on": goOn,
    replies() {
      find("before-replies").hidden = true;
      find("answering").hidden = false;
      find("choices").querySelector("input").focus();
    },
    answer() {
      const chosen = find("choices").querySelector("input:checked");
      if (!chosen) {
        said.textContent = OTHERS_MESSAGES.pickNearest;
        find("choices").querySelector("input").focus();
        return;
      }
      const { steps, place: turn } = path();
      autosave.set("played", [...steps, { turn, reply: chosen.value, words: own.value }], true);
      const { to } = chosen.dataset;
      if (isAtEnd()) autosave.set("ended", [...new Set([...asList(autosave.get("ended")), to])], true);
      goToPerson();
    },
    back() {
      const { steps } = path();
      if (!steps.length) {
        said.textContent = OTHERS_MESSAGES.notBegunYet;
        return;
      }
      autosave.set("played", steps.slice(0, -1), true);
      goToPerson(MESSAGES.backOneTurn);
    },
    swap() {
      const next = current.includes("professional") ? "for-professional" : "for-person";
      show(current === "cue" ? current : next, OTHERS_MESSAGES.partsChanged);
    },
    stop: () => show("stopped"),
    leave() {
      show("rules");
      close();
      opener.focus();
    },
  };

  place.addEventListener("click", ({ target }) => {
    const act = target.closest("[data-act]")?.dataset.act;
    if (act) (ACTS[act] ?? show)(act);
  });
  own.addEventListener("input", () => {
    autosave.set("saying", { ...asRecord(autosave.get("saying")), [path().place]: own.value });
  });
  find("watched").addEventListener("change", ({ target }) => {
    for (const node of all(place, "[data-for-observer]")) node.hidden = !target.checked;
  });

  // Whoever plays while it is drawn again is at its rules, where they can go on; nobody's words are in sight.
  const drawnIn = root.parentElement?.dataset ?? {};
  const open = () => {
    drawnIn.playing = "";
    [alone.hidden, opener.hidden, place.hidden] = [true, true, false];
  };
  const close = () => {
    delete drawnIn.playing;
    [alone.hidden, opener.hidden, place.hidden] = [false, false, true];
  };
  opener.addEventListener("click", () => {
    open();
    show("rules");
  });
  if ("playing" in drawnIn) {
    open();
    FILL.rules();
    screens.get("rules").hidden = false;
  }
}
