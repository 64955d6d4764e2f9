// @ts-check
// The identifier check: words in a reflection that may point to a real person. It warns and explains; it never blocks,
// changes or sends anything. In doubt it warns: a false alarm costs a glance.

import { markHarmless } from "./harmless.js";
import { findNames } from "./names.js";
import { NUMBER_RULES } from "./numbers.js";
import { findPlainNames, PEOPLE_RULES } from "./people.js";
import { PLACE_RULES } from "./places.js";
import { startsSentence } from "./vocabulary.js";

export const IDENTIFIER_CAVEAT =
  "This check cannot find everything. Read your words again as a neighbour or a stranger would.";
const IDENTIFIER_ADVICE = {
  "nhs-number": "Take the number out. Write 'a patient' instead.",
  record: "Take the number out. Nobody needs it to follow what happened.",
  date: "Write a season or 'last year' instead of a full date.",
  postcode: "Take the postcode out. Write 'at home' or 'in a village' instead.",
  phone: "Take the phone number out. Write 'by phone' instead.",
  email: "Take the email address out. Write 'by email' instead.",
  web: "Take the web address out. Write 'online' instead.",
  handle: "Take the account's name out. Write 'on social media' instead.",
  "title-name": "Write 'a patient' or 'a colleague' instead of a name.",
  name: "If this names a person, write 'a patient' or 'a colleague' instead.",
  initials: "Initials with other details can point to a person. Write 'a patient' instead.",
  age: "Write 'aged 90 or over' instead of the exact age.",
  place: "Write 'a ward', 'a GP surgery' or 'a school' instead of its name.",
  workplace: "Write the kind of work, such as 'works in a shop', without saying where.",
  address: "Take the address out. Write 'at home' instead.",
  car: "Take the number plate out. Write 'a car' instead.",
  "rare-event": "Leave out what makes this person easy to recognise, or describe it loosely.",
};

/** What may identify somebody in a text: its kind, the words and what to do, in the order of the text and each once. */
export function identifiers(input) {
  const text = String(input ?? "");
  const harmless = markHarmless(text);
  const taken = new Uint8Array(text.length);
  const findings = new Map();
  const note = ({ kind, at, found }) => {
    if (taken[at] || taken[at + found.length - 1]) return;
    taken.fill(1, at, at + found.length);
    const same = `${kind} ${found.toLowerCase()}`;
    if (!findings.has(same)) findings.set(same, { kind, at, found });
  };
  for (const { kind, keep, pattern } of [...NUMBER_RULES, ...PLACE_RULES, ...PEOPLE_RULES]) {
    for (const match of text.matchAll(pattern)) {
      const at = match.index + match[1].length;
      const found = !harmless[at] && keep(match[2], startsSentence(text, at));
      if (found) note({ kind, at: at + match[2].length - found.length, found });
    }
  }
  for (const name of findNames(text, harmless)) note(name);
  for (const name of findPlainNames(text)) if (!harmless[name.at]) note(name);
  return [...findings.values()]
    .sort((one, other) => one.at - other.at)
    .map(({ kind, found }) => ({ kind, found: [...found].slice(0, 60).join(""), advice: IDENTIFIER_ADVICE[kind] }));
}
