// @ts-check
// My record in a lesson: what the learner wrote, to read, print, save and copy; whole, or in part.

import { bindAccount } from "./account.js";
import { all, element, shield } from "./dom.js";
import { saveFile } from "./download.js";
import { fillRecord } from "./fill.js";
import { MESSAGES } from "./messages.js";
import { keepOwnWords } from "./own-words.js";
import { asText, bindPaper } from "./paper.js";
import { checkRecord } from "./record-check.js";

const WHOLE = "";
const SOME = "__some";

/**
 * What stands in the panel `root` under [data-record]; `tell(words)` says what was done, and `keep(message)` has what
 * goes into an account kept. Returns {open(way), show(message), close()}: `way` is "read" or "take", and a message
 * holds the page to fill in, its entries, what was kept and its name as a file.
 */
export function bindRecord(root, tell, keep) {
  const place = root.querySelector("[data-record]");
  const title = place.querySelector("h3");
  const which = place.querySelector("[data-which]");
  const parts = place.querySelector("[data-parts]");
  const ownOnly = place.querySelector("[data-own-only]");
  const byHand = place.querySelector("[data-by-hand]");
  const whenShown = all(place, "[data-when-shown]");
  let record, opener;
  let name = "";

  const draw = () => {
    byHand.hidden = true;
    for (const node of all(place, "[data-whole]")) node.hidden = Boolean(account.account());
    parts.hidden = which.value !== SOME || Boolean(account.account());
    const shown = chosen();
    shown.querySelector("script")?.remove();
    paper.show(shown);
  };
  const account = bindAccount(place, draw, keep);
  const paper = bindPaper(place, checkRecord);

  /** The record, with nothing in it but what is to go in. */
  const chosen = () => {
    if (account.account()) return account.build();
    const copy = record.cloneNode(true);
    for (const unit of all(copy, "[data-unit]")) {
      if (which.value === SOME) {
        for (const activity of all(unit, "[data-activity]")) if (!isTicked(activity)) activity.remove();
        if (!unit.querySelector("[data-activity]")) unit.remove();
      } else if (which.value !== WHOLE && unit.dataset.unit !== which.value) unit.remove();
    }
    if (which.value !== WHOLE) sayWhichPart(copy);
    if (ownOnly.checked) {
      keepOwnWords(copy);
      const lead = copy.querySelector("#__lead");
      if (which.value === WHOLE) lead.textContent = MESSAGES.wordsOfRecord(lead.dataset.course);
      lead.append(` ${MESSAGES.ownWordsOnly}`);
    }
    return copy;
  };
  const isPart = () => (which.value !== WHOLE || ownOnly.checked) && !account.account();
  /** The reader of a part is not told that it is everything. */
  const sayWhichPart = (copy) => {
    const lead = copy.querySelector("#__lead");
    const { course } = lead.dataset;
    const [unit] = which.selectedOptions;
    lead.textContent = which.value === SOME ? MESSAGES.someOfRecord(course) : MESSAGES.unitOfRecord(unit.text, course);
  };
  const isTicked = ({ dataset }) => parts.querySelector(`input[value="${CSS.escape(dataset.activity)}"]`).checked;

  const offerParts = () => {
    const units = all(record, "[data-unit]");
    const option = (words, value) => element("option", words, { value });
    which.replaceChildren(
      option(MESSAGES.wholeCourse, WHOLE),
      ...units.map((unit) => option(unit.querySelector("h2").textContent, unit.dataset.unit)),
      option(MESSAGES.someParts, SOME),
    );
    parts.replaceChildren(
      parts.querySelector("legend"),
      ...units.flatMap((unit) => [
        element("p", unit.querySelector("h2").textContent, { class: "label" }),
        ...all(unit, "[data-activity]").map(offerPart),
      ]),
    );
    shield(parts);
  };
  const offerPart = (activity) => {
    const label = element("label", "", { class: "choice" });
    label.append(element("input", "", { type: "checkbox", value: activity.dataset.activity, checked: "" }), " ");
    label.append(element("span", activity.querySelector("h2, h3, h4").textContent));
    return label;
  };

  which.addEventListener("change", draw);
  ownOnly.addEventListener("change", draw);
  parts.addEventListener("change", draw);
  place.querySelector("[data-save-page]").addEventListener("click", () => {
    const id = account.account()?.id;
    const kind = isPart() ? "record-part" : "record";
    const file = name.replace("record", id ? `account-${id}` : kind);
    saveFile(file, asText(chosen()), "text/html");
    tell(MESSAGES.recordInFile(file));
  });
  place.querySelector("[data-print]").addEventListener("click", () => paper.print());
  place.querySelector("[data-copy]").addEventListener("click", async () => {
    const text = plainTextOf(paper.page());
    try {
      await navigator.clipboard.writeText(text);
      tell(MESSAGES.recordCopied);
    } catch {
      byHand.hidden = false;
      const box = byHand.querySelector("textarea");
      box.value = text;
      box.focus();
      box.select();
      tell(MESSAGES.copyByHand);
    }
  });
  const close = () => {
    record = undefined;
    account.clear();
    paper.clear();
    byHand.querySelector("textarea").value = "";
    byHand.hidden = place.hidden = true;
  };
  place.querySelector("[data-close]").addEventListener("click", () => {
    close();
    tell("");
    opener.focus();
  });

  return {
    close,
    /** Make ready to `way`, until the record comes. */
    open(way) {
      close();
      opener = root.querySelector(`[data-${way}]`);
      title.textContent = opener.textContent;
      for (const node of all(place, "[data-only]")) node.hidden = node.dataset.only !== way;
      for (const node of whenShown) node.hidden = true;
      paper.hide(way === "take");
      place.hidden = false;
    },
    /** Show the record that was asked for; it is let go of where somebody closed it meanwhile. */
    show({ page, entries, accounts, kept, name: file }) {
      if (place.hidden) return;
      record = new DOMParser().parseFromString(page, "text/html");
      fillRecord(record, entries);
      name = file;
      offerParts();
      account.offer(record, accounts, kept);
      for (const node of whenShown) node.hidden = false;
      draw();
      title.focus();
    },
  };
}

const INDENT = "    "; // before each line of a learner's own, as in language/plaintext.py

/**
 * The words of a record as plain text, as the page shows them: the learner's own set in, what is said of them left out.
 */
function plainTextOf(page) {
  const shown = page.querySelector("main");
  const asItWas = shown.cloneNode(true);
  for (const aside of all(page, "#__check, .about, .may-name, .picked :is(h3, .label, .mine)")) aside.remove();
  for (const asks of all(page, ".asks")) asks.hidden = false;
  for (const given of all(page, ".answer > .given")) {
    given.prepend(INDENT);
    for (const end of all(given, "br")) end.after(INDENT);
  }
  // biome-ignore lint/performance/useDomNodeTextContent: its lines and lists are to stand as they are shown
  const text = shown.innerText;
  shown.replaceWith(asItWas);
  return text.replace(/^ +$/gm, "");
}
