// Names without a title, met in the places where names stand. An unknown word with a capital is not enough: it may be a town,
// a drug or a heading. A first name that we know is enough, and so is any word that is introduced, spoken to, or does what
// only people do.

const IDENTIFIER_SPEAKS = "said|says|told|tells|asked|asks|cried|replied|explained|smiled|laughed|nodded|sighed|rang|phoned|lives|lived";
const IDENTIFIER_ACTS = `${IDENTIFIER_SPEAKS}|wept|answered|came|comes|texted|emailed|felt|wanted|wants|needed|needs|thought|thinks|knew|knows|looked|` +
  "arrived|died|agreed|walked|sat|stood|lost|loves|likes|hates|joined|started|stopped|refused|apologised|whispered|shouted|mentioned|admitted|hugged|" +
  "thanked|retired|moved|grew|remembers|remembered|forgot|promised|waits|waited|heard|hears|saw|sees|hopes|hoped|worries|worried|called|calls|spoke|" +
  "speaks|talks|talked|spent|keeps|kept|turned|leaves|left|missed|gave|gives|took|struggled|coped|trained|taught|held|fell|made|wore|wears|cooks|" +
  "sang|sings|plays|played|went|goes|rings?|gets|finds|pays|sits|stands|walks|cries|smiles|laughs|nods|drives|brings|brought|wrote|writes|sleeps|" +
  "slept|eats|ate|who|does|never|always|cannot|can['’]t|didn['’]t|doesn['’]t|wouldn['’]t|couldn['’]t|has (?:been|had|lived)|had (?:been|had|lost)|" +
  "is (?:my|our|\\d\\d|a|the|in)|was (?:my|our|\\d\\d|crying|upset|angry|tired|born|scared|in tears|quiet|late)";
const IDENTIFIER_OWNED = `${IDENTIFIER_PERSON}|pain|home|house|flat|notes|mood|room|bed|garden|face|voice|back|hip|knee|goal|story|family|words|` +
  "appointment|hand|life|funeral";
const IDENTIFIER_STATE = "angry|upset|in (?:tears|pain|hospital|bed|the)|crying|tired|scared|afraid|frightened|late|early|quiet|cross|happy|sad|lonely|" +
  "married|divorced|widowed|pregnant|born|deaf|blind|from|ill|dying|alone|ready|right|coming|told|waiting|working|worked|lived|living|lost|" +
  "fibromyalgia|arthritis|diabetes|sciatica|dementia|cancer|chronic|back|hip|knee|neck|long-term|persistent|low|two|three|four|unheard|relieved|" +
  "ashamed|kind|lovely|polite|nervous|anxious|worried|embarrassed|grateful|pleased|furious|an? (?:daughter|son|dog|cat|history|stroke|fall|bad|young|retired|\\d)";
const IDENTIFIER_TALKED = "sat|spoke|spoken|talk(?:ed|ing)?|met|stayed|appointment|session|conversation|call|chat|visit|walk(?:ed)?|shift|lunch|" +
  "listen(?:ed|ing)?|apologi[sz]ed|sorry|handed over|married|handover|thinking|worried|belongs|belonged|news|message|letter|email|referral|a word";

// Before a name.
const IDENTIFIER_INTRODUCED = new RegExp(`(?:\\b(?:${[
  "named|names? (?:is|was)|name['’]s|known (?:\\p{L}+ ){0,4}as|nicknamed|nickname(?: is| was)?|answers to|goes by|calls? (?:him|her|them|me)",
  "called (?:him|her|them)|initials(?: are)?|real name|surname(?: is| was)?|signed|signs (?:it|her|him)\\p{L}*",
  `(?:${IDENTIFIER_PERSON}|children|kids|sons|daughters|parents|sisters|brothers|boys|girls|couple|dogs|staff|colleagues|friends),?`,
].join("|")})|(?:^|[^\\p{L}])(?:poor|dear(?:est)?|little|young|lovely|wee|hi|hello|hey|(?:thanks|cheers|regards|love),?)) ["“'‘(]?$`, "iu");
const IDENTIFIER_CALLER = /([\p{L}-]*) ?\bcalled ["“'‘]?$/u;
const IDENTIFIER_NOBODY_CALLED = new RegExp("^(?:apps?|books?|charity|class|course|film|group|i|model|programme|project|scheme|service|so-|tool|video|we|" +
  "website|team|drug|clinic|thing|something|condition|exercise|leaflet|they|and|he|she|has|had|also)$", "i");
const IDENTIFIER_MET = new RegExp(`\\b(?:${IDENTIFIER_SPEAKS}|saw|met|thanked|helped|supported|hugged|texted|emailed|bleeped|messaged|paged|overheard|` +
  `watched|remember(?:ed)?|forget|forgot|(?:${IDENTIFIER_TALKED}) (?:with|to)|on behalf of|thanks to|asked for|waiting for|funeral of|death of|` +
  "care of|looking after|looked after|caring for) $");
const IDENTIFIER_WITH = new RegExp("(?:\\b(?:with|known|gave|give|promised|discharged|(?:fond|proud|scared) of|(?:[Ss]he|[Hh]e|me|him|her|[Tt]hey) and|" +
  "(?:learn(?:ed|t)?|heard|message|letter|call|email|text|card|thanks|visit)(?: \\p{L}+){0,2} from)|(?:^|[.!?] )For) $", "u");
const IDENTIFIER_AND_I = /(?:^|[.,!?] |\b(?:that|as|if|because|[Ll]ater|[Tt]hen|[Ww]hen|[Ss]o|[Aa]fterwards) )$/;
const IDENTIFIER_DETERMINER = /\b(?:the|an?|our|this|that|these|those|its|some|using|used) $/i;
const IDENTIFIER_WHERE = /\b(?:in|near|around|outside|into|across|towards?|between|of|from|via|through|over) $/;

// After a name.
const IDENTIFIER_DID = new RegExp(`^(?:['’]s (?:${IDENTIFIER_OWNED}|records?|scan|bag|letter|care|birthday|phone|case)|,? (?:${IDENTIFIER_ACTS}))\\b`);
const IDENTIFIER_HIS = new RegExp(`^['’]s (?:${IDENTIFIER_OWNED})\\b`);
const IDENTIFIER_SPOKE = new RegExp(`^\\p{L}*[^\\P{L}s] (?:${IDENTIFIER_SPEAKS})\\b`, "u");
// "Anjum picked up": people do, and so do some things.
const IDENTIFIER_PAST = new RegExp("^ (?!helped|worked|crashed|failed|caused|closed|opened|changed|happened|eased|needed|used|based|called|named|related|" +
  "led|approved|recommend)\\p{Ll}{2,}ed\\b", "u");
const IDENTIFIER_WAS = new RegExp(",? (?:was|is|has|had|felt|looked|looks|seemed|seems|feels) (?:(?:so|very|really|quite|always|also|still|not|now|been|" +
  `a bit) ){0,2}(?:${IDENTIFIER_STATE})\\b`);
const IDENTIFIER_HUMAN = new RegExp(`^(?:${IDENTIFIER_WAS.source}|,? \\(?\\d\\d[,)])`);
const IDENTIFIER_APPOSITION = new RegExp("^(?:, | \\(| (?=the )|,? (?:who )?(?:is|was) )(?:(?:an?|our|my|his|her|their|the|one of) (?:[\\p{L}-]+ ){0,3}" +
  `(?:${IDENTIFIER_PERSON}|cook|driver|farmer|widow|widower|veteran|radiographer|assistant)\\b|aged \\d)`, "u");

/** Whether somebody is introduced here: "my colleague", "known to everybody as", "a man called". */
function identifierIsIntroduced(before) {
  const [, caller = "we"] = IDENTIFIER_CALLER.exec(before) ?? [];
  return IDENTIFIER_INTRODUCED.test(before) || !IDENTIFIER_NOBODY_CALLED.test(caller);
}

/** Whether an unknown word with a capital stands where only a person would. */
function identifierActs(word, before, after, opens) {
  if (IDENTIFIER_APPOSITION.test(after) || (/^ and I\b/.test(after) && IDENTIFIER_AND_I.test(before))) return true;
  if (!IDENTIFIER_DRUG_ENDING.test(identifierBase(word)) && (IDENTIFIER_HUMAN.test(after) || IDENTIFIER_WITH.test(before))) return true;
  if (opens) return IDENTIFIER_SPOKE.test(word + after) || IDENTIFIER_HIS.test(after);
  return IDENTIFIER_MET.test(before) || IDENTIFIER_DID.test(after) || IDENTIFIER_PAST.test(after);
}

/** In every run of capitalised words, the first stretch of words that are not ordinary, where it is likely to name somebody. */
function* identifierNames(text, harmless) {
  const words = [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]{0,40}/gu)];
  const ends = (match) => match.index + match[0].length;
  const capital = (match) => match !== undefined && /^\p{Lu}/u.test(match[0]) && !harmless[match.index];
  const close = (one, other) => capital(other) && other.index - ends(one) < 3 && /^[ \u00a0]+$/.test(text.slice(ends(one), other.index));
  let namedUpTo = 0;
  for (let start = 0, end = 1; start < words.length; start = end, end += 1) {
    if (!capital(words[start])) continue;
    while (close(words[end - 1], words[end])) end += 1;
    const run = words.slice(start, end).map((match) => match[0]);
    const from = run.findIndex((word) => !identifierIsOrdinary(word));
    if (from < 0) continue;
    const length = [...run.slice(from), "A"].findIndex((word) => identifierIsOrdinary(word));
    const own = run.slice(from, from + length);
    const at = words[start + from].index;
    const found = text.slice(at, ends(words[start + from + length - 1])).replace(/['’]s?$/, "");
    if (found.length < 2) continue;
    const before = text.slice(Math.max(0, at - 60), at);
    const after = text.slice(at + found.length, at + found.length + 60);
    const opens = identifierStartsSentence(text, at);
    const cast = IDENTIFIER_WORDS.cast.has(found.toLowerCase());
    const place = own.every(identifierIsPlace);
    const beside = [...run.slice(0, from), ...run.slice(from + length, from + length + 1)]
      .some((word) => !identifierIsLead(word) && identifierIsTerm(word));
    const known = (use) => IDENTIFIER_WORDS[use].has(identifierBase(own[0]));
    const stands = () => !opens || IDENTIFIER_DID.test(after);
    const namelike = () => (known("wordNames") && from + length === run.length && (own.length > 1 || stands())) ||
      ((known("surnames") || IDENTIFIER_SURNAME.test(own[0])) && stands());
    const several = () => own.filter((word) => word.length > 1).length > 1 && !IDENTIFIER_DETERMINER.test(before) &&
      !(IDENTIFIER_WHERE.test(before) && (!IDENTIFIER_MET.test(before) || own.some(identifierIsPlace)));
    const paired = () => namedUpTo > 0 && /^ (?:and|&) $/.test(text.slice(namedUpTo, at));
    const unknown = () => paired() || (!beside && (several() || identifierActs(found, before, after, opens)));
    const likely = identifierIsFirstName(own[0]) || (!cast && !beside && namelike()) || (!cast && !place && unknown()) ||
      (!place && identifierIsIntroduced(before));
    if (likely) {
      namedUpTo = at + found.length;
      yield { kind: "name", at, found };
    }
  }
}
