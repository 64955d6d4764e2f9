// @ts-check
// The numbers file: what a learner did, in numbers and ids, made from their answers file by the course's outline
// (model/outline.py). The terminal makes the same one (portfolio/cohort/summary.py): both read the cases of
// tests/numbers.yaml alike. No word that anybody wrote gets in: what is not in the outline is left out.

import { isComplete, isFilled } from "./completion.js";
import { asList, asRecord } from "./dom.js";

const FORMAT = 1;
const KIND = "what-matters-to-me-numbers";
const NUMBER_PLACE = "course/numbers/number";

/** The numbers file of whoever took the answers file `answers` away. */
export function summarise(answers, outline) {
  const { activities, exported } = answers;
  const named = (lines, read) =>
    Object.fromEntries(
      outline.units
        .flatMap((unit) => unit[lines])
        .map((line) => [line.name, read(line, activities)])
        .filter(([, value]) => value !== null),
    );
  return {
    format: FORMAT,
    kind: KIND,
    number: findResponse(activities, [NUMBER_PLACE]),
    edition: outline.edition,
    month: exported.slice(0, 7),
    units: Object.fromEntries(outline.units.map((unit) => [unit.unit, countUnit(unit, activities)])),
    items: named("items", readItem),
    ratings: named("ratings", readRating),
  };
}

/** What stands at the first of `places` at which something does. */
function findResponse(activities, places) {
  for (const place of places) {
    const end = place.lastIndexOf("/");
    const responses = asRecord(activities[place.slice(0, end)]?.responses);
    const part = place.slice(end + 1);
    if (Object.hasOwn(responses, part)) return responses[part];
  }
  return null;
}

/** How many activities are done and begun, of how many, and whether the unit is finished. */
function countUnit(unit, activities) {
  let done = 0;
  let begun = 0;
  for (const { completion, parts } of unit.activities) {
    const responses = Object.fromEntries(
      Object.entries(parts).map(([part, places]) => [part, findResponse(activities, places)]),
    );
    if (isComplete(completion, responses)) done += 1;
    else if (Object.values(responses).some(isFilled)) begun += 1;
  }
  const total = unit.activities.length;
  const finished = (total > 0 && done === total) || (done + begun > 0 && isFinishedEarlier(unit, activities));
  return { done, begun, total, finished };
}

/** Whether the unit was finished in an earlier edition: it stays so. */
function isFinishedEarlier(unit, activities) {
  return Object.entries(unit.earlier).some(
    ([edition, asked]) =>
      Object.entries(asked).every(([name, ways]) => isComplete(ways, asRecord(activities[name]?.responses))) &&
      Object.keys(asked).some((name) => activities[name]?.course === edition),
  );
}

/** What is chosen in an item that was checked, and whether its first try was right; null where it was not. */
function readItem(item, activities) {
  const response = asRecord(findResponse(activities, item.places));
  if (!(typeof response.tries === "number" && response.tries > 0)) return null;
  const chosen = readChosen(item, response.answer);
  if (Object.keys(chosen).length === 0) return null;
  if (item.form === "rate") return { chosen };
  return { chosen, first: response.met === true && response.tries === 1 };
}

function readChosen({ prompts, choices }, answer) {
  const isOffered = (choice) => typeof choice === "string" && Object.hasOwn(choices, choice);
  if (Object.keys(prompts).length === 0) return [...new Set(asList(answer).filter(isOffered))];
  const record = asRecord(answer);
  const answered = Object.keys(prompts).filter((prompt) => Object.hasOwn(record, prompt) && isOffered(record[prompt]));
  return Object.fromEntries(answered.map((prompt) => [prompt, record[prompt]]));
}

function readRating({ places, lowest, highest }, activities) {
  const number = findResponse(activities, places);
  return Number.isInteger(number) && lowest <= number && number <= highest ? number : null;
}
