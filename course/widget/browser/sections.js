// @ts-check
// A whole account that a learner wrote, in its sections: as portfolio/sections.py finds them for a command.

import { asRecord } from "./dom.js";
import { putWords } from "./fill.js";
import { wordsIn } from "./record-check.js";

const plain = (heading) =>
  heading
    .replace(/[*_#?:]/g, " ")
    .trim()
    .replace(/\s+/g, " ")
    .toLowerCase();

/**
 * For each thing that its sections fit, a passage with its words alone; the `passage` itself where fewer than two
 * headings are in it. What stands before the first heading belongs to the event.
 */
export function findSections(passage) {
  const titles = Object.entries(asRecord(JSON.parse(passage.dataset.ownHeadings ?? "{}")));
  const known = new Map(titles.map(([title, fit]) => [plain(title), fit]));
  const words = new Map();
  const found = new Set();
  let fit = "event";
  for (let line of wordsIn(passage.querySelector(".given")).split("\n")) {
    const [heading] = /[^?:]*[?:]?/.exec(line) ?? [""];
    if (known.has(plain(heading))) {
      fit = known.get(plain(heading));
      found.add(plain(heading));
      line = line.slice(heading.length).replace(/^[*_ \t]+/, "");
    }
    if (!words.has(fit)) words.set(fit, []);
    words.get(fit).push(line);
  }
  const said = [...words].map(([each, lines]) => [each, lines.join("\n").trim()]).filter(([, all]) => all);
  return found.size > 1 ? said.map(([each, all]) => only(passage, each, all)) : [passage];
}

/** The passage, with these words in the place of all that was written. */
function only(passage, fit, words) {
  const section = passage.cloneNode(true);
  section.dataset.written = `${passage.dataset.written}/${fit}`;
  section.dataset.fits = fit;
  delete section.dataset.ownHeadings;
  putWords(section.querySelector(".given"), words);
  return section;
}
