// @ts-check
// A reflective account: the learner says under which heading of their regulator each thing goes that they wrote, writes
// what changed in their practice, which is never filled in for them, and ticks what fits.

import { all, asList, asRecord, asWords, element, shield } from "./dom.js";
import { putWords, tickBox } from "./fill.js";
import { bindIdentifiers } from "./identifiers/warning.js";
import { MESSAGES } from "./messages.js";
import { bindOneEvent } from "./one-event.js";
import { createPause } from "./pause.js";
import { byRank, fitsOf, isRecord, NOWHERE, pickedAt, proposedFor } from "./placing.js";
import { wordsIn } from "./record-check.js";
import { findSections } from "./sections.js";

const OWN_WORDS = ["reflection", "rewrite", "task"];
const SHORT = 80; // letters, of what stands in a label

/**
 * What stands in `place` under [data-headings] and [data-picks]; `redraw()` is called when the learner chose otherwise,
 * and `keep(message)` with what is to stand there the next time. Returns {offer(record, accounts, kept), clear(),
 * account(), build()}: of the account that is chosen, if one is, what the kernel sent and the page with the learner's
 * words in it.
 */
export function bindAccount(place, redraw, keep) {
  const headings = place.querySelector("[data-headings]");
  const picks = place.querySelector("[data-picks]");
  const own = picks.querySelector("[data-own]");
  const one = bindOneEvent(place, redraw);
  let accounts = [];
  let written = []; // {words, title, name, key, select} of each thing that may be picked
  let kept = {}; // by regulator: {picks: {key: heading}, words: {heading: words}, ticked: {heading: choices}}
  let before = {}; // the same, as it stood when this was opened
  let script = "";

  const account = () => accounts.find(({ id }) => id === headings.value);
  const parse = ({ page }) => new DOMParser().parseFromString(page, "text/html");
  const titleOf = (section) => section.querySelector("h2").textContent;

  /** For each thing written, under which of the headings it goes; and what is written and ticked here alone. */
  const offerPicks = () => {
    picks.hidden = !account();
    one.show(Boolean(account()));
    if (!account()) return;
    const page = parse(account());
    const isProposed = !isRecord(kept[account().id]);
    const stood = asRecord(kept[account().id]);
    const sections = all(page, "[data-takes=words], [data-fits]");
    picks.querySelector("[data-proposed]").hidden = !isProposed || written.length === 0;
    picks.querySelector("[data-some]").hidden = written.length === 0;
    for (const { words, select, key } of written) {
      const option = (words, value) => element("option", words, { value });
      const isOpen = (section) => section.dataset.takes === "words" || fitsOf(section).includes(words.dataset.fits);
      const offered = sections.filter(isOpen).map((each) => option(titleOf(each), each.dataset.heading));
      select.replaceChildren(option(MESSAGES.nowhere, NOWHERE), ...offered);
      const picked = isProposed ? proposedFor(words, sections) : pickedAt(asRecord(stood.picks), key);
      select.value = offered.some(({ value }) => value === picked) ? picked : NOWHERE;
    }
    own.replaceChildren(
      ...all(page, "[data-takes=nothing]").map((section) => offerBox(section, stood)),
      ...all(page, "[data-takes=choices]").map((section) => offerChoices(section, stood)),
    );
    bindIdentifiers(own);
    shield(picks);
  };
  const offerBox = (section, { words }) => {
    const { heading } = section.dataset;
    const line = element("div", "", { class: "words" });
    const id = `${headings.id}__${heading}`;
    const box = element("textarea", "", { id, rows: "5", "data-own-words": heading, "data-personal": "" });
    box.value = asWords(asRecord(words)[heading]);
    line.append(element("label", titleOf(section), { for: id }), box);
    return line;
  };
  const offerChoices = (section, { ticked }) => {
    const { heading } = section.dataset;
    const group = element("fieldset");
    group.append(element("legend", titleOf(section)));
    for (const { dataset } of all(section, "[data-choice]")) {
      const label = element("label", "", { class: "choice" });
      const box = element("input", "", { type: "checkbox", value: dataset.choice, "data-own-choice": heading });
      box.checked = asList(asRecord(ticked)[heading]).includes(dataset.choice);
      label.append(box, " ", element("span", dataset.choice));
      group.append(label);
    }
    return group;
  };

  /** What was picked, written and ticked for the account that is chosen. */
  const read = () => {
    const words = all(own, "[data-own-words]").map(({ dataset, value }) => [dataset.ownWords, value]);
    const ticked = {};
    for (const { dataset, value, checked } of all(own, "[data-own-choice]")) {
      if (checked) ticked[dataset.ownChoice] = [...(ticked[dataset.ownChoice] ?? []), value];
    }
    const picked = written.map(({ key, select }) => [key, select.value]).filter(([, value]) => value !== NOWHERE);
    return { picks: Object.fromEntries(picked), words: Object.fromEntries(words), ticked };
  };
  /** Have it kept, with what was seen of it here: what another window did meanwhile is to stay. */
  const keepNow = () => {
    pause.stop();
    const { id } = account();
    const over = [asRecord(before[id]), asRecord(kept[id])];
    kept = { ...kept, [id]: read() };
    keep({ type: "account", regulator: id, account: kept[id], over });
  };
  const pause = createPause(keepNow);

  /** What was written in one activity, below its title. */
  const listOf = (activity, id) => {
    const here = written.filter(({ name }) => name === activity);
    const group = element("li", "", { "data-of": activity });
    const lines = element("ul", "", { "aria-labelledby": id });
    lines.append(
      ...here.map(({ words, select }) => {
        const asked = words.querySelector(".label").cloneNode(true);
        asked.querySelector(".asks")?.remove();
        const question = asked.textContent.trim();
        const label = element("label", MESSAGES.inShort(question, beginningOf(words)));
        label.append(" ", select);
        const line = element("li");
        line.append(label);
        return line;
      }),
    );
    group.append(element("p", here[0].title, { class: "label", id }), lines);
    return group;
  };

  headings.addEventListener("change", () => {
    offerPicks();
    redraw();
  });
  picks.addEventListener("input", ({ target }) => {
    if (target.dataset.ownWords !== undefined) pause.start();
  });
  const chooseOtherwise = () => {
    keepNow();
    redraw();
  };
  picks.addEventListener("change", chooseOtherwise);
  picks.querySelector("[data-leave-out]").addEventListener("click", () => {
    for (const { select } of written) select.value = NOWHERE;
    picks.querySelector("[data-proposed]").hidden = true;
    chooseOtherwise();
  });

  return {
    account,
    /** Let go of what the learner wrote. */
    clear() {
      pause.stop();
      picks.querySelector("ul").replaceChildren();
      own.replaceChildren();
      written = [];
      kept = {};
      before = {};
    },
    offer(record, offered, stood) {
      pause.stop();
      accounts = offered;
      kept = asRecord(stood);
      before = kept;
      script = record.querySelector("script").textContent;
      headings.replaceChildren(
        element("option", MESSAGES.asInCourse, { value: "" }),
        ...accounts.map(({ id, name }) => element("option", name, { value: id })),
      );
      const passages = all(record, OWN_WORDS.map((kind) => `[data-kind=${kind}] .words:has(.given)`).join());
      written = passages.flatMap((passage) => {
        const activity = passage.closest("[data-activity]");
        const title = activity.querySelector("h2, h3").textContent;
        const name = activity.dataset.activity;
        return findSections(passage).map((words) => ({
          words,
          title,
          name,
          key: `${name}/${words.dataset.written}`,
          select: element("select"),
        }));
      });
      const names = [...new Set(written.map(({ name }) => name))];
      picks
        .querySelector("ul")
        .replaceChildren(...names.map((each, at) => listOf(each, `${headings.id}__written-${at}`)));
      picks.querySelector("[data-none]").hidden = written.length > 0;
      one.offer(record, names);
      shield(picks);
      offerPicks();
    },
    build() {
      const page = parse(account());
      const picked = written.filter(({ select, name }) => select.value !== NOWHERE && one.holds(name));
      nameUnits(page, new Set(picked.map(({ name }) => unitOf(name))));
      const sectionOf = ({ select }) => page.querySelector(`[data-heading="${CSS.escape(select.value)}"]`);
      const placed = picked.map((each) => ({ ...each, section: sectionOf(each) })).filter(({ section }) => section);
      for (const [at, { words, title, name, section }] of placed.sort(byRank).entries()) {
        const isFilled = section.matches("[data-takes=words]") || words.dataset.fits === "done";
        if (isFilled) for (const blank of all(section, "[data-empty]")) blank.remove();
        const article = section.querySelector(`[data-activity="${CSS.escape(name)}"]`);
        const picked = article ?? element("article", "", { class: "picked", "data-activity": name });
        if (!article) picked.append(element("h3", title, { id: `__picked--${at}` }));
        picked.append(page.importNode(words, true));
        if (!article) section.insertBefore(picked, section.querySelector("[data-empty]"));
      }
      addOwn(page, read());
      page.querySelector("script")?.replaceChildren(script);
      return page;
    },
  };
}

const unitOf = (activity) => activity.split("/")[0];

/** Of the units that the course names, leave those from which something was picked; all, where nothing was. */
function nameUnits(page, units) {
  for (const line of all(page, "[data-of-unit]")) {
    if (units.size && !units.has(line.dataset.ofUnit)) line.remove();
  }
  for (const list of all(page, "[data-units]")) if (!list.children.length) list.remove();
}

/** What was written and ticked for this account alone, in its page. */
function addOwn(page, { words, ticked }) {
  for (const section of all(page, "[data-heading]")) {
    const { heading } = section.dataset;
    if (words[heading]?.trim()) {
      for (const blank of all(section, "[data-empty]")) blank.remove();
      const answer = element("p", "", { class: "answer" });
      const given = element("span", "", { dir: "auto" });
      putWords(given, words[heading]);
      answer.append(given);
      section.querySelector("h2").after(answer);
    }
    for (const box of all(section, "[data-choice]")) {
      if (asList(ticked[heading]).includes(box.dataset.choice)) tickBox(box, MESSAGES.myChoice);
    }
  }
}

/** The first words of what was written, whole ones. */
function beginningOf(words) {
  const letters = [...wordsIn(words.querySelector(".given")).trim()];
  if (letters.length <= SHORT) return letters.join("");
  return `${letters
    .slice(0, SHORT)
    .join("")
    .replace(/\s+\S*$/, "")}…`;
}
