// @ts-check
// What carries a name and points to nobody: sayings, the famous, sources, and things called after somebody.

import { isFirstName, raw } from "./vocabulary.js";

const SAYINGS = [
  "Peter to pay Paul|Tom,? Dick (?:and|or|&) Harry|(?:average|ordinary|any|every) Joe|(?:Jane|John) Doe|" +
    "Joe (?:Bloggs|Public)",
  "Bob['’]?s your uncle|[Jj]ack of all|smart [Aa]lec|(?:Murphy|Sod)['’]s [Ll]aw|Father Christmas|Gordon Bennett|" +
    "Jack Russell",
  "St\\.? (?:John|George|Andrew|Patrick|David)['’]?s? (?:[Ww]ort|Ambulance|Day|Cross)|St Jude|Alexander [Tt]echnique",
  "Thomas (?:[Tt]est|[Ss]plint)|Herbert Protocol|King Edwards?|Maris Piper|Fray Bentos|Uncle Ben['’]s|" +
    "Aunt Bessie['’]s|Mario Kart",
];
const KNOWN_PEOPLE = [
  "Florence Nightingale|Mary Seacole|Marie Curie|Sue Ryder|Oliver McGowan|Kate Granger|William Osler|Carl Rogers|" +
    "Cicely Saunders",
  "Bren[ée] Brown|Maya Angelou|Oliver Sacks|Atul Gawande|Kathryn Mannix|Rachel Clarke|Adam Kay|Gabor Maté|" +
    "Lorimer Moseley",
  "David Butler|Michael Balint|Roger Neighbour|George Engel|Abraham Maslow|Patricia Benner|Donald Schön|David Kolb|" +
    "Graham Gibbs",
  "Jon Kabat-Zinn|Harry Potter|James Bond|Mary Poppins|Sherlock Holmes|Nelson Mandela|Donald Trump|Boris Johnson|" +
    "Oscar Wilde",
  "David Attenborough|Joe Wicks|Davina McCall|King Charles|Prince (?:William|Harry)|Elton John|Stephen Hawking|" +
    "Taylor Swift",
];
// "Bell's palsy", "McKenzie exercises": the word behind a name says that it is the name of a thing.
const EPONYM = (
  "disease|palsy|syndrome|sign|tests?|law|contracture|phenomenon|wort|rule|criteria|theory|fracture|" +
  "tendon|cyst|dementia|" +
  "hierarchy|stages|model|cycle|campaign|protocol|inquiry|report|award|foundation|trust|charter|seat"
).split("|");
const THING_AFTER = (
  "scale|score|index|questionnaire|technique|method|manoeuvre|exercises?|inventory|" +
  "classification|framework|" +
  "principles|review|splint|tube|catheter|frame|stockings?|chart|reflective|bandage|diet|tape|lanyard|scheme|" +
  "programme|massage|" +
  "walking|therapy|biscuits?|sandwich|tea|machine"
).split("|");
const eitherCase = (words) => words.map((word) => `[${word[0].toUpperCase()}${word[0]}]${word.slice(1)}`).join("|");

const NAME_WORD = raw`\p{Lu}[\p{L}'’-]{1,24}`;
const HARMLESS = new RegExp(
  raw`(^|[^\p{L}\p{N}])(?:${[
    ...SAYINGS,
    ...KNOWN_PEOPLE,
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
