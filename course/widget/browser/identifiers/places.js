// @ts-check
// Where somebody lives, works, learns or is cared for, and what makes somebody the only one.

import {
  baseWord,
  CAPITAL,
  CAPITALS,
  isCast,
  isKnownPlace,
  isLead,
  isOrdinary,
  isOwn,
  keepAll,
  keepUnless,
  knowsWord,
  lastWord,
  PHRASES,
  raw,
  rule,
} from "./vocabulary.js";

const STREET = PHRASES.streets;
const DWELLING = PHRASES.dwellings;
const CARE = PHRASES.care;
const SCHOOL = PHRASES.schools;
const CLUB = PHRASES.clubs;
const WORKS = `(?:${PHRASES.works})`;
const ROLE = `(?:${PHRASES.roles})`;
const OFFICE = `(?:${PHRASES.offices})`;
const SMALL =
  "(?:our|the|this|that|her|his|their|my|a (?:small|little)) (?:town|village|area|county|valley|island|" +
  "street|estate|school|hospital|city)";
const PRESS =
  "(?:(?:(?:the )?(?:local|national|evening|daily) |the )(?:papers?|press|newspapers?|front page)|" +
  "(?:the )?(?:local |national )?(?:news|telly|television|tv|radio|headlines)|" +
  "the \\w{3,20} (?:chronicle|gazette|herald|argus|mercury|advertiser|courier))";
const FAMOUS = PHRASES.famous;
const ONLY = "only (?!thing|way|reason|time|option|problem|question|one\\b)";

const keepAddress = keepUnless(
  new RegExp(
    " (?:years?|minutes?|mins?|miles?|hours?|doors?|streets?|days?|months?|" +
      "weeks?|people|with|and|" +
      "floors?|metres?|flights?|to|of|other|children|kids|houses?|cats|dogs)\\b",
    "i",
  ),
);
const keepDwelling = (found) =>
  !isOrdinary(found.split(" ")[0]) &&
  !/^(?:Harley|Coronation|Downing|Sesame|Abbey|High|Silk|Country|Albert) /.test(found) &&
  found;
const keepPlainStreet = (found) => isOwn(found.split(" ").slice(-2)[0]) && found;
// "At Oakfield Surgery" → "Oakfield Surgery"; "Day Surgery" and "Knee surgery" → nothing.
function keepPlace(found, sentenceStart) {
  const words = found.split(" ");
  const from = words.findIndex((word) => !isLead(word));
  const own = words.some(
    (word) => word === "Royal" || !(isOrdinary(word) || isCast(word) || knowsWord("brands", baseWord(word))),
  );
  const loose = sentenceStart && from === 0 && /^\S+ \p{Ll}\S+$/u.test(found);
  return own && !loose && words.slice(from).join(" ");
}
// Typed without capitals: "at oakfield primary", "the willows care home".
const PLAIN_PLACE = /^\p{L}+ (?:the )?(.+?) ((?:(?:primary|secondary|high|medical|health|care|nursing) )?\p{L}+)$/u;
function keepPlainPlace(found) {
  const [, own, kind] = PLAIN_PLACE.exec(found) ?? [];
  return own?.split(" ").every(isOwn) && `${own} ${kind}`;
}
// "deputy head at Oakfield", "works for Hargreaves", "works at the Tesco in Selby"; not "nurse at Mind", "works for
// Amazon".
function keepWorkplace(found) {
  const place = /(?:at|for|of|in|by|as)(?: the| our)? (\p{Lu}.*)$/u.exec(found)?.[1] ?? "";
  const words = place.split(/ (?:in |on |at )?/);
  const own = words.some((word) => !isOrdinary(word) && !isKnownPlace(word) && !isCast(word));
  const branch =
    / (?:in|on|at) \p{Lu}/u.test(place) && !words.every(isOrdinary) && !isOrdinary(words[words.length - 1]);
  const club = new RegExp(` (?:${CLUB})$`, "i").test(place) && !words.slice(0, -1).every(isOrdinary);
  const person = /^(?:I|A|Dr|Mr|Mrs|Ms|Miss|Prof|Sister|Nurse)$/.test(words[0]);
  return ((own && !person) || branch || club) && found;
}
const keepOffice = (found) => !found.split(" ").slice(2).every(isOrdinary) && found;
// "runs the post office in Settle"; not "works at the hospital in Leeds".
function keepOnlyOne(found) {
  const town = lastWord(found);
  return !isOrdinary(town) && !isKnownPlace(town) && !isCast(town) && found;
}
// "on the tills at the asda in morley"
function keepBranch(found) {
  const [brand, where, town] = found.split(" ").slice(-3);
  const named = /^\p{Lu}/u.test(town) ? !isOrdinary(town) : isOwn(town);
  return named && knowsWord("brands", baseWord(brand)) && `${brand} ${where} ${town}`;
}
const keepHolder = (found) => !(/^\p{Lu}/u.test(lastWord(found)) && isOrdinary(lastWord(found))) && found;

export const PLACE_RULES = [
  rule(
    "address",
    keepAddress,
    "",
    raw`\d{1,4}[A-Za-z]?,? (?:${CAPITAL} ){1,3}(?:${STREET})|\d{1,4}[a-z]? \p{Ll}{3,20} (?:street|road|lane|avenue|` +
      raw`crescent)`,
    raw`[Ff]lat \d{1,3}[A-Za-z]?,? (?:\d{1,3},? )?${CAPITALS}`,
    raw`(?:lives?|living|address is|home is|house is|moved to) (?:at )?(?:number |no\.? |flat |caravan |plot |` +
      raw`pitch )?\d{1,4}[a-z]?,? ` +
      raw`(?:the )?(?!the )\p{L}{3,20}(?: \p{L}{3,20})?(?= |[.,;])`,
  ),
  rule("address", keepDwelling, "", raw`${CAPITAL} (?:${DWELLING})`),
  rule(
    "address",
    keepPlainStreet,
    "",
    raw`(?:lives?|living|lived|moved|address|house|flat|home|visit(?:ed)?|bungalow|shop|off|along|down|on|up|round)` +
      raw`(?: (?:is|was|she|he|alone|just|her|his|the|round|over|on|in|at|to|off)){0,4}` +
      raw` (?:\d{1,4}[a-z]? )?\p{Ll}{3,20} (?:street|st|road|rd|lane|avenue|ave|crescent|close|drive|terrace|grove|` +
      raw`mews)`,
  ),
  rule("place", keepPlace, "", raw`(?:(?:St\.?|${CAPITAL}) ){1,4}(?:${CARE}|${SCHOOL})`),
  rule(
    "place",
    keepAll,
    "",
    raw`[Ww]ard (?:\d{1,3}[A-Za-z]?|[A-HJ-Z]\d{0,2})|HMP \p{Lu}\p{Ll}{2,20}|St\.? \p{Lu}\p{Ll}{2,15}(?:['’]s?|s['’]|` +
      raw`s)(?! Day| [Ww]ort)`,
  ),
  rule(
    "place",
    keepPlainPlace,
    "",
    raw`(?:at|to|from|the|in|of) (?:the )?(?:\p{Ll}{3,20} ){1,2}(?:(?:primary|secondary|high|grammar) school|` +
      raw`primary|grammar|general|infants|` +
      "academy|surgery|(?:medical|health) centre|(?:care|nursing|residential) home|hospice|hospital|infirmary|" +
      "pharmacy|nursery|ward)",
  ),
  rule(
    "workplace",
    keepWorkplace,
    "",
    raw`(?:${WORKS}(?: (?!(?:at|for|by)\b)[\p{L}-]{1,20}){0,4} (?:at|for|by)|${ROLE}(?: \p{Ll}{2,14})? (?:at|for|` +
      raw`of))(?: the| our)? ${CAPITALS}` +
      raw`(?: (?:in|on) ${CAPITAL})?`,
    raw`${WORKS}(?: (?!(?:at|for|by)\b)[\p{L}-]{1,20}){0,3} in the (?:${CAPITAL} ){1,2}(?:in|on|at) ${CAPITAL}`,
  ),
  rule(
    "workplace",
    keepOnlyOne,
    "",
    raw`${WORKS}(?: \p{L}{1,14}){0,3} the(?: \p{Ll}{3,14}){1,3} (?:in|at|` + raw`on) ${CAPITAL}`,
  ),
  rule("workplace", keepOffice, "", raw`${OFFICE} (?:of|for|at)(?: [Tt]he)? ${CAPITALS}`),
  rule(
    "workplace",
    keepBranch,
    "",
    raw`(?:work(?:s|ed|ing)?|jobs?|manage[rs]?|supervisor|tills?|checkout|counter|cashier|shifts?|assistant|deputy|` +
      raw`nights|drives?|butcher|baker)` +
      raw`(?: [\p{L}'’-]{1,15}){0,6}? (?:at|in|for|of) (?:the )?(?:big |little |new )?[\p{L}&'’-]{2,14} (?:in|on|` +
      raw`at) \p{L}{3,20}`,
  ),
  rule(
    "rare-event",
    keepAll,
    "i",
    raw`the ${ONLY}[^.!?\n]{3,60}? (?:in|on|at|for) ${SMALL}`,
    "(?:only|first) (?:person|patient|man|woman|child|case) (?:ever )?in (?:the (?:uk|country|world)|scotland|wales|" +
      "england|britain)",
    `(?:was|were|been|appeared|got|featured|interviewed|him|her|them|story|face|picture|photo|name|case) (?:in|` +
      `on) ${PRESS}`,
    `(?:made|all over) ${PRESS}|(?:local|national) (?:paper|news|newspaper|press|radio|tv)|went viral|` +
      `rare (?:genetic )?(?:condition|disease)`,
    "(?:very|extremely|really|so) rare (?:genetic |inherited )?(?:disorder|syndrome|cancer|tumour|form|type)|" +
      "quadruplets|conjoined",
    "(?:olympic|paralympic) (?:gold|silver|bronze|medal)|(?:para)?olympian",
    "won [^.!?\\n]{1,30} (?:olympics|paralympics)",
    "(?:former|ex|well[- ]known|famous|celebrity|retired|international|county|olympic|professional)[ -]" +
      raw`(?:[\wÀ-ɏ-]{2,14} ){0,3}(?:${FAMOUS})|every(?:one|body) in ${SMALL} knew`,
  ),
  rule(
    "rare-event",
    keepHolder,
    "",
    raw`(?:the|our|their) ${ONLY}(?:[\p{L}-]{2,20} ){1,4}(?:in|on|at|` + raw`for) (?:the )?\p{Lu}\p{Ll}{2,20}`,
  ),
];
