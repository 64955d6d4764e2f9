// What carries a name and points to nobody: sayings, the famous, sources, and things called after somebody.

const IDENTIFIER_SAYINGS = [
  "Peter to pay Paul", "Tom,? Dick (?:and|or|&) Harry", "(?:average|ordinary|any|every) Joe", "(?:Jane|John) Doe", "Joe (?:Bloggs|Public)",
  "Bob['’]?s your uncle", "[Jj]ack of all", "smart [Aa]lec", "(?:Uncle|Aunt) (?:Sam|Sally)", "(?:Murphy|Sod)['’]s [Ll]aw", "Father Christmas",
  "(?:Martha|Clare|Sarah|Oliver|Jess|Harper|Helen)['’]s (?:[Rr]ule|[Ll]aw)", "St\\.? (?:John|George|Andrew|Patrick|David)['’]?s? (?:[Ww]ort|Ambulance|Day|Cross)",
  "Alexander [Tt]echnique", "Thomas (?:[Tt]est|[Ss]plint)", "John['’]s Campaign", "Herbert Protocol", "Jack Russell", "Gordon Bennett", "Captain Tom",
];
const IDENTIFIER_FAMOUS_PEOPLE = [
  "Florence Nightingale|Mary Seacole|Marie Curie|Sue Ryder|Oliver McGowan|Kate Granger|Victoria Climbié|Alexander Fleming|William Osler",
  "Carl Rogers|Cicely Saunders|Bren[ée] Brown|Maya Angelou|Oliver Sacks|Atul Gawande|Kathryn Mannix|Rachel Clarke|Adam Kay|Gabor Maté|Don Berwick",
  "Michael Balint|Lorimer Moseley|David Butler|Louis Gifford|Bronnie Thompson|Peter O['’]Sullivan|Roger Neighbour|George Engel|Abraham Maslow",
  "Patricia Benner|Donald Schön|David Kolb|Graham Gibbs|Harry Potter|James Bond|Mary Poppins|Winnie the Pooh|Sherlock Holmes|Michelle Obama",
  "Nelson Mandela|Donald Trump|Boris Johnson|Henry Ford|Oscar Wilde|Alan Bennett|Victoria Wood|David Attenborough|Joe Wicks|Davina McCall",
  "King Charles|Prince (?:William|Harry)|Princess Diana|Elton John|Stephen Hawking|Bob Marley|Robbie Williams|Taylor Swift",
];
// "Bell's palsy", "McKenzie exercises": the word behind a name says that it is the name of a thing.
const IDENTIFIER_EPONYM = ("disease|palsy|syndrome|sign|tests?|law|contracture|phenomenon|wort|rule|criteria|theory|fracture|tendon|cyst|dementia|" +
  "lymphoma|hierarchy|stages|thyroiditis|neuroma|model|cycle|campaign|protocol|inquiry|report|award|foundation|trust|charter").split("|");
const IDENTIFIER_THING_AFTER = ("scale|score|index|questionnaire|technique|method|manoeuvre|exercises?|inventory|classification|framework|" +
  "principles|review|splint|tube|catheter|frame|stockings?|chart|reflective|bandage|needle|diet|tape|stocktake|lanyard|scheme|programme|" +
  "massage|walking|therapy|biscuits?|sandwich|tea|oil|water|machine").split("|");
const identifierEitherCase = (words) => words.map((word) => `[${word[0].toUpperCase()}${word[0]}]${word.slice(1)}`).join("|");

const IDENTIFIER_NAME_WORD = raw`\p{Lu}[\p{L}'’-]{1,24}`;
const IDENTIFIER_AUTHORS = raw`${IDENTIFIER_NAME_WORD}(?:(?:,? (?:and|&) |, )${IDENTIFIER_NAME_WORD}){0,4}(?: et al\.?)?`;
const IDENTIFIER_HARMLESS = new RegExp(raw`(^|[^\p{L}\p{N}])(?:${[
  ...IDENTIFIER_SAYINGS, ...IDENTIFIER_FAMOUS_PEOPLE,
  raw`${IDENTIFIER_AUTHORS},? ?\(?(?:19|20)\d\d[a-z]?\)`, raw`${IDENTIFIER_NAME_WORD}(?:,? (?:and|&) ${IDENTIFIER_NAME_WORD})? et al`,
  raw`(?:[Bb]ook|[Aa]rticle|[Pp]aper|[Pp]odcast|[Pp]oem|[Qq]uote|[Cc]hapter|[Nn]ovel|[Ss]ong|[Ll]ecture|[Ff]ilm) by ${IDENTIFIER_NAME_WORD}(?: ${IDENTIFIER_NAME_WORD}){0,2}`,
].map((pattern) => `(?:${pattern})`).join("|")})`, "gu");
const IDENTIFIER_CALLED_AFTER = new RegExp(raw`(^|[^\p{L}\p{N}])${IDENTIFIER_NAME_WORD}(?:[ -]${IDENTIFIER_NAME_WORD}){0,2} ` +
  `(?:${identifierEitherCase([...IDENTIFIER_EPONYM, ...IDENTIFIER_THING_AFTER])})(?!\\p{L})`, "gu");

/** Marks the letters of what is harmless. */
function identifierHarmless(text) {
  const harmless = new Uint8Array(text.length);
  const mark = (match) => harmless.fill(1, match.index + match[1].length, match.index + match[0].length);
  for (const match of text.matchAll(IDENTIFIER_HARMLESS)) mark(match);
  for (const match of text.matchAll(IDENTIFIER_CALLED_AFTER)) {
    const [name] = match[0].slice(match[1].length).split(" ");
    const hers = /['’]s?$/.test(name) && !IDENTIFIER_EPONYM.some((word) => match[0].toLowerCase().endsWith(word.replace("s?", "")));
    if (!identifierIsFirstName(name) && !hers) mark(match);
  }
  return harmless;
}
