// @ts-check
// Under which heading of an account something stands that the learner wrote: as portfolio/picked.py and account.py
// settle it for a command.

import { asWords } from "./dom.js";

export const NOWHERE = "";

export const isRecord = (value) => Boolean(value) && typeof value === "object" && !Array.isArray(value);
/** What of a learner's words a heading is for. */
export const fitsOf = (section) => (section.dataset.fits ?? "").split(" ");

/** Under which of the headings the course proposes it; one that has no headings stands where most of it is about. */
export function proposedFor({ dataset: { fits } }, sections) {
  const wanted = fits === "account" ? "learned" : fits;
  return sections.find((section) => fitsOf(section).includes(wanted))?.dataset.heading ?? NOWHERE;
}

/** Under which heading it was put; a section where all of it went that was written there. */
export const pickedAt = (picked, key) => asWords(picked[key]) || asWords(picked[key.slice(0, key.lastIndexOf("/"))]);

/** What was done comes before what is planned, and a whole account before what adds to it. */
export function byRank(one, other) {
  const [first, second] = [one, other].map(({ words, section }) => {
    const fits = section.dataset.takes === "words" ? [] : fitsOf(section);
    const adds = words.dataset.fits !== "account" && !words.dataset.written.includes("/");
    return [Math.max(fits.indexOf(words.dataset.fits), 0), Number(adds)];
  });
  return first[0] - second[0] || first[1] - second[1];
}
