// Where somebody lives, works, learns or is cared for, and what makes somebody the only one.

const IDENTIFIER_STREET = "Street|St|Road|Rd|Lane|Ln|Avenue|Ave|Close|Drive|Crescent|Cres|Terrace|Gardens|Grove|Place|Court|Way|Hill|Row|Square|" +
  "Walk|Mews|Green|Park|View|Rise|Wharf|Yard|Gate|Parade|Bank";
const IDENTIFIER_DWELLING = "Street|Road|Lane|Avenue|Crescent|Close|Drive|Terrace|Row|Grove|Mews|Gardens|Cottages?|Farm|Bungalow|Barn|Villas?|" +
  "Croft|Heights|Towers|Court|Caravan Park|[Ee]state";
const IDENTIFIER_CARE = "[Hh]ospital|[Ii]nfirmary|[Ss]urgery|[Hh]ospice|[Cc]linic|[Ww]ard|[Pp]harmacy|[Uu]nit|[Hh]ostel|Lodge|House|Manor|Grange|Hall|" +
  "(?:[Cc]are|[Nn]ursing|[Rr]esidential) [Hh]ome|(?:(?:[Mm]edical|[Hh]ealth|[Dd]ay|[Cc]ommunity|[Ll]eisure|[Ss]ports|[Gg]arden) )?[Cc]entre|" +
  "(?:[Mm]edical |[Dd]ental )?[Pp]ractice|[Dd]entists?|[Pp]rison|[Bb]arracks|[Cc]hurch|[Mm]osque|[Gg]urdwara|[Cc]hapel";
const IDENTIFIER_SCHOOL = "[Aa]cademy|[Ss]chool|[Pp]rimary|[Ii]nfants?|[Jj]uniors?|[Gg]rammar|High|[Cc]omprehensive|[Cc]omp|[Cc]ollege|[Nn]ursery|" +
  "[Pp]re-?school|[Pp]laygroup";
const IDENTIFIER_CLUB = "United|City|Town|Rovers|Wanderers|Athletic|Rangers|Albion|A?FC|RU?FC|CC|Harriers|Ltd|Limited|plc|PLC|Haulage|Logistics|" +
  "Motors|Buses|Taxis|Farms?|Garage|Bakery|Cafe|Café|Hotel|Inn|Arms|Brewery|Foundry|Solicitors|Engineering|Packaging|Sons?";
const IDENTIFIER_WORKS = raw`(?:work(?:s|ed|ing)?|teach(?:es)?|taught|teaching|employed|volunteer(?:s|ed|ing)?|drives?|drove|driving|cooks?|clean(?:s|ed)|` +
  raw`play(?:s|ed|ing)?|coach(?:es)?|jobs?|shifts?|apprentice(?:ship)?|manag(?:es|ed)|runs?|owns?|attends?|enrolled|pupil|[Yy]ear \d{1,2}|goes)`;
const IDENTIFIER_ROLE = "(?:head|deputy|headteacher|headmaster|headmistress|principal|teachers?|assistant|TA|caretaker|cook|chef|cleaner|lady|man|" +
  "manager|manageress|supervisor|director|owner|boss|landlord|landlady|barber|hairdresser|baker|butcher|postman|postmistress|clerk|driver|porter|" +
  "nurse|sister|matron|doctor|GP|CEO|consultant|surgeon|receptionist|physio|physiotherapist|pharmacist|dentist|vet|optician|officer|warden|guard|" +
  "farmer|player|captain|coach|goalkeeper|striker|singer|organist|student|governor|librarian|solicitor|editor|reporter|presenter|engineer|welder|" +
  "foreman|chair|chairman|chairwoman|president|secretary|treasurer|partner|lecturer|professor|midwife|paramedic|keeper|priest|minister|" +
  raw`\p{Ll}{2,14}(?:er|or|ist|maid|man|woman|ian|hand|ant|ess)(?= at))`;
const IDENTIFIER_OFFICE = "(?:mayor|mayoress|vicar|rector|curate|bishop|archbishop|dean|imam|rabbi|pastor|MP|MEP|MSP|councillor|captain|goalkeeper|" +
  "striker|manager|coach|chief constable|chief executive|lord|lady|duke|duchess|earl|governor|sheriff|provost|member of parliament|Miss|" +
  "postmistress|postmaster)";
const IDENTIFIER_SMALL = "(?:our|the|this|that|her|his|their|my|a (?:small|little)) " +
  "(?:town|village|area|county|valley|island|street|estate|school|hospital|city)";
const IDENTIFIER_PRESS = "(?:(?:(?:the )?(?:local|national|evening|daily) |the )(?:papers?|press|newspapers?|front page)|" +
  "(?:the )?(?:local |national )?(?:news|telly|television|tv|radio|headlines))";
const IDENTIFIER_FAMOUS = "footballer|rugby player|cricketer|boxer|jockey|actor|actress|mp|mayor|judge|singer|comedian|presenter|newsreader|drummer|" +
  "author|politician|goalkeeper|athlete|wrestler|celebrity";

const identifierAddress = (found) => !new RegExp(" (?:years?|minutes?|mins?|miles?|hours?|doors?|streets?|days?|months?|weeks?|people|with|and|" +
  "floors?|metres?|flights?|to|of|other|children|kids|houses?|cats|dogs)\\b", "i").test(found) && found;
const identifierDwelling = (found) => !identifierIsOrdinary(found.split(" ")[0]) &&
  !/^(?:Harley|Coronation|Downing|Sesame|Abbey|High|Silk|Animal|Dolly|Country|Albert) /.test(found) && found;
const identifierPlainStreet = (found) => identifierIsOwn(found.split(" ").slice(-2)[0]) && found;
// "At Oakfield Surgery" → "Oakfield Surgery"; "Day Surgery" and "Knee surgery" → nothing.
function identifierPlace(found, sentenceStart) {
  const words = found.split(" ");
  const from = words.findIndex((word) => !identifierIsLead(word));
  const own = words.filter((word) => word === "Royal" || !(identifierIsOrdinary(word) || identifierIsCast(word)));
  const loose = sentenceStart && from === 0 && /^\S+ \p{Ll}\S+$/u.test(found);
  return own.length > 0 && !loose && words.slice(from).join(" ");
}
// Typed without capitals: "at oakfield primary", "the willows care home".
function identifierPlainPlace(found) {
  const [, own, kind] = /^\p{L}+ (?:the )?(.+?) ((?:(?:primary|secondary|high|medical|health|care|nursing|residential) )?\p{L}+)$/u.exec(found) ?? [];
  return own !== undefined && own.split(" ").every(identifierIsOwn) && `${own} ${kind}`;
}
// "deputy head at Oakfield", "works for Hargreaves", "works at the Tesco in Selby"; not "nurse at Mind", "works for Amazon".
function identifierWorkplace(found) {
  const place = /(?:at|for|of|in|by|as)(?: the| our)? (\p{Lu}.*)$/u.exec(found)?.[1] ?? "";
  const words = place.split(/ (?:in |on |at )?/);
  const ordinary = words.every(identifierIsOrdinary);
  const own = words.some((word) => !identifierIsOrdinary(word) && !identifierIsKnownPlace(word) && !identifierIsCast(word));
  const branch = / (?:in|on|at) \p{Lu}/u.test(place) && !ordinary && !identifierIsOrdinary(words[words.length - 1]);
  const club = new RegExp(` (?:${IDENTIFIER_CLUB})$`).test(place) && !words.slice(0, -1).every(identifierIsOrdinary);
  const person = /^(?:I|A|Dr|Mr|Mrs|Ms|Miss|Prof|Sister|Nurse)$/.test(words[0]);
  return ((own && !person) || branch || club) && found;
}
const identifierOffice = (found) => !found.split(" ").slice(2).every(identifierIsOrdinary) && found;
// "runs the post office in Settle"; not "works at the hospital in Leeds".
function identifierOnlyOne(found) {
  const town = identifierLast(found);
  return !identifierIsOrdinary(town) && !identifierIsKnownPlace(town) && !identifierIsCast(town) && found;
}
// "on the tills at the asda in morley"
function identifierBranch(found) {
  const [brand, where, town] = found.split(" ").slice(-3);
  const named = /^\p{Lu}/u.test(town) ? !identifierIsOrdinary(town) : identifierIsOwn(town);
  return named && identifierKnows("brands", identifierBase(brand)) && `${brand} ${where} ${town}`;
}
const identifierHolder = (found) => !(/^\p{Lu}/u.test(identifierLast(found)) && identifierIsOrdinary(identifierLast(found))) && found;

const IDENTIFIER_PLACE_RULES = [
  identifierRule("address", identifierAddress, "",
    raw`\d{1,4}[A-Za-z]?,? (?:${IDENTIFIER_CAPITAL} ){1,3}(?:${IDENTIFIER_STREET})`,
    raw`\d{1,4}[a-z]? \p{Ll}{3,20} (?:street|road|lane|avenue|crescent)`,
    raw`[Ff]lat \d{1,3}[A-Za-z]?,? (?:\d{1,3},? )?${IDENTIFIER_CAPITALS}`,
    raw`(?:lives?|living|address is|home is|house is|moved to) (?:at )?(?:number |no\.? |flat |caravan |plot |pitch )?\d{1,4}[a-z]?,? ` +
      raw`(?:the )?(?!the )\p{L}{3,20}(?: \p{L}{3,20})?(?= |[.,;])`),
  identifierRule("address", identifierDwelling, "", raw`${IDENTIFIER_CAPITAL} (?:${IDENTIFIER_DWELLING})`),
  identifierRule("address", identifierPlainStreet, "",
    raw`(?:lives?|living|lived|moved|address|house|flat|home|visit(?:ed)?|bungalow|shop|off|along|down|on|up|round)(?: (?:is|was|she|he|alone|just|her|his|the|round|over)){0,3}` +
      raw`(?: (?:on|in|at|to|off))? (?:\d{1,4}[a-z]? )?\p{Ll}{3,20} (?:street|st|road|rd|lane|avenue|ave|crescent|close|drive|terrace|grove|mews)`),
  identifierRule("place", identifierPlace, "", raw`(?:(?:St\.?|${IDENTIFIER_CAPITAL}) ){1,4}(?:${IDENTIFIER_CARE}|${IDENTIFIER_SCHOOL})`),
  identifierRule("place", identifierAll, "",
    raw`[Ww]ard (?:\d{1,3}[A-Za-z]?|[A-HJ-Z]\d{0,2})`, raw`HMP \p{Lu}\p{Ll}{2,20}`,
    raw`St\.? \p{Lu}\p{Ll}{2,15}(?:['’]s?|s['’]|s)(?! Day| [Ww]ort)`),
  identifierRule("place", identifierPlainPlace, "",
    raw`(?:at|to|from|the|in|of) (?:the )?(?:\p{Ll}{3,20} ){1,2}(?:(?:primary|secondary|high|grammar) school|primary|grammar|general|infants|academy|surgery|` +
      "(?:medical|health) centre|(?:care|nursing|residential) home|hospice|hospital|infirmary|pharmacy|nursery|ward)"),
  identifierRule("workplace", identifierWorkplace, "",
    raw`${IDENTIFIER_WORKS}(?: (?!(?:at|for|by)\b)[\p{L}-]{1,20}){0,4} (?:at|for|by)(?: the| our)? ${IDENTIFIER_CAPITALS}(?: (?:in|on) ${IDENTIFIER_CAPITAL})?`,
    raw`${IDENTIFIER_WORKS}(?: (?!(?:at|for|by)\b)[\p{L}-]{1,20}){0,3} in the (?:${IDENTIFIER_CAPITAL} ){1,2}(?:in|on|at) ${IDENTIFIER_CAPITAL}`,
    raw`${IDENTIFIER_ROLE}(?: \p{Ll}{2,14})? (?:at|for|of)(?: the| our)? ${IDENTIFIER_CAPITALS}(?: (?:in|on) ${IDENTIFIER_CAPITAL})?`),
  identifierRule("workplace", identifierOnlyOne, "", raw`${IDENTIFIER_WORKS}(?: \p{L}{1,14}){0,3} the(?: \p{Ll}{3,14}){1,3} (?:in|at|on) ${IDENTIFIER_CAPITAL}`),
  identifierRule("workplace", identifierOffice, "", raw`${IDENTIFIER_OFFICE} (?:of|for|at) ${IDENTIFIER_CAPITALS}`),
  identifierRule("workplace", identifierBranch, "",
    raw`(?:work(?:s|ed|ing)?|jobs?|manage[rs]?|supervisor|tills?|checkout|counter|cashier|shifts?|assistant|deputy|nights|drives?|butcher|baker)(?: [\p{L}'’-]{1,15}){0,6}? ` +
      raw`(?:at|in|for|of) (?:the )?(?:big |little |new )?[\p{L}&'’-]{2,14} (?:in|on|at) \p{L}{3,20}`),
  identifierRule("rare-event", identifierAll, "i",
    raw`the only (?!thing|way|reason|time|option|problem|question|one of)[^.!?\n]{3,60}? (?:in|on|at|for) ${IDENTIFIER_SMALL}`,
    "(?:only|first) (?:person|patient|man|woman|child|case) (?:ever )?in (?:the (?:uk|country|world)|scotland|wales|england|britain)",
    `(?:was|were|been|appeared|got|featured|interviewed|him|her|them|story|face|picture|photo|name|case) (?:in|on) ${IDENTIFIER_PRESS}`,
    `(?:made|all over) ${IDENTIFIER_PRESS}`, "(?:local|national) (?:paper|news|newspaper|press|radio|tv)", "went viral",
    "(?:very|extremely|really|so) rare (?:genetic |inherited )?(?:condition|disease|disorder|syndrome|cancer|tumour|form|type)",
    "rare (?:genetic )?(?:condition|disease)", "quadruplets|conjoined", "(?:olympic|paralympic) (?:gold|silver|bronze|medal)|(?:para)?olympian",
    raw`(?:former|ex|well[- ]known|famous|celebrity|retired|international|county|olympic|professional)[ -](?:[\p{L}-]{2,14} ){0,3}(?:${IDENTIFIER_FAMOUS})`,
    `every(?:one|body) in ${IDENTIFIER_SMALL} knew`),
  identifierRule("rare-event", identifierHolder, "",
    raw`(?:the|our|their) only (?!thing|way|reason|time|option|problem|question|one )(?:[\p{L}-]{2,20} ){1,4}(?:in|on|at|for) (?:the )?\p{Lu}\p{Ll}{2,20}`),
];
