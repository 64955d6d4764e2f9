// @ts-check
// What carries a name and points to nobody: sayings, the famous, sources, and things called after somebody.

import { isFirstName, PHRASES, raw } from "./vocabulary.js";

// "Bell's palsy", "McKenzie exercises": the word behind a name says that it is the name of a thing.
const EPONYM = PHRASES.eponyms.split("|");
const THING_AFTER = PHRASES.thingsAfter.split("|");
const eitherCase = (words) => words.map((word) => `[${word[0].toUpperCase()}${word[0]}]${word.slice(1)}`).join("|");

const NAME_WORD = raw`\p{Lu}[\p{L}'’-]{1,24}`;
const HARMLESS = new RegExp(
  raw`(^|[^\p{L}\p{N}])(?:${[
    PHRASES.sayings,
    PHRASES.knownPeople,
    raw`${NAME_WORD}(?:(?:,? (?:and|&) |, )${NAME_WORD}){0,4}(?: et al\.?)?,? ?\(?(?:19|20)\d\d[a-z]?\)`,
    raw`${NAME_WORD}(?:,? (?:and|&) ${NAME_WORD})? et al`,
    raw`(?:[Bb]ook|[Aa]rticle|[Pp]aper|[Pp]odcast|[Pp]oem|[Qq]uote|[Cc]hapter|[Nn]ovel|[Ss]ong|` +
      raw`[Ff]ilm) by ${NAME_WORD}(?: ${NAME_WORD}){0,2}`,
    // A charity, a rule or a hill with somebody's first name: "Andy's Man Club", "Martha's Rule".
    raw`${NAME_WORD}['’]s? (?:\p{Lu}\p{Ll}{1,12} )?(?:Clubs?|Campaign|Law|Rule|Fund|Foundation|Trust|Hospice|Appeal|` +
      raw`Gift|Seat)`,
  ].join("|")})(?!\p{L})`,
  "gu",
);
const CALLED_AFTER = new RegExp(
  raw`(^|[^\p{L}\p{N}])${NAME_WORD}(?:[ -]${NAME_WORD}){0,2} ` +
    `(?:${eitherCase([...EPONYM, ...THING_AFTER])})(?!\\p{L})`,
  "gu",
);
// Varieties, makes and breeds in a row: "tomatoes: Moneymaker, Ailsa Craig".
const VARIETIES = new RegExp(
  "(?:tomato|potato|rose|dahlia|variet|apple|sweet pea|tulip|daffodil|seed|plant|biscuit|" +
    "cupboard)\\p{L}{0,3}" +
    "(?:[:,(]| was (?:full|all)| called| named| like| such as)[^.!?\\n]{0,80}",
  "giu",
);

/** Marks the letters of what is harmless. */
export function markHarmless(text) {
  const harmless = new Uint8Array(text.length);
  const mark = (match) => harmless.fill(1, match.index + (match[1] ?? "").length, match.index + match[0].length);
  for (const pattern of [HARMLESS, VARIETIES]) for (const match of text.matchAll(pattern)) mark(match);
  for (const match of text.matchAll(CALLED_AFTER)) {
    const [name] = match[0].slice(match[1].length).split(" ");
    const hers =
      /['’]s?$/.test(name) && !EPONYM.some((word) => match[0].toLowerCase().endsWith(word.replace("s?", "")));
    if (!isFirstName(name) && !hers) mark(match);
  }
  return harmless;
}
