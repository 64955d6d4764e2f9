// @ts-check
// People called by a title, by kinship, by initials, or by a first name typed without capitals.

import {
  baseWord,
  CAPITAL,
  isNegation,
  isOrdinary,
  isOwn,
  isPlace,
  lastWord,
  PHRASES,
  raw,
  rule,
  WORDS,
} from "./vocabulary.js";

export const PERSON = PHRASES.persons;
// "her sister may", "my patient will": verbs and adjectives rather than names.
const VERB_NAME = new RegExp(`^(?:${PHRASES.verbNames})$`);
export const SURNAME =
  /^(?:O['’]|Mc|Fitz)\p{Lu}|(?:owski|ewski|wicz|c?zyk|[cz]h?uk|ska|escu|ovi[cć]h?|enko|opoulos|idis|asinghe|swamy)$/u;

// "Mr Right", "Mrs X" and "Mr Kipling" are nobody; nor is "Nurse Practitioner".
const NO_PERSON = /^(?:Right|Google|Who|Bean|Motivator|Men|No|Kipling|Oetker|Martens|Muscle|Pepper|Seuss|\p{L})$/iu;
function keepTitled(found) {
  const [title, ...names] = found.split(/[. ]+/);
  const name = names.find((word) => word.length > 1) ?? names[0];
  if (NO_PERSON.test(name)) return false;
  const plain = () => (title === "dr" ? isOwn(name) : !isOrdinary(name) && !WORDS.common.has(name));
  if (/^\p{Ll}/u.test(name)) return plain() && found;
  return !(title.length > 3 && isOrdinary(name)) && found;
}
function keepKin(found) {
  const name = found.split(" ")[1];
  if (VERB_NAME.test(name)) return false;
  const known = ["names", "wordNames", "cast"].some((use) => WORDS[use].has(baseWord(name)));
  return (known || (/^\p{Lu}/u.test(name) && !isOrdinary(name) && !isPlace(name))) && found;
}
function keepFamily(found) {
  const name = found.split(" ")[1];
  return !isOrdinary(name) && !isPlace(name) && found.slice(found.indexOf(" ") + 1);
}
function keepInitialed(found) {
  const name = found.split(/\. ?/).pop();
  return (
    !/^(?:Diff|Difficile|Coli)$|[^e]ed$/.test(name) &&
    !isOrdinary(name) &&
    !WORDS.common.has(name.toLowerCase()) &&
    found
  );
}
// Initials instead of a name are careful; with other details they may still be somebody's. Abbreviations are nobody's,
// and "hepatitis C. I" is the end of a sentence.
const ACRONYM = new RegExp(`^(?:${PHRASES.acronyms})$`);
function keepInitials(found) {
  const letters = lastWord(found);
  return !/^\p{Lu}\. [AI]$/u.test(found) && !ACRONYM.test(letters) && !WORDS.terms.has(letters.toLowerCase()) && found;
}

export const PEOPLE_RULES = [
  rule(
    "title-name",
    keepTitled,
    "",
    raw`(?:(?:[Mm](?:r|rs|s|x)|[Dd]r|Prof|Rev|Revd|Fr|Cllr|Sgt|PC|DC|Insp)(?: |\. ?)|(?:Miss|Doctor|Professor|` +
      raw`Sister|(?:Staff )?Nurse|Matron|` +
      raw`Father|Pastor|Imam|Rabbi|Sir|Dame|Lord|Lady|Councillor|Reverend|` +
      raw`Canon) )(?:\p{Lu}\.? ){0,2}${CAPITAL}(?: ${CAPITAL})?`,
    raw`(?:mrs?|dr) (?!and |or |scan|right|who |said |has |was )\p{Ll}[\p{Ll}'’-]{1,20}`,
  ),
  rule("name", keepInitialed, "", raw`\p{Lu}\. ?\p{Lu}(?:['’]\p{Lu})?\p{Ll}{2,20}(?:-\p{Lu}\p{Ll}{1,20})?`),
  rule(
    "name",
    keepFamily,
    "",
    raw`[Tt]he \p{Lu}[\p{L}'’-]{2,20} (?:family|household|twins|brothers|sisters|girls|` + raw`boys|clan|children)`,
  ),
  rule(
    "title-name",
    keepKin,
    "",
    raw`(?:[Aa]unt(?:ie|y)?|[Uu]ncle|[Nn]ana?|[Nn]anna|[Gg]ran(?:ny|nie|dma|dad|dpa)?|[Gg]rand(?:mo|fa)ther|` +
      raw`[Cc]ousin|nurse|sister|matron) ` +
      raw`\p{L}[\p{L}'’-]{1,20}(?: \p{Lu}\p{Ll}[\p{L}'’-]{1,20})?`,
  ),
  rule(
    "initials",
    keepInitials,
    "",
    raw`(?:\p{Lu}\. ?){1,2}\p{Lu}\.?(?! ?\p{Lu}\p{Ll})`,
    raw`(?:[Pp]atient|[Pp]t|[Cc]lient|[Ll]ady|[Mm]an|[Ww]oman|[Bb]oy|[Gg]irl|[Cc]olleague|[Ii]nitials(?: are)?|` +
      raw`calls?(?: him| her| them)?|known as) [A-Z]{2,3}`,
    raw`[A-Z]{2,3}(?=,? \(?(?:aged? )?\d\d(?:[,)]| y| who| and))|[A-Z]{2}(?= (?:told|said|asked) (?:me|us|her|him|` +
      raw`that))`,
  ),
];

const CALLED_PLAIN = new RegExp(
  "\\b(?:named|name['’]?s|names? (?:is|was)|known as|knows? (?:him|her|them) as|" +
    "goes by|answers to|nicknamed|" +
    "calls? (?:him|her|them)|(?:man|woman|lady|gent|lad|lass|girl|boy|bloke|chap|guy|patient|colleague|friend|child|" +
    "kid|baby|son|daughter|" +
    "someone|somebody) called) [\"“'‘]?$",
  "i",
);
const KIN_PLAIN = new RegExp(`\\b(?:my|his|her|our|their) (?:${PERSON}),? $`, "i");
const TITLE_PLAIN = /\b(?:mr|mrs|dr|nurse|auntie|aunty|uncle) $/i;

/** First names without capitals that are hardly anything else or were introduced, with a surname behind them. */
export function* findPlainNames(text) {
  for (const { 0: word, index } of text.matchAll(/\p{Ll}[\p{Ll}\p{M}'’]{1,23}/gu)) {
    if (isNegation(word)) continue;
    const name = baseWord(word);
    const wordName = WORDS.wordNames.has(name);
    const known = wordName || WORDS.names.has(name) || WORDS.cast.has(name);
    if (!known && !/called ["“'‘]?$/.test(text.slice(Math.max(0, index - 8), index))) continue;
    const before = text.slice(Math.max(0, index - 40), index);
    if (/[\p{L}\p{N}@_./-]$/u.test(before) || TITLE_PLAIN.test(before)) continue;
    const called = CALLED_PLAIN.test(before);
    const likely =
      WORDS.names.has(name) ||
      (called && (known || (name.length > 2 && isOwn(name)))) ||
      (wordName && !VERB_NAME.test(name) && KIN_PLAIN.test(before));
    if (!likely) continue;
    const end = index + word.length;
    const [surname = ""] = /^ \p{Ll}[\p{L}'’-]{2,20}/u.exec(text.slice(end, end + 24)) ?? [];
    const full = WORDS.surnames.has(surname.trim()) || SURNAME.test(surname);
    yield { kind: "name", at: index, found: full ? word + surname : word.replace(/['’]s?$/, "") };
  }
}
