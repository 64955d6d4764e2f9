// @ts-check
// Quizzes: each form of item says how to read an answer, put one back, and mark it.

import { all, asList, asRecord, asWords } from "./dom.js";
import { showFeedback } from "./feedback.js";
import { MESSAGES } from "./messages.js";
import { orderingItem } from "./ordering.js";

function choiceItem(item) {
  const options = all(item, "[data-option]");
  const box = (option) => option.querySelector("input");
  const need = Number(item.querySelector("[data-choose]")?.dataset.choose ?? 1);
  const words = need > 1 ? MESSAGES.verdictOfMany : MESSAGES.verdictOfOne;
  const read = () => options.filter((option) => box(option).checked).map((option) => option.dataset.option);
  return {
    read,
    put(answer) {
      for (const option of options) box(option).checked = asList(answer).includes(option.dataset.option);
    },
    lacks() {
      const chosen = read().length;
      if (need === 1) return chosen ? "" : MESSAGES.chooseFirst;
      if (chosen === need) return "";
      if (chosen > need) return MESSAGES.chosenTooMany(need, chosen, chosen - need);
      return MESSAGES.chosenTooFew(need, chosen, need - chosen);
    },
    advice() {
      const chosen = read().length;
      return need > 1 && chosen > need ? MESSAGES.untick(chosen, chosen - need, need) : "";
    },
    mark(show, everything) {
      let found = 0;
      for (const option of options) {
        const chosen = box(option).checked;
        const right = "correct" in option.dataset;
        found += chosen && right ? 1 : 0;
        const state = chosen ? (right ? "chosenRight" : "chosenWrong") : right ? "missed" : "leftOut";
        showFeedback(option, show && (chosen || everything) ? words[state] : "", state);
      }
      return { right: found === need, found, of: need };
    },
  };
}

function matchingItem(item) {
  const pairs = all(item, "[data-option]");
  const pick = (pair) => pair.querySelector("select");
  const read = () =>
    Object.fromEntries(pairs.filter((pair) => pick(pair).value).map((pair) => [pair.dataset.option, pick(pair).value]));
  return {
    read,
    put(answer) {
      for (const pair of pairs) {
        pick(pair).value = asWords(asRecord(answer)[pair.dataset.option]);
        if (pick(pair).selectedIndex < 0) pick(pair).value = "";
      }
    },
    lacks() {
      const left = pairs.length - Object.keys(read()).length;
      return left ? MESSAGES.matchesToDo(left) : "";
    },
    mark(show, everything) {
      let found = 0;
      for (const pair of pairs) {
        const right = pick(pair).value === pair.dataset.option;
        found += right ? 1 : 0;
        const belongs = pick(pair).querySelector(`option[value="${CSS.escape(pair.dataset.option)}"]`).textContent;
        const verdict = right
          ? MESSAGES.belongTogether
          : everything
            ? MESSAGES.belongsWith(belongs)
            : MESSAGES.notTogether;
        showFeedback(pair, show ? verdict : "", right ? "chosenRight" : "chosenWrong");
        for (const words of all(pair, ".feedback > :not(.verdict)")) words.hidden = !(right || everything);
      }
      for (const spare of all(item, "[data-spare]")) spare.hidden = !(show && (everything || found === pairs.length));
      return { right: found === pairs.length, found, of: pairs.length };
    },
  };
}

function judgementItem(item) {
  const options = all(item, "[data-option]");
  const chosen = (option) => option.querySelector("input:checked");
  const label = (option, value) =>
    option.querySelector(`input[value="${CSS.escape(value)}"]`).parentElement.textContent.trim();
  const read = () =>
    Object.fromEntries(options.filter(chosen).map((option) => [option.dataset.option, chosen(option).value]));
  return {
    read,
    put: (answer) => {
      for (const input of all(item, "input"))
        input.checked = asRecord(answer)[input.closest("[data-option]").dataset.option] === input.value;
    },
    lacks() {
      const left = options.length - Object.keys(read()).length;
      return left ? MESSAGES.ratingsToDo(left) : "";
    },
    mark(show) {
      let found = 0;
      for (const option of options) {
        const view = option.dataset.view;
        const mine = chosen(option)?.value;
        found += mine === view ? 1 : 0;
        const ours = label(option, view);
        const verdict =
          mine === view ? MESSAGES.sameView(ours) : MESSAGES.otherView(mine ? label(option, mine) : "–", ours);
        showFeedback(option, show ? verdict : "", "compared");
      }
      return { right: false, judged: true, found, of: options.length };
    },
  };
}

const ITEMS = {
  choose: choiceItem,
  order: orderingItem,
  match: matchingItem,
  rate: judgementItem,
};

export function bindQuiz(root, autosave) {
  for (const item of all(root, ".item")) bindItem(item, autosave);
}

function bindItem(item, autosave) {
  const { item: question, standsFor } = item.dataset;
  const id = standsFor ?? question; // the place in which it is asked
  const said = item.querySelector(".said");
  const explain = item.querySelector("[data-explain]");
  const explainWords = explain.textContent;
  const rationale = item.querySelector(".rationale");
  const type = ITEMS[item.dataset.form](item, said);
  const instead = standsFor ? { instead: question } : {};
  const kept = () => {
    const response = asRecord(autosave.get(id));
    return response.instead === instead.instead ? response : {};
  };
  let everything = false;

  const show = () => {
    const checked = kept().checked === true;
    const result = type.mark(checked || everything, everything); // a right answer shows its own reason, and no more
    explain.hidden = result.judged || !(kept().tries > 0);
    rationale.hidden = !(everything || (checked && (result.right || result.judged)));
    return result;
  };

  item.addEventListener("submit", (event) => {
    event.preventDefault();
    const lacks = type.lacks();
    if (lacks) {
      said.textContent = lacks;
      return;
    }
    const result = type.mark(false, false);
    const tries = (Number(kept().tries) || 0) + 1;
    const met = kept().met === true || result.right;
    autosave.set(id, { answer: type.read(), checked: true, tries, met, ...instead }, true);
    show();
    said.textContent = verdict(result);
  });

  const verdict = (result) => {
    if (result.judged) return MESSAGES.agreedOn(result.found, result.of);
    if (result.right) return MESSAGES.allRight;
    return result.of > 1 ? MESSAGES.notYetButSome(result.found, result.of) : MESSAGES.notYet;
  };

  // A changed answer is a new try: it is kept, and the marks of the last one go.
  item.addEventListener("change", () => {
    autosave.set(id, { ...kept(), answer: type.read(), checked: false, ...instead }, true);
    said.textContent = type.advice?.() ?? "";
    show();
  });

  explain.addEventListener("click", () => {
    everything = !everything;
    explain.setAttribute("aria-expanded", String(everything));
    explain.textContent = everything ? MESSAGES.hideExplanations : explainWords;
    show();
    explain.hidden = false;
    said.textContent = everything ? MESSAGES.everyOptionExplained : "";
  });

  if (kept().answer !== undefined) type.put(kept().answer);
  show();
}
