// The identifier check: words in a reflection that may point to a real person. It looks for shapes (a number, a date, a title)
// and for names in the places where names stand. It warns and explains; it never blocks, changes or sends anything. In doubt it
// warns: a false alarm costs a glance. No look-behind (older phones cannot read it); every repeat is bounded, so it stays quick.

const IDENTIFIER_CAVEAT = "This check cannot find everything. Read your words again as a neighbour or a stranger would.";
const IDENTIFIER_ADVICE = {
  "nhs-number": "Take the number out. Write 'a patient' instead.",
  date: "Write a season or 'last year' instead of a full date.",
  postcode: "Take the postcode out. Write 'at home' or 'in a village' instead.",
  phone: "Take the phone number out. Write 'by phone' instead.",
  email: "Take the email address out. Write 'by email' instead.",
  "title-name": "Write 'a patient' or 'a colleague' instead of a name.",
  name: "If this names a person, write 'a patient' or 'a colleague' instead.",
  age: "Write 'aged 90 or over' instead of the exact age.",
  place: "Write 'a ward', 'a GP surgery' or 'a school' instead of its name.",
  address: "Take the address out. Write 'at home' instead.",
  car: "Take the number plate out. Write 'a car' instead.",
  "rare-event": "Leave out what makes this person easy to recognise, or describe it loosely.",
};
const identifierWords = (text) => new Set(text.trim().split(/\s+/));
// After these a name may follow: "When Sarah …", "Physiotherapist Sarah …".
const IDENTIFIER_LEADS = identifierWords(`
  a about after afterwards again all also although an and another any anyone are as ask at be because been before behind both but by can could dear did do does each either even every everybody everyone few first for from
  had has have he hello her here hers hi him his how however i if in instead into is it its just last later least let like many may maybe me meanwhile might more most much my neither never next no nobody none nor not now
  of often on once one or other others our out over perhaps please shall she should since so some somebody someone sometimes soon still such than thank thanks that the their them then there these they this those though
  three through to today together tomorrow too two under until up us was we well were what when whenever where whether which while who whoever why will with within without would yes yesterday yet you your monday tuesday
  wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays january february march april june august september october november december assistant carer chaplain coach
  colleague consultant coordinator counsellor dietitian director doctor driver father gp health husband interpreter lead link manager matron midwife mother mum nurse officer paramedic parent partner patient peer person
  physio practitioner radiographer registrar senior sister son daughter staff student supervisor support trainee volunteer wife worker during everything nothing something receptionist physiotherapist therapist pharmacist
  miss`);
// Words of the trade, the course and the wider world that are often capitalised and are hardly ever a name.
const IDENTIFIER_TERMS = identifierWords(`
  academy access accident accurx acute admiral adult advice african age agencies agency aid allied alzheimer ambulance amitriptyline anxiety anywhere arabic area asian back badge bank bay bengali bipolar black blue board
  borderline borton box breath brief british bureau caldicott calm cancer cardiac care caribbean case centre chart chi child children christmas chronic church citizens class clinic club cochrane code codeine cognitive
  college common compass complex conditions conduct confidence contact context control core council count county course court covid credit crisis crohn cross cultivate curie customer cycle data datix day diabetes
  dialogue diploma discharge disease disorder district diwali down driscoll duloxetine duty easter eastern easy eid emergency emis england english ethnic europe european evidence excel exercise expectations experience
  expert explore eye facebook fair five flag food form frailty framework free freedom french friends fund gabapentin german gibbs god gold good google group guardian guide gym hand headache heart help high hindu hip home
  hospice hospital hour house hub human ibuprofen ill income independence independent india infirmary inner instagram institute integrated intensive inter internet ireland irish islam islamic jewish job jobcentre johns
  joint journal kingdom knee kolb lab ladder language law leaflet learn leave line local lodge london long low lung macmillan main major map maslow matter medicine memory men met microsoft mind minor model mood morphine
  mosque motor ms msk multi muslim naproxen near neck need net network new nhs night north northern notes offer office older options oral orthopaedic outcome outlook outpatient oxford pack paediatric pain pals panel
  paracetamol parkinson pass passport path pathway patients people personalised pharmacies pharmacy pilates plan plus police policy polish poor portal portuguese positive post power powerpoint practice pre pregabalin
  primary principle private programme project public punjabi qigong questionnaire quick quran ramadan rapid recovery red referral reflective rehab relationships relief report research residential resource respiratory
  response review right rio risk road rolfe roma romani romanian room rota round royal ryder safe safety samaritans scale scheme school schön score scotland scottish scrutiny second secondary self sense sertraline
  service sessions seven shared shelter short sick sign sikh single skills skype sleep slow small society somali south southern spanish spinal spine sport square standard state step strategy stroke study style summary
  summer surgeries surgery syndrome system systmone tai team technique test text time toolkit tools tramadol traveller triage trust twitter ukraine ukrainian understand union unit united universal urdu urgent value
  versus victim video visual voice voluntary wales walk ward warm water welcome welfare welsh west western whatsapp white windows winter women word work workers workshop world x year young youth zoom`);
const IDENTIFIER_TERM_ENDING = /(?:tion|sion|ments?|ists?|logy|ap(?:y|ies)|ics|ness|ship|ing|ly|[ai]ble|ical|atic|onal|ental|cial|eral|ity|ism|itis|osis|algia)$/;
// First names that are hardly ever anything else. Others are met where a name stands: "called …", "… told me".
const IDENTIFIER_FIRST_NAMES = identifierWords(`
  aaron abdul abigail adam adrian agnes ahmed aisha alan albert alexander alfie ali alice alison amanda amy andrea andrew andy angela anita ann anna anne annie anthony antonio archie arthur ashley audrey barbara barry
  beatrice becky ben benjamin bernard beth bethany betty beverley brenda brian bridget callum cameron carl caroline catherine charles charlie charlotte chloe chris christina christine christopher claire clare clive colin
  connor craig cynthia daniel danny darren dave david debbie deborah denise dennis diana diane donna doreen doris dorothy doug douglas duncan dylan eddie edith edward eileen eleanor elizabeth ella ellen ellie elsie emily
  emma eric ethan evelyn ewan fatima felicity fiona fran frances francis fred freda gary gavin gemma geoff geoffrey george georgina gerald geraldine gillian gladys gordon graham greg gregory gwen hamza hannah harriet
  harry hassan hazel helen henry hilary howard hugh hussain ian ibrahim imran irene isaac isabel isla jackie jacob jacqueline jake james jane janet janice jasmin jason jean jeff jennifer jenny jeremy jess jessica jill
  jim jimmy joan joanna joanne joe john jonathan joseph josh joshua joyce juan judith judy julia julian julie karen kate katherine kathleen kathy katie keith kelly ken kenneth kerry kevin khalid kieran kirsty kyle laura
  lauren laurence leah leanne lee len leo leon leonard lesley leslie lewis liam linda lisa liz lorna lorraine louise lucy luke lynn lynne maggie malcolm mandy manjit margaret maria marian marion marjorie martha martin
  mary matt matthew maureen mavis megan mel melanie melissa michael michelle mick mike mohamed mohammad mohammed moira molly monica morag muhammad nadia naomi natalie natasha nathan neil nicholas nick nicola nigel noah
  norma norman oliver olivia oscar owen pam pamela patricia patrick paul paula pauline peggy penny pete peter phil philip phoebe rachel rajesh ralph ravi raymond rebecca reg rhys richard ricky rita robert roger ronald
  rosemary rosie ross roy russell ryan sally sam samantha samuel sandra sanjay sara sarah scott sean sebastian shane sharon shaun sheila shirley sian simon sonia sophia sophie stacey stan stanley stella stephanie stephen
  steve steven stuart sunita susan susie suzanne sylvia tanya tariq ted terence teresa terry thelma theresa thomas tim timothy tina toby tony tracey tracy trevor tyler valerie vanessa vera veronica vijay vikram vincent
  walter wayne wendy william yasmin yusuf yvonne zainab zara zoe`);
// The people of the course's stories, who may be written about by their first names.
const IDENTIFIER_CAST = identifierWords("amina bernadette derek elaine gareth jamie kwame mei priya ruth shanice tom");
const IDENTIFIER_SPEAKS = "said|says|told|tells|asked|asks|cried|replied|explained|smiled|laughed|nodded|sighed|rang|phoned|lives|lived";
const IDENTIFIER_ACTS = `${IDENTIFIER_SPEAKS}|wept|answered|came|texted|emailed|felt|wanted|needed|thought|knew|looked|arrived|died|agreed`;
const IDENTIFIER_KIN = "patient|client|resident|service user|man|woman|lady|gentleman|boy|girl|child|person|colleague|friend|" +
  "wife|husband|partner|son|daughter|mother|father|mum|dad|sister|brother|carer|neighbour|manager|supervisor|mentor";
const IDENTIFIER_INTRODUCED = new RegExp("(?:\\b(?:named|names? (?:is|was)|name['’]s|known as|calls? (?:him|her|them))|" +
  `\\b(?:${IDENTIFIER_KIN}),|\\bmy (?:${IDENTIFIER_KIN})) ["“'‘]?$`, "i");
const IDENTIFIER_THING = /^(?:app|book|charity|class|course|film|group|i|model|programme|project|scheme|service|so-|tool|video|we|website)$/i;
const IDENTIFIER_MET = new RegExp(`\\b(?:${IDENTIFIER_SPEAKS}|saw|met|visited|thanked|helped|supported|hugged|` +
  "(?:sat|spoke|spoken|talked|worked|met|stayed|appointment|session|conversation|call|chat|visit) (?:with|to)) $");
const IDENTIFIER_DID = new RegExp(`^(?:['’]s (?:${IDENTIFIER_KIN}|pain|home|house|flat|notes|records|scan|mood)| (?:${IDENTIFIER_ACTS}))\\b`);
const IDENTIFIER_SPOKE = new RegExp(`^\\p{L}*[^\\P{L}s] (?:${IDENTIFIER_SPEAKS})\\b`, "u");
// Laws, methods, training and authors that carry a first name.
const IDENTIFIER_PUBLIC = /^\p{L}+(?:['’]s (?:Rule|Law)| (?:Technique|McGowan|Gibbs|Rolfe|Driscoll|Kolb))\b/u;

const identifierBase = (word) => word.toLowerCase().replace(/['’](?:s|d|m|ll|ve|re|t)?$/, "");
const identifierIsName = (word) => /^\p{Lu}\p{Ll}|^\p{Lu}{5,}$/u.test(word) && IDENTIFIER_FIRST_NAMES.has(identifierBase(word).split("-")[0]);
const identifierIsTerm = (word) => /^[\p{Lu}\p{N}-]{2,}s?$|\p{N}/u.test(word) ||
  identifierBase(word).split("-").some((part) =>
    IDENTIFIER_TERMS.has(part) || IDENTIFIER_TERMS.has(part.replace(/s$/, "")) || IDENTIFIER_TERM_ENDING.test(part));
const identifierIsLead = (word) => IDENTIFIER_LEADS.has(identifierBase(word));
const identifierIsOrdinary = (word) => !identifierIsName(word) && (identifierIsLead(word) || identifierIsTerm(word));
const identifierStartsSentence = (text, at) => /(?:^|[.!?:\n•*|][\s"'“‘(#>*–-]*|["“‘])$/.test(text.slice(Math.max(0, at - 4), at));

// The last digit of an NHS, CHI or H&C number follows from the other nine (Modulus 11).
function identifierCheckDigit(found) {
  const digits = found.replace(/\D/g, "");
  const sum = [...digits.slice(0, 9)].reduce((total, digit, place) => total + digit * (10 - place), 0);
  return sum > 0 && (11 - (sum % 11)) % 11 === Number(digits[9]) && found;
}
// Landlines and mobiles; 03 and 08 are helplines and services.
const identifierPhone = (found) => /^0[127]\d{8,9}$/.test(found.replace("(0)", "").replace(/\D/g, "").replace(/^(?:00)?44/, "0")) && found;
// "At Oakfield Surgery" → "Oakfield Surgery"; "Day Surgery" and "Knee surgery" → nothing.
function identifierPlace(found, sentenceStart) {
  const words = found.split(" ");
  const from = words.findIndex((word) => !identifierIsLead(word));
  const own = words.filter((word) => word === "Royal" || !identifierIsOrdinary(word));
  const loose = sentenceStart && from === 0 && /^\S+ \p{Ll}\S+$/u.test(found);
  return own.length > 0 && !loose && words.slice(from).join(" ");
}
// "Mr Right" and "Mrs X" are nobody; nor is "Nurse Practitioner".
function identifierTitled(found) {
  const [title, name] = found.split(/[. ]+/);
  const nobody = /^(?:Right|Google|Who|Bean|Motivator|Men|Universe|World|\p{L})$/u.test(name);
  return !nobody && !(title.length > 3 && identifierIsOrdinary(name)) && found;
}

// Each rule: a kind, a pattern, its flags, and what to keep of a match (nothing when it turns out to be harmless).
const IDENTIFIER_CAPITAL = "\\p{Lu}[\\p{L}\\p{M}'’-]{0,30}";
const IDENTIFIER_MONTH = "(?:(?:jan|febr)uary|march|april|may|june|july|august|(?:septem|octo|novem|decem)ber|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)";
const IDENTIFIER_DAY = "(?:3[01]|[12]\\d|0?[1-9])";
const IDENTIFIER_NINETY = "(?:9\\d|1[01]\\d|ninety(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?|(?:a|one) hundred)";
const IDENTIFIER_SMALL = "(?:our|the|this|that|her|his|their|my|a (?:small|little)) (?:town|village|area|county|valley|island|street|estate|school|hospital|city)";
const IDENTIFIER_PRESS = "(?:the )?(?:local |national |evening )?(?:papers?|news|newspapers?|telly|television|tv|radio|headlines|front page)";
const IDENTIFIER_RULES = [
  ["email", "[\\p{L}\\d._%+'-]{1,64}@[\\p{L}\\d-]{1,63}(?:\\.[\\p{L}\\d-]{1,63}){1,5}", "i"],
  ["nhs-number", "\\d{3}[ \u00a0-]{0,2}\\d{3}[ \u00a0-]{0,2}\\d{4}", "", identifierCheckDigit],
  ["phone", "(?:\\+44|0044|\\(?0)(?:[ \u00a0().–-]{0,2}\\d){9,11}", "", identifierPhone],
  ["date", `${IDENTIFIER_DAY}([/.-])(?:1[0-2]|0?[1-9])\\3(?:\\d{4}|\\d{2})|(?:19|20)\\d\\d-\\d\\d-\\d\\d|` +
    `${IDENTIFIER_DAY} ?(?:st|nd|rd|th)?(?: of)? ${IDENTIFIER_MONTH}(?:,? (?:19|20)\\d\\d)?|born in (?:19|20)\\d\\d|` +
    `${IDENTIFIER_MONTH} (?:the )?${IDENTIFIER_DAY}(?:st|nd|rd|th|,? (?:19|20)\\d\\d)(?:,? (?:19|20)\\d\\d)?`, "i",
    (found) => !/^\d+ may$/.test(found) && found],
  ["postcode", "[a-z]{1,2}\\d[a-z\\d]? ?\\d[a-z]{2}", "i", (found) => !/(?:st|nd|rd|th|am|pm|mg|ml|kg|cm|mm|km)$/.test(found) && found],
  ["car", "[A-Z]{2}\\d{2} ?[A-Z]{3}", ""],
  ["address", `\\d{1,4}[A-Za-z]?,? (?:${IDENTIFIER_CAPITAL} ){1,3}(?:Street|St|Road|Rd|Lane|Avenue|Ave|Close|Drive|Crescent|` +
    "Terrace|Gardens|Grove|Place|Court|Way|Hill|Row|Square|Walk|Mews|Green|Park|View|Rise)|" +
    `\\d{1,4}[a-z]? \\p{Ll}{3,20} (?:street|road|lane|avenue|crescent)|[Ff]lat \\d{1,3}[A-Za-z]?, ${IDENTIFIER_CAPITAL}`, ""],
  ["address", `${IDENTIFIER_CAPITAL} (?:Street|Road|Lane|Avenue|Crescent)`, "",
    (found) => !/^(?:Harley|Coronation|Downing|Sesame|Abbey) /.test(found) && !identifierIsOrdinary(found.split(" ")[0]) && found],
  ["place", `(?:(?:St\\.|${IDENTIFIER_CAPITAL}) ){1,4}(?:[Hh]ospital|[Ii]nfirmary|[Ss]urgery|[Hh]ospice|[Cc]linic|[Ww]ard|` +
    "[Pp]harmacy|[Aa]cademy|[Ss]chool|Lodge|House|[Uu]nit|(?:[Cc]are|[Nn]ursing|[Rr]esidential) [Hh]ome|" +
    "(?:(?:[Mm]edical|[Hh]ealth|[Dd]ay) )?(?:[Cc]entre|[Pp]ractice))", "", identifierPlace],
  ["place", "[Ww]ard (?:\\d{1,3}[A-Za-z]?|[A-HJ-Z]\\d{0,2})|HMP \\p{Lu}\\p{Ll}{2,20}|" +
    "St\\.? \\p{Lu}\\p{Ll}{2,15}(?:['’]s?|s['’])(?! Day| [Ww]ort)", ""],
  ["title-name", `(?:(?:[Mm](?:r|rs|s|x)|[Dd]r|Prof)(?: |\\. ?)|(?:Miss|Doctor|Professor|Sister|Nurse|Matron) )${IDENTIFIER_CAPITAL}|` +
    "mrs? (?!and |or |scan|right|who |said |has |was )\\p{Ll}{2,20}", "", identifierTitled],
  ["name", `(?:called|named|name is|name was|${IDENTIFIER_KIN}),? \\p{Ll}{2,20}`, "", // typed without capitals
    (found) => IDENTIFIER_FIRST_NAMES.has(found.split(" ").pop()) && found.split(" ").pop()],
  ["age", `${IDENTIFIER_NINETY}(?: |-)?(?:(?:years?|yrs?)[ -]?(?:old|of age)|yo|y/o)|(?:9\\d|1[01]\\d)(?:st|nd|rd|th) birthday|centenarian|` +
    `(?:aged?|age of|turn(?:ed|ing|s)) ${IDENTIFIER_NINETY}(?!\\+| ?or (?:over|older|more)| and over| plus)|` +
    `(?:he|she|they|who) (?:is|was|are|were) ${IDENTIFIER_NINETY}(?=[,.;]| and| when| now| next| this)`, "i"],
  ["rare-event", `the only (?!thing|way|reason|time|option|problem|question)[^.!?\\n]{3,60}? (?:in|on|at|for) ${IDENTIFIER_SMALL}|` +
    "(?:only|first) (?:person|patient|man|woman|child|case) (?:ever )?in (?:the (?:uk|country|world)|scotland|wales|england|britain)|" +
    `(?:was|were|been|appeared|got|featured|interviewed|him|her|them|story|face|picture|photo|name|case) (?:in|on) ${IDENTIFIER_PRESS}|` +
    `(?:made|all over) ${IDENTIFIER_PRESS}|(?:local|national) (?:paper|news|newspaper|press|radio|tv)|went viral|` +
    `(?:very|extremely|really|so) rare|rare (?:genetic )?(?:condition|disease)|every(?:one|body) in ${IDENTIFIER_SMALL} knew`, "i"],
].map(([kind, pattern, flags, keep = (found) => found]) => (
  { kind, keep, pattern: new RegExp(`(^|[^\\p{L}\\p{N}])(${pattern})(?![\\p{L}\\p{N}])`, `gu${flags}`) }));

// Names without a title: in every run of capitalised words, the first stretch of words that are not ordinary.
function* identifierNames(text) {
  const words = [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]{0,40}/gu)];
  const ends = (match) => match.index + match[0].length;
  const capital = (match) => match !== undefined && /^\p{Lu}/u.test(match[0]);
  const close = (one, other) => capital(other) && other.index - ends(one) < 3 && /^[ \u00a0]+$/.test(text.slice(ends(one), other.index));
  for (let start = 0, end = 1; start < words.length; start = end, end += 1) {
    if (!capital(words[start])) continue;
    while (close(words[end - 1], words[end])) end += 1;
    const run = words.slice(start, end).map((match) => match[0]);
    const from = run.findIndex((word) => !identifierIsOrdinary(word));
    if (from < 0) continue;
    const length = [...run.slice(from), "A"].findIndex((word) => identifierIsOrdinary(word));
    const at = words[start + from].index;
    const found = text.slice(at, ends(words[start + from + length - 1])).replace(/['’]s?$/, "");
    const before = text.slice(Math.max(0, at - 40), at);
    const [, caller = "we"] = /([\p{L}-]*) ?\bcalled ["“'‘]?$/u.exec(before) ?? [];
    const introduced = IDENTIFIER_INTRODUCED.test(before) || !IDENTIFIER_THING.test(caller);
    const beside = [...run.slice(0, from), ...run.slice(from + length, from + length + 1)]
      .some((word) => !identifierIsLead(word) && identifierIsTerm(word));
    const several = run.slice(from, from + length).filter((word) => word.length > 1).length > 1;
    const met = !IDENTIFIER_CAST.has(found.toLowerCase()) && (identifierStartsSentence(text, at) ? IDENTIFIER_SPOKE.test(text.slice(at, at + 60)) :
      IDENTIFIER_MET.test(before) || IDENTIFIER_DID.test(text.slice(at + found.length, at + found.length + 24)));
    const likely = introduced || identifierIsName(run[from]) || (!beside && (several || met));
    if (likely && found.length > 1 && !IDENTIFIER_PUBLIC.test(text.slice(at, at + 40))) yield { kind: "name", at, found };
  }
}

function identifiers(input) {
  const text = String(input ?? "");
  const taken = new Uint8Array(text.length);
  const findings = new Map();
  const note = ({ kind, at, found }) => {
    if (taken[at] || taken[at + found.length - 1]) return;
    taken.fill(1, at, at + found.length);
    const same = `${kind} ${found.toLowerCase()}`;
    if (!findings.has(same)) findings.set(same, { kind, at, found });
  };
  for (const { kind, pattern, keep } of IDENTIFIER_RULES) {
    for (const match of text.matchAll(pattern)) {
      const at = match.index + match[1].length;
      const found = keep(match[2], identifierStartsSentence(text, at));
      if (found) note({ kind, at: at + match[2].length - found.length, found });
    }
  }
  for (const name of identifierNames(text)) note(name);
  return [...findings.values()].sort((one, other) => one.at - other.at)
    .map(({ kind, found }) => ({ kind, found: [...found].slice(0, 60).join(""), advice: IDENTIFIER_ADVICE[kind] }));
}
