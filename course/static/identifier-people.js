// People called by a title, by kinship, by initials, or by a first name typed without capitals.

const IDENTIFIER_PERSON = "patients?|pt|client|resident|service user|man|woman|lady|gentleman|gent|boy|girl|child|baby|toddler|person|colleague|friend|" +
  "lad|lass|guy|bloke|chap|fella|kid|teenager|wife|husband|partner|boyfriend|girlfriend|fianc[eé]e?|ex|son|daughter|mother|father|mum|mam|mom|dad|" +
  "sister|brother|twins?|carer|neighbour|manager|supervisor|mentor|boss|aunt|auntie|uncle|niece|nephew|cousin|grandson|granddaughter|grandma|" +
  "grandad|gran|nan|stepson|stepdaughter|flatmate|landlady|landlord|interpreter|teacher|receptionist|nurse|physio|physiotherapist|doctor|consultant|" +
  "pharmacist|paramedic|midwife|student|trainee|registrar|surgeon|dentist|therapist|counsellor|psychologist|psychiatrist|porter|cleaner|hca|" +
  "(?:social|support|link|key) ?worker|care coordinator|health visitor|(?:district|practice|staff) nurse|practice manager|apprentice|chaplain|" +
  "volunteer|dog|cat";
const IDENTIFIER_SURNAME = /^(?:O['’]|Mc|Fitz)\p{Lu}|(?:owski|ewski|wicz|czyk|ska|escu|ovi[cć]h?|enko|opoulos)$/u;

// "Mr Right" and "Mrs X" are nobody; nor is "Nurse Practitioner".
function identifierTitled(found) {
  const [title, ...names] = found.split(/[. ]+/);
  const name = names.find((word) => word.length > 1) ?? names[0];
  if (/^(?:Right|Google|Who|Bean|Motivator|Men|Universe|World|No|\p{L})$/iu.test(name)) return false;
  if (/^\p{Ll}/u.test(name)) return (title === "dr" ? identifierIsOwn(name) : !identifierIsOrdinary(name) && !IDENTIFIER_WORDS.common.has(name)) && found;
  return !(title.length > 3 && identifierIsOrdinary(name)) && found;
}
function identifierKin(found) {
  const name = identifierLast(found);
  const known = ["names", "wordNames", "cast"].some((use) => IDENTIFIER_WORDS[use].has(identifierBase(name)));
  return (known || (/^\p{Lu}/u.test(name) && !identifierIsOrdinary(name) && !identifierIsPlace(name))) && found;
}
function identifierFamily(found) {
  const name = found.split(" ")[1];
  return !identifierIsOrdinary(name) && !identifierIsPlace(name) && found.slice(found.indexOf(" ") + 1);
}
const identifierInitialed = (found) => !/(?:Diff|Difficile|Coli)$/.test(found) && !identifierIsOrdinary(found.split(/\. ?/).pop()) && found;
// Initials instead of a name are careful; with other details they may still be somebody's. Abbreviations are nobody's.
const IDENTIFIER_ACRONYM = new RegExp("^(?:BP|CT|MRI|CBT|PHQ|GAD|GPS?|ID|UK|US|EU|NHS|UC|PIP|ESA|MS|ME|OT|HCA|CPN|PT|TA|MP|IT|HR|ICB|CQC|DWP|ED|ICU|AE|CRP|" +
  "HB|RR|DNA|FND|MDT|PCN|SLT|TV|OK|IV|AM|PM|NG|CG|QS|PR|OD|BD|TDS|QDS|MST|CEO|II|III|PMH|OA|RA|SN|FCP|ANP|ACP|SW|CNS|BBC|VAS|BMI|ODI|NRS|ROM|SLR|TKR|" +
  "THR|LBP|FM|EDS|DVT|PE|TIA|MI|CVA|COPD)$");
function identifierInitials(found) {
  const letters = identifierLast(found);
  return !IDENTIFIER_ACRONYM.test(letters) && !IDENTIFIER_WORDS.terms.has(letters.toLowerCase()) && found;
}

const IDENTIFIER_PEOPLE_RULES = [
  identifierRule("title-name", identifierTitled, "",
    raw`(?:(?:[Mm](?:r|rs|s|x)|[Dd]r|Prof|Rev|Revd|Fr|Cllr|Sgt|PC|DC|Insp)(?: |\. ?)|(?:Miss|Doctor|Professor|Sister|(?:Staff )?Nurse|Matron|Father|Pastor|` +
      raw`Imam|Rabbi|Sir|Dame|Lord|Lady|Councillor|Reverend|Canon) )(?:\p{Lu}\.? ){0,2}${IDENTIFIER_CAPITAL}(?: ${IDENTIFIER_CAPITAL})?`,
    raw`(?:mrs?|dr) (?!and |or |scan|right|who |said |has |was )\p{Ll}[\p{Ll}'’-]{1,20}`),
  identifierRule("name", identifierInitialed, "", raw`\p{Lu}\. ?\p{Lu}(?:['’]\p{Lu})?\p{Ll}{2,20}(?:-\p{Lu}\p{Ll}{1,20})?`),
  identifierRule("name", identifierFamily, "", raw`[Tt]he \p{Lu}[\p{L}'’-]{2,20} (?:family|household|twins|brothers|sisters|girls|boys|clan|children)`),
  identifierRule("title-name", identifierKin, "",
    raw`(?:[Aa]unt(?:ie|y)?|[Uu]ncle|[Nn]ana?|[Nn]anna|[Gg]ran(?:ny|nie|dma|dad|dpa)?|[Gg]randmother|[Gg]randfather|[Cc]ousin|nurse|sister) \p{L}[\p{L}'’-]{1,20}`),
  identifierRule("initials", identifierInitials, "",
    raw`(?:\p{Lu}\. ?){1,2}\p{Lu}\.?(?! ?\p{Lu}\p{Ll})`,
    raw`(?:[Pp]atient|[Pp]t|[Cc]lient|[Ll]ady|[Mm]an|[Ww]oman|[Bb]oy|[Gg]irl|[Cc]olleague|[Ii]nitials(?: are)?|calls?(?: him| her| them)?|known as) [A-Z]{2,3}`,
    raw`[A-Z]{2,3}(?=,? \(?(?:aged? )?\d\d(?:[,)]| y| who| and))`, raw`[A-Z]{2}(?= (?:told|said|asked) (?:me|us|her|him|that))`),
];

const IDENTIFIER_CALLED_PLAIN = new RegExp("\\b(?:named|name['’]?s|names? (?:is|was)|known as|nicknamed|calls? (?:him|her|them)|" +
  "(?:man|woman|lady|gent|lad|lass|girl|boy|bloke|chap|guy|patient|colleague|friend|child|kid|baby|son|daughter|someone|somebody) called) [\"“'‘]?$", "i");
const IDENTIFIER_KIN_PLAIN = new RegExp(`\\b(?:my|his|her|our|their) (?:${IDENTIFIER_PERSON}),? $`, "i");
const IDENTIFIER_TITLE_PLAIN = /\b(?:mr|mrs|dr|nurse|auntie|aunty|uncle) $/i;
// "her sister may", "my patient will": verbs and adjectives rather than names.
const IDENTIFIER_VERB_NAME = new RegExp("^(?:will|may|hope|mark|drew|rob|chase|bill|faith|grant|rich|frank|art|don|sue|pat|ray|dawn|joy|grace|guy|max|" +
  "comfort|patience|miles|rose|reg|mo|les|sol|bo|al|di|ash|goodness|min)$");

/** First names without capitals that are hardly anything else or were introduced, with the surname behind them if there is one. */
function* identifierPlainNames(text) {
  for (const { 0: word, index } of text.matchAll(/\p{Ll}[\p{Ll}\p{M}'’]{1,23}/gu)) {
    const name = word.replace(/['’]s?$/, "");
    const before = text.slice(Math.max(0, index - 40), index);
    if (/[\p{L}\p{N}@_./-]$/u.test(before) || IDENTIFIER_TITLE_PLAIN.test(before)) continue;
    const called = IDENTIFIER_CALLED_PLAIN.test(before);
    const wordName = IDENTIFIER_WORDS.wordNames.has(name);
    const likely = IDENTIFIER_WORDS.names.has(name) || (called && (wordName || IDENTIFIER_WORDS.cast.has(name))) ||
      (called && /called/.test(before) && name.length > 2 && identifierIsOwn(name)) ||
      (wordName && IDENTIFIER_KIN_PLAIN.test(before) && !IDENTIFIER_VERB_NAME.test(name));
    if (!likely) continue;
    const end = index + word.length;
    const [surname = ""] = /^ \p{Ll}[\p{L}'’-]{2,20}/u.exec(text.slice(end, end + 24)) ?? [];
    const full = IDENTIFIER_WORDS.surnames.has(surname.trim()) || IDENTIFIER_SURNAME.test(surname);
    yield { kind: "name", at: index, found: full ? word + surname : name };
  }
}
