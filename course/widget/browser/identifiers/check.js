// @ts-check
// The identifier check: words in a reflection that may point to a real person. It warns and explains; it never blocks,
// changes or sends anything. In doubt it warns: a false alarm costs a glance.

import { markHarmless } from "./harmless.js";
import { IDENTIFIER_ADVICE } from "./messages.js";
import { findNames } from "./names.js";
import { NUMBER_RULES } from "./numbers.js";
import { findPlainNames, PEOPLE_RULES } from "./people.js";
import { PLACE_RULES } from "./places.js";
import { startsSentence } from "./vocabulary.js";

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
