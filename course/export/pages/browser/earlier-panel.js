// @ts-check
// What is from an earlier edition, in the panel of the learner's own answers: to be read, and to be cleared by itself.

import { all, element } from "../../../widget/browser/dom.js";
import { fillFormer } from "./former.js";
import { blankPage } from "./record-page.js";

/** [{name, parts, isGone, piece}] of what earlier editions asked, this one does not, and the learner answered. */
export function findFormer(store, course) {
  if (!store.names().some((name) => mayBeFormer(name, store, course))) return []; // the record is long: it is not read
  const page = new DOMParser().parseFromString(blankPage("record-page"), "text/html");
  return fillFormer(page, store);
}

function mayBeFormer(name, store, course) {
  const parts = course.activity(name)?.parts;
  return !parts || Object.keys(store.load(name).responses).some((part) => !parts.includes(part));
}

/** The markup of it, as earlier.html.j2 has it; "" where there is none. */
export function drawEarlier(store, course) {
  const former = findFormer(store, course);
  if (!former.length) return "";
  const { body } = new DOMParser().parseFromString(blankPage("earlier-panel"), "text/html");
  const blank = body.querySelector("details");
  if (!blank) return "";
  for (const { piece } of former) blank.before(drawActivity(blank, piece));
  blank.remove();
  return body.innerHTML;
}

function drawActivity(blank, piece) {
  const drawn = blank.cloneNode(true);
  const [question, answer] = [drawn.querySelector(".former-question"), drawn.querySelector(".former-answer")];
  const unit = element("span", `(${piece.querySelector(".when").textContent})`, { class: "unit" });
  drawn.querySelector("summary").replaceChildren(piece.querySelector("h3").textContent, " ", unit);
  for (const words of all(piece, ".words:has(.given)")) {
    const [asked, said] = [question.cloneNode(true), answer.cloneNode(true)];
    asked.innerHTML = words.querySelector(".label").innerHTML;
    said.querySelector(".version").innerHTML = words.querySelector(".given").innerHTML;
    drawn.append(asked, said);
  }
  question.remove();
  answer.remove();
  return drawn;
}

/** Take it away, and nothing else; of how many activities. Throws Refused. */
export function clearFormer(store, course) {
  const former = findFormer(store, course);
  for (const { name, parts, isGone } of former) {
    const stays = Object.keys(store.load(name).responses).filter((part) => !parts.includes(part));
    store.clear(name, isGone ? [] : stays);
  }
  return former.length;
}
