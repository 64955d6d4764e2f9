// @ts-check
// The identifier check over a whole record: it says at its head what may name somebody, and where.

import { all, asList, asRecord, element } from "./dom.js";
import { identifiers } from "./identifiers/check.js";
import { IDENTIFIER_MESSAGES } from "./identifiers/messages.js";

/** The words of a learner, each line of theirs a line. */
export const wordsIn = (given) =>
  [...given.childNodes].map((node) => (node.nodeName === "BR" ? "\n" : node.textContent)).join("");

/**
 * Look through the words that a learner gave in the document `page`, and say at its head and beside each what was
 * found.
 * The cast is nobody's; nor is whoever else has a name in the unit that the words are about. A day is asked for where
 * time with somebody is counted.
 */
export function checkRecord(page) {
  const head = page.getElementById("__check");
  const list = element("ul");
  const cast = (head.dataset.people ?? "").split("|");
  const others = asRecord(JSON.parse(head.dataset.others ?? "{}"));
  for (const note of all(page, ".may-name")) note.remove();
  for (const given of all(page, ".given:not(.day)")) {
    if (given.closest("[hidden]")) continue;
    const here = [];
    const [unit] = (given.closest("[data-activity]")?.dataset.activity ?? "").split("/");
    const people = [...cast, ...(Object.hasOwn(others, unit) ? asList(others[unit]) : [])];
    const title = given.closest("[data-activity], [data-heading]").querySelector("h2, h3, h4");
    for (const finding of identifiers(wordsIn(given))) {
      if (isOneOf(people, finding)) continue;
      const { found, advice } = finding;
      const line = element("li");
      const link = element("a", IDENTIFIER_MESSAGES.inActivity(title.textContent), { href: `#${title.id}` });
      line.append(link, " ", IDENTIFIER_MESSAGES.finding(found, advice));
      list.append(line);
      here.push(IDENTIFIER_MESSAGES.finding(found, advice));
    }
    if (here.length) {
      const note = element("p", IDENTIFIER_MESSAGES.mayName(here.join(" ")), { class: "may-name" });
      (given.closest(".answer") ?? given).after(note);
    }
  }
  const count = list.children.length;
  const words = count ? IDENTIFIER_MESSAGES.placesFound(count) : IDENTIFIER_MESSAGES.nobodyFound;
  head.replaceChildren(element("p", words), ...(count ? [list] : []));
  head.classList.add("checked");
}

/** "Mr Owusu" may be called Owusu, and Nora "sister Nora"; a name before Owusu is somebody else's. */
function isOneOf(people, { kind, found }) {
  const name = found.replace(/['’]s?$/, "");
  const surnames = people.filter((each) => each.includes(" ")).map(lastOf);
  if (kind === "title-name") return [...people, ...surnames].includes(lastOf(name)) || people.includes(name);
  return kind === "name" && [...people, ...surnames].includes(name);
}

const lastOf = (name) => name.slice(name.lastIndexOf(" ") + 1);
