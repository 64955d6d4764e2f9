// @ts-check
// What the identifier check makes of a word, and how its rules are written. No look-behind (older phones cannot read
// it); every repeat in a pattern is bounded, so that no text, however odd, is slow.

import { PHRASE_LISTS } from "./phrases.js";
import { WORD_LISTS } from "./words.js";

/** The words of one list, written out: "ali,a,ce,son" is alia, alice and alison. */
function expand(groups) {
  const words = groups
    .trim()
    .split(/\s+/)
    .flatMap((group) => {
      const [stem, ...endings] = group.split(",");
      return endings.length ? endings.map((ending) => stem + ending) : stem;
    });
  return new Set(words);
}

export const WORDS = Object.fromEntries(Object.entries(WORD_LISTS).map(([use, groups]) => [use, expand(groups)]));

const onePattern = (lines) =>
  lines
    .trim()
    .split(/\s*\n\s*/)
    .join("|");

/** The phrases of each use, as alternatives in a pattern. */
export const PHRASES = Object.fromEntries(Object.entries(PHRASE_LISTS).map(([use, lines]) => [use, onePattern(lines)]));

export const raw = String.raw;
export const baseWord = (word) => {
  const base = word.toLowerCase().replace(/['’](?:s|d|m|ll|ve|re|t)?$/, "");
  return /\P{ASCII}/u.test(base) ? base.normalize("NFD").replace(/\p{M}/gu, "").replace(/ł/g, "l") : base;
};
export const knowsWord = (use, word) => WORDS[use].has(word) || WORDS[use].has(word.replace(/s$/, ""));

// Endings of ordinary nouns, adjectives, peoples and drugs; a capital inside a word is a firm's.
const TERM_ENDING = new RegExp(`(?:${PHRASES.termEndings})$`);
export const FIRM = /^(?!Ma?c|Fitz|De|La|Le|Van|Du|Mc)\p{Lu}\p{Ll}+\p{Lu}/u;
export const DRUG_ENDING = /(?:pam|ine|ol|fen|yl|ban|rin|one|act|tec|cet|tin|cin|lam|xil|ex|ax|ix|id|ide|ium|or)$/;
const TOWN_ENDING =
  /(?:ton|ham|ford|bury|borough|burgh|c(?:a|he)ster|mouth|pool|wick|worth|shire|minster|thorpe|haven|land)$/;

// "Don't" and "shan't" are no Don and no Shan.
export const isNegation = (word) => /n['’]t$/i.test(word);
export const isLead = (word) => isNegation(word) || WORDS.leads.has(baseWord(word));
export const isTerm = (word) =>
  /^[\p{Lu}\p{N}-]{2,}s?$|\p{N}/u.test(word) ||
  FIRM.test(word) ||
  baseWord(word)
    .split("-")
    .some(
      (part) =>
        knowsWord("terms", part) ||
        knowsWord("nations", part) ||
        (TERM_ENDING.test(part) && !WORDS.surnames.has(part) && !WORDS.wordNames.has(part)),
    );
export const isFirstName = (word) =>
  !isNegation(word) && /^\p{Lu}\p{Ll}|^\p{Lu}{4,}$/u.test(word) && WORDS.names.has(baseWord(word).split("-")[0]);
export const isCast = (word) => WORDS.cast.has(baseWord(word));
export const isOrdinary = (word) => !isFirstName(word) && (isLead(word) || isTerm(word));
export const isKnownPlace = (word) => knowsWord("towns", baseWord(word)) || knowsWord("brands", baseWord(word));
export const isPlace = (word) => isKnownPlace(word) || TOWN_ENDING.test(baseWord(word));
// A word typed without capitals that is no everyday word, so that it may be the name of somebody or something.
export const isOwn = (word) =>
  (FIRM.test(word) || !isOrdinary(word)) &&
  !WORDS.common.has(word.toLowerCase()) &&
  !/(?:ed|est|ful|less|ous|ive|ary|ic)$/.test(word);
export const lastWord = (found) => found.split(/[ "“'‘]/).pop();
export const startsSentence = (text, at) =>
  /(?:^|[.!?:\n•*|][\s"'“‘(#>*–-]*|["“‘])$/.test(text.slice(Math.max(0, at - 4), at));

export const CAPITAL = raw`\p{Lu}[\p{L}\p{M}'’-]{0,30}`;
export const CAPITALS = raw`${CAPITAL}(?:(?: | & | and )${CAPITAL}){0,3}`;

/**
 * A kind, what to keep of a match (nothing when it turns out to be harmless), flags, and patterns of which one must
 * fit.
 * Those for either case do without Unicode properties, which are slow there.
 */
export const rule = (kind, keep, flags, ...patterns) => {
  const letters = flags === "i" ? raw`\wÀ-ɏ` : raw`\p{L}\p{N}`;
  const source = `(^|[^${letters}&])(${patterns.join("|")})(?![${letters}])`;
  return { kind, keep, pattern: new RegExp(source, flags === "i" ? "gi" : "gu") };
};
export const keepAll = (found) => found;
export const keepUnless = (pattern) => (found) => !pattern.test(found) && found;
