// @ts-check
// Names without a title, met in the places where names stand. An unknown word with a capital is not enough: it may be a
// town, a drug or a heading. A first name that we know is enough, and so is any word that is introduced, spoken to, or
// does what only people do.

import { PERSON, SURNAME } from "./people.js";
import {
  baseWord,
  DRUG_ENDING,
  isFirstName,
  isLead,
  isOrdinary,
  isPlace,
  isTerm,
  PHRASES,
  startsSentence,
  WORDS,
} from "./vocabulary.js";

const SPEAKS = PHRASES.speaks;
// Regular verbs are left to PAST.
const ACTS = `${SPEAKS}|${PHRASES.acts}`;
const OWNED = `${PERSON}|${PHRASES.owned}`;
const STATE = PHRASES.states;
const TALKED = PHRASES.talked;

// Before a name.
const INTRODUCED = new RegExp(
  `(?:\\b(?:${[
    "named|names? (?:is|was)|name['’]s|known (?:\\w+ ){0,4}as|knows? (?:him|her|them) as|nicknamed|nickname(?: is|" +
      " was)?|answers? to|goes by",
    "calls? (?:him|her|them|me)|called (?:him|her|them)|be called|initials(?: are)?|real name|surname(?: is| was)?|" +
      "signed|signs (?:it|her|him)\\w*",
    `(?:${PERSON}|children|kids|sons|daughters|parents|sisters|brothers|boys|girls|couple|dogs|staff|colleagues|` +
      `friends),?`,
  ].join("|")})|\\b(?:poor|dear(?:est)?|little|young|lovely|wee|hi|hello|hey|come on|bless|` +
    "(?:thanks|cheers|regards|love),?)) " +
    "[\"“'‘(]?$",
  "i",
);
const CALLER = /([\p{L}-]*) ?\bcalled ["“'‘]?$/u;
const NOBODY_CALLED = new RegExp(`^(?:${PHRASES.nobodyCalled})$`, "i");
const MET = new RegExp(
  `\\b(?:${SPEAKS}|saw|to see|seeing|met|(?:help|support|thank|hug|text|email|bleep|message|` +
    `page|overhear|` +
    `watch|discharge|assess|remember|` +
    `meet|assist|interview|visit)(?:e?d|ing)?|overheard|forget|forgot|(?:${TALKED}) (?:with|to)|` +
    `(?:think|worry|wonder|` +
    `dream|hear)(?:ing|ed)? about|` +
    "(?:thought|heard|worried) about|on behalf of|thanks to|(?:asked|waiting|looking|car(?:ed|ing)) for|(?:funeral|" +
    "death|care) of|look(?:ing|ed) after) $",
);
const WITH = new RegExp(
  "(?:\\b(?:with|known|gave|give|promised|discharged|(?:fond|proud|scared) of|(?:[Ss]he|[Hh]e|" +
    "me|him|her|[Tt]hey) and|" +
    "(?:learn(?:ed|t)?|heard|message|letter|call|email|text|card|thanks|visit)(?: \\p{L}+){0,2} from)|(?:^|" +
    "[.!?] )For) $",
  "u",
);
const AND_I = /(?:^|[.,!?] |\b(?:that|as|if|because|[Ll]ater|[Tt]hen|[Ww]hen|[Ss]o|[Aa]fterwards) )$/;
const DETERMINER = /\b(?:the|an?|our|this|that|these|those|its|some|using|used) $/i;
const WHERE = /\b(?:in|near|around|outside|into|across|towards?|between|of|from|via|through|over) $/;

// After a name.
const HIS = new RegExp(`^['’]s (?:${OWNED})\\b`);
const DID = new RegExp(`^,? (?:${ACTS})\\b`);
const SPOKE = new RegExp(`^\\p{L}*[^\\P{L}s] (?:${SPEAKS})\\b`, "u");
// "Anjum picked up": people do, and so do some things.
const PAST = new RegExp(
  "^ (?!helped|worked|crashed|failed|caused|closed|opened|changed|happened|eased|needed|used|" +
    "based|called|named|related|" +
    "led|approved|recommend)\\p{Ll}{2,}ed\\b",
  "u",
);
const WAS = new RegExp(
  `^,? (?:(?:was|is|has|had|felt|looked|looks|seemed|seems|feels) (?:(?:so|very|really|quite|` +
    `always|also|still|not|now|been|a bit) )*` +
    `(?:${STATE})\\b|has (?:had|lived|lost|told|asked|come|never|always)\\b|\\(?\\d\\d[,)]|(?:in |from |` +
    `on )?(?:the )?(?:[Ss]ide ?)?(?:[Bb]ed|[Bb]ay|[Rr]oom|cubicle|chair)(?: \\d|,))`,
);
const APPOSITION = new RegExp(
  "^(?:, | \\(| (?=the )|,? (?:who )?(?:is|was) )(?:(?:an?|our|my|his|her|their|the|" +
    "one of) (?:[a-z-]+ )*?" +
    `(?:${PERSON}|cook|driver|farmer|widow|widower|veteran)\\b|aged \\d)|^["”'’]? to (?:his|her|their|my|` +
    `every)\\w* ?(?:friends|mates|family|pals)?\\b`,
);

/** Whether somebody is introduced here: "my colleague", "known to everybody as", "a man called". */
function isIntroduced(before) {
  const [, caller = "we"] = CALLER.exec(before) ?? [];
  return INTRODUCED.test(before) || !NOBODY_CALLED.test(caller);
}

/** Whether an unknown word with a capital stands where only a person would. */
function actsHuman(word, before, after, opens) {
  if (APPOSITION.test(after) || (/^ and I\b/.test(after) && AND_I.test(before))) return true;
  if (!DRUG_ENDING.test(baseWord(word)) && (WAS.test(after) || WITH.test(before))) return true;
  if (opens) return SPOKE.test(word + after) || HIS.test(after);
  return MET.test(before) || [DID, PAST, HIS].some((pattern) => pattern.test(after));
}

/** In every run of words with capitals, the first stretch of words that are not ordinary, if it may name somebody. */
export function* findNames(text, harmless) {
  const words = [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]{0,40}/gu)];
  const ends = (match) => match.index + match[0].length;
  const capital = (match) => match !== undefined && /^\p{Lu}/u.test(match[0]) && !harmless[match.index];
  const close = (one, other) =>
    capital(other) && other.index - ends(one) < 3 && /^[ \u00a0]+$/.test(text.slice(ends(one), other.index));
  let namedUpTo = 0;
  for (let start = 0, end = 1; start < words.length; start = end, end += 1) {
    if (!capital(words[start])) continue;
    while (close(words[end - 1], words[end])) end += 1;
    const run = words.slice(start, end).map((match) => match[0]);
    // "Used LanguageLine", "Rang Reception": a sentence opens with an everyday verb.
    const opening =
      run.length > 1 &&
      !isFirstName(run[0]) &&
      startsSentence(text, words[start].index) &&
      (/[^e]ed$/.test(run[0]) || WORDS.common.has(run[0].toLowerCase()));
    const from = run.findIndex((word, place) => !(opening && place === 0) && !isOrdinary(word));
    if (from < 0) continue;
    const length = [...run.slice(from), "A"].findIndex(isOrdinary);
    const own = run.slice(from, from + length);
    const at = words[start + from].index;
    const found = text.slice(at, ends(words[start + from + length - 1])).replace(/['’]s?$/, "");
    if (found.length < 2) continue;
    const before = text.slice(Math.max(0, at - 60), at);
    const after = text.slice(at + found.length, at + found.length + 60);
    const opens = startsSentence(text, at);
    const cast = WORDS.cast.has(found.toLowerCase());
    const place = own.every(isPlace);
    const around = [...run.slice(0, from), ...run.slice(from + length, from + length + 1)];
    const beside = around.some((word) => !isLead(word) && isTerm(word));
    const known = (use) => WORDS[use].has(baseWord(own[0]));
    const stands = () => !opens || [DID, PAST, WAS, HIS].some((pattern) => pattern.test(after));
    const namelike = () =>
      (known("wordNames") && from + length === run.length && (own.length > 1 || stands())) ||
      ((known("surnames") || SURNAME.test(own[0])) && stands());
    const several = () =>
      own.filter((word) => word.length > 1).length > 1 &&
      !DETERMINER.test(before) &&
      !(WHERE.test(before) && (!MET.test(before) || own.some(isPlace)));
    const paired = () => namedUpTo > 0 && /^ (?:and|&) $/.test(text.slice(namedUpTo, at));
    const unknown = () => paired() || (!beside && (several() || actsHuman(found, before, after, opens)));
    const likely =
      isFirstName(own[0]) ||
      (!cast && !beside && namelike()) ||
      (!cast && !place && unknown()) ||
      (!place && isIntroduced(before));
    if (likely) {
      namedUpTo = at + found.length;
      yield { kind: "name", at, found };
    }
  }
}
