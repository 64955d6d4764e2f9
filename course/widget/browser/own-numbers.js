// @ts-check
// A learner's own numbers file: all that is in it is shown in words before it can be downloaded.

import { element, shield } from "./dom.js";
import { saveFile } from "./download.js";
import { MESSAGES } from "./messages.js";
import { summarise } from "./numbers.js";

/** In `place`: what the numbers file of these `answers` holds, and a button that downloads it as `name`. */
export function showNumbers(place, { answers, outline, name }, close) {
  const summary = summarise(answers, outline);
  const heading = element("h3", MESSAGES.allInNumbersFile, { tabindex: "-1" });
  const download = element("button", MESSAGES.downloadNumbers, { type: "button" });
  const letGo = element("button", MESSAGES.closeNumbers, { type: "button", class: "quiet" });
  const buttons = element("div", "", { class: "buttons" });
  const said = element("p", "", { role: "status" });
  buttons.append(download, letGo);
  place.replaceChildren(
    heading,
    listOf(aboutFile(summary, outline)),
    listOf(chosenIn(summary, outline)),
    listOf(numbersIn(summary, outline)),
    element("p", MESSAGES.noWordsInNumbers),
    element("p", MESSAGES.whoSeesNumbers),
    buttons,
    said,
  );
  shield(place);
  place.hidden = false;
  heading.focus();
  download.addEventListener("click", () => {
    saveFile(name, JSON.stringify(summary, null, 1), "application/json");
    said.textContent = MESSAGES.numbersInFile(name);
  });
  letGo.addEventListener("click", () => {
    closeNumbers(place);
    close();
  });
}

/** Let go of the numbers file that is on show in `place`, if one is. */
export function closeNumbers(place) {
  place.replaceChildren();
  place.hidden = true;
}

/** A list of lines; a line in two parts has a list of its own. */
function listOf(lines) {
  const list = element("ul");
  for (const [words, inner] of lines) {
    const line = element("li", words);
    if (inner) line.append(listOf(inner.map((each) => [each])));
    list.append(line);
  }
  return list;
}

function aboutFile({ number, edition, month, units }, outline) {
  const words = new Date(`${month}-15`).toLocaleDateString("en-GB", { month: "long", year: "numeric" });
  return [
    [MESSAGES.randomNumber(number)],
    [MESSAGES.madeIn(edition, words)],
    ...outline.units.map(({ unit, title }) => {
      const { done, begun, total, finished } = units[unit];
      return [(finished ? MESSAGES.unitFinished : MESSAGES.unitDone)(title, done, total, begun)];
    }),
  ];
}

function chosenIn({ items }, outline) {
  const answered = outline.units.flatMap((unit) => unit.items).filter(({ name }) => items[name]);
  return answered.map(({ name, title, number, text, prompts, choices }) => {
    const { chosen, first } = items[name];
    const lines = Array.isArray(chosen)
      ? chosen.map((choice) => MESSAGES.youChose(choices[choice]))
      : Object.entries(chosen).map(([prompt, choice]) => MESSAGES.youChoseFor(prompts[prompt], choices[choice]));
    if (first !== undefined) lines.push(first ? MESSAGES.rightFirst : MESSAGES.notRightFirst);
    return [MESSAGES.questionOf(title, number, text), lines];
  });
}

function numbersIn({ ratings }, outline) {
  const given = outline.units.flatMap((unit) => unit.ratings).filter(({ name }) => name in ratings);
  return given.map(({ name, title, text }) => [MESSAGES.titleAndWords(title, text), [MESSAGES.youGave(ratings[name])]]);
}
