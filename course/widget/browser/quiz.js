// @ts-check
// Quizzes: each form of item says how to read an answer, put one back, and mark it.

import { all, asList, asRecord, asWords } from "./dom.js";
import { showFeedback } from "./feedback.js";

const VERDICT = {
  chosenRight: "✓ You chose this, and it is the best answer.",
  chosenWrong: "✗ You chose this. It is not the best answer here.",
  missed: "○ This is the best answer.",
  leftOut: "– Not the best answer here.",
};
const VERDICT_MANY = {
  chosenRight: "✓ You chose this, and it belongs.",
  chosenWrong: "✗ You chose this. It does not belong here.",
  missed: "○ You left this out. It belongs.",
  leftOut: "– You left this out, rightly.",
};

function choiceItem(item) {
  const options = all(item, "[data-option]");
  const box = (option) => option.querySelector("input");
  const need = Number(item.querySelector("[data-choose]")?.dataset.choose ?? 1);
  const words = need > 1 ? VERDICT_MANY : VERDICT;
  const read = () => options.filter((option) => box(option).checked).map((option) => option.dataset.option);
  return {
    read,
    put(answer) {
      for (const option of options) box(option).checked = asList(answer).includes(option.dataset.option);
    },
    lacks() {
      const chosen = read().length;
      if (need === 1) return chosen ? "" : "Choose an answer first. Nothing has been marked.";
      if (chosen === need) return "";
      const change = chosen > need ? `Untick ${chosen - need}` : `Choose ${need - chosen} more`;
      return `Choose ${need}: you have ${chosen}. ${change}. Nothing has been marked.`;
    },
    advice: () =>
      need > 1 && read().length > need
        ? `You have ${read().length}. Untick ${read().length - need}, so that ${need} are left.`
        : "",
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

function orderingItem(item, said) {
  const list = item.querySelector(".steps");
  const key = list.dataset.key.split(" ");
  const first = all(list, "[data-option]").map((step) => step.dataset.option);
  const read = () => all(list, "[data-option]").map((step) => step.dataset.option);
  let meant = false;
  const number = () => {
    for (const [index, step] of all(list, "[data-option]").entries())
      step.querySelector(".place").textContent = index + 1;
  };
  list.addEventListener("click", (event) => {
    const button = event.target.closest("[data-move]");
    if (!button) return;
    const step = button.closest("[data-option]");
    const up = button.dataset.move === "-1";
    const beside = up ? step.previousElementSibling : step.nextElementSibling;
    if (beside) {
      up ? beside.before(step) : beside.after(step);
      number();
      list.dispatchEvent(new Event("change", { bubbles: true }));
      button.focus();
    }
    const place = read().indexOf(step.dataset.option) + 1;
    said.textContent = beside ? `Now step ${place} of ${key.length}.` : `This is already ${up ? "first" : "last"}.`;
  });
  return {
    read,
    put(answer) {
      const known = asList(answer).filter((id) => first.includes(id));
      for (const id of [...known, ...first.filter((id) => !known.includes(id))]) {
        list.append(list.querySelector(`[data-option="${CSS.escape(id)}"]`));
      }
      meant = known.length > 0;
      number();
    },
    lacks() {
      if (meant || read().join() !== first.join()) return "";
      meant = true;
      return "Move the steps first. If you mean this order, press the button again. Nothing has been marked.";
    },
    mark(show, everything) {
      const order = read();
      const found = order.filter((id, index) => id === key[index]).length;
      for (const step of all(list, "[data-option]")) {
        const at = order.indexOf(step.dataset.option);
        const right = key[at] === step.dataset.option;
        const belongs = `It belongs at ${key.indexOf(step.dataset.option) + 1}.`;
        const verdict = right ? "✓ In its place." : everything ? `✗ ${belongs}` : "✗ Not in its place yet.";
        showFeedback(step, show ? verdict : "", right ? "chosenRight" : "chosenWrong");
        for (const words of all(step, ".feedback > :not(.verdict)"))
          words.hidden = !(everything || found === key.length);
      }
      return { right: found === key.length, found, of: key.length };
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
      return left ? `Choose a match for each: ${left} still to do. Nothing has been marked.` : "";
    },
    mark(show, everything) {
      let found = 0;
      for (const pair of pairs) {
        const right = pick(pair).value === pair.dataset.option;
        found += right ? 1 : 0;
        const belongs = pick(pair).querySelector(`option[value="${CSS.escape(pair.dataset.option)}"]`).textContent;
        const verdict = right
          ? "✓ These belong together."
          : everything
            ? `✗ It belongs with: ${belongs}`
            : "✗ Not together. Look again.";
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
      return left ? `Rate each one: ${left} still to do.` : "";
    },
    mark(show) {
      let found = 0;
      for (const option of options) {
        const view = option.dataset.view;
        const mine = chosen(option)?.value;
        found += mine === view ? 1 : 0;
        const same = mine === view ? "You and we say" : `You say: ${mine ? label(option, mine) : "–"}. We say`;
        showFeedback(option, show ? `${same}: ${label(option, view)}.` : "", "compared");
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
  const id = item.dataset.item;
  const said = item.querySelector(".said");
  const explain = item.querySelector("[data-explain]");
  const rationale = item.querySelector(".rationale");
  const type = ITEMS[item.dataset.form](item, said);
  const kept = () => asRecord(autosave.get(id));
  let everything = false;

  const show = () => {
    const checked = kept().checked === true;
    const result = type.mark(checked || everything, everything || kept().met === true);
    explain.hidden = result.judged || !(kept().tries > 0) || (checked && result.right);
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
    autosave.set(id, { answer: type.read(), checked: true, tries, met: kept().met === true || result.right }, true);
    show();
    said.textContent = verdict(result);
  });

  const verdict = (result) => {
    if (result.judged) return `You and we agree on ${result.found} of ${result.of}. Our reasons stand beside each.`;
    if (result.right) return "That is right. The reasons stand beside the answers.";
    const count = result.of > 1 ? ` ${result.found} of ${result.of} so far.` : "";
    const next = "Read what stands beside your answer, then choose again or have every option explained.";
    return `Not quite yet.${count} ${next}`;
  };

  // A changed answer is a new try: it is kept, and the marks of the last one go.
  item.addEventListener("change", () => {
    autosave.set(id, { ...kept(), answer: type.read(), checked: false }, true);
    said.textContent = type.advice?.() ?? "";
    show();
  });

  explain.addEventListener("click", () => {
    everything = !everything;
    explain.setAttribute("aria-expanded", String(everything));
    explain.textContent = everything ? "Hide the explanations" : "Explain every option";
    show();
    explain.hidden = false;
    said.textContent = everything ? "Every option is explained." : "";
  });

  if (kept().answer !== undefined) type.put(kept().answer);
  show();
}
