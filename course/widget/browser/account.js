// @ts-check
// A reflective account: the learner says under which heading of their regulator each thing goes that they wrote. What
// changed in practice is never filled in for them.

import { all, element, shield } from "./dom.js";
import { MESSAGES } from "./messages.js";
import { wordsIn } from "./record-check.js";

const OWN_WORDS = ["reflection", "rewrite", "task"];
const NOWHERE = "";

/**
 * What stands in `place` under [data-headings] and [data-picks]; `redraw()` is called when the learner chose otherwise.
 * Returns {offer(record, accounts), account(), build()}: of the account that is chosen, if one is, what the kernel sent
 * and the page with the learner's words in it.
 */
export function bindAccount(place, redraw) {
  const headings = place.querySelector("[data-headings]");
  const picks = place.querySelector("[data-picks]");
  let accounts = [];
  let written = []; // {words, title, name, select} of each thing that may be picked
  let script = "";

  const account = () => accounts.find(({ id }) => id === headings.value);
  const parse = ({ page }) => new DOMParser().parseFromString(page, "text/html");

  /** For each thing written, under which of the headings it goes. */
  const offerPicks = () => {
    picks.hidden = !account();
    if (!account()) return;
    const sections = all(parse(account()), "[data-takes=words]");
    for (const { select } of written) {
      const option = (words, value) => element("option", words, { value });
      const offered = sections.map((each) => option(each.querySelector("h2").textContent, each.dataset.heading));
      select.replaceChildren(option(MESSAGES.nowhere, NOWHERE), ...offered);
    }
  };
  headings.addEventListener("change", () => {
    offerPicks();
    redraw();
  });
  picks.addEventListener("change", redraw);

  return {
    account,
    offer(record, offered) {
      accounts = offered;
      script = record.querySelector("script").textContent;
      headings.replaceChildren(
        element("option", MESSAGES.asInCourse, { value: "" }),
        ...accounts.map(({ id, name }) => element("option", name, { value: id })),
      );
      written = OWN_WORDS.flatMap((kind) => all(record, `[data-kind=${kind}] .words:has(.given)`)).map((words) => {
        const activity = words.closest("[data-activity]");
        const title = activity.querySelector("h2, h3").textContent;
        return { words, title, name: activity.dataset.activity, select: element("select") };
      });
      picks.querySelector("ul").replaceChildren(
        ...written.map(({ words, title, select }) => {
          const line = element("li");
          const beginning = [...wordsIn(words.querySelector(".given"))].slice(0, 80).join("");
          const label = element("label", MESSAGES.inShort(title, beginning));
          label.append(" ", select);
          line.append(label);
          return line;
        }),
      );
      picks.querySelector("[data-none]").hidden = written.length > 0;
      shield(picks);
      offerPicks();
    },
    build() {
      const page = parse(account());
      for (const [at, { words, title, name, select }] of written.entries()) {
        if (select.value === NOWHERE) continue;
        const section = page.querySelector(`[data-heading="${CSS.escape(select.value)}"]`);
        section?.querySelector("[data-empty]")?.remove();
        const picked = element("article", "", { class: "picked", "data-activity": name });
        picked.append(element("h3", title, { id: `__picked--${at}` }), page.importNode(words, true));
        section?.append(picked);
      }
      page.querySelector("script")?.replaceChildren(script);
      return page;
    },
  };
}
