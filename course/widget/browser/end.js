// @ts-check
// The end of a unit: what the learner did, what is left and how long it takes, and where it goes on.

import { all, element, shield } from "./dom.js";
import { MESSAGES } from "./messages.js";
import { isActivity, readParts, readProgress, readUnits } from "./outline.js";

/** A link that does `go` when it is followed. */
function linkTo(words, href, go) {
  const link = element("a", words, { href, dir: "auto" });
  link.addEventListener("click", (event) => {
    event.preventDefault();
    go();
  });
  return link;
}

/**
 * The end of `lesson`, in front of what is more than the unit: {draw}. What is left it names once the learner began
 * something, and the next unit instead of the line below the list of units.
 * `goTo(part)`, `isThere(href)`, `readRecord`: see contents.js.
 */
export function createEnd(lesson, { goTo, isThere, readRecord }) {
  const end = element("section", "", { class: "wm-end", "aria-label": MESSAGES.endOfUnit });
  const isOfList = (link) => !end.contains(link);
  const isTo = (link, { href }) => link.getAttribute("href") === href;
  let drawn = "";

  function draw() {
    const units = lesson.querySelector("[data-place=contents]");
    const { words, parts } = readProgress(lesson);
    if (!units || !words.unit) return;
    const isLeft = ({ id }) => parts[id]?.counts && parts[id].state !== "done";
    const isBegun = Object.values(parts).some(({ state }) => state);
    const asked = isBegun ? readParts(lesson).filter(({ group }) => group === "unit") : [];
    const left = asked.filter((part) => isActivity(part) && isLeft(part));
    const record = readRecord();
    const list = readUnits(lesson);
    const following = list[list.findIndex(({ isHere }) => isHere) + 1];
    const next = following?.href && isThere(following.href) ? following : null;
    const twice = next && all(units, "p a[href]").find((link) => isOfList(link) && isTo(link, next));
    if (twice) twice.closest("p").hidden = true;
    const now = JSON.stringify([words, left.map(({ id }) => id), Boolean(record), next]);
    if (now === drawn && end.isConnected) return; // whoever is in it stays there
    drawn = now;
    const did = element("p");
    did.append(element("strong", words.unit), ` ${words.left ?? ""}`);
    end.replaceChildren(element("h3", MESSAGES.whatYouDid), did);
    if (left.length) {
      const items = left.map((part) => {
        const item = element("li");
        item.append(linkTo(part.title, `#${encodeURIComponent(part.id)}`, () => goTo(part)));
        return item;
      });
      const open = element("ul");
      open.append(...items);
      end.append(element("p", MESSAGES.stillOpen), open);
    }
    if (record) {
      const line = element("p");
      line.append(linkTo(MESSAGES.readWhatYouWrote, "#answers", record));
      end.append(line);
    }
    if (next) {
      const line = element("p", `${MESSAGES.nextUnit} `);
      line.append(element("a", next.title, { href: next.href, dir: "auto" }));
      end.append(line);
    }
    shield(end);
    if (!end.isConnected) (lesson.querySelector("[data-place=more]") ?? units).prepend(end);
  }
  return { draw };
}
