// Numbers, dates, addresses on the internet and the names of accounts: what has a shape of its own, or is called what it is.

const IDENTIFIER_MONTH = "(?:(?:jan|febr)uary|march|april|may|june|july|august|(?:septem|octo|novem|decem)ber|" +
  "jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)";
const IDENTIFIER_WEEKDAY = "(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?";
const IDENTIFIER_DAY = String.raw`(?:3[01]|[12]\d|0?[1-9])`;
const IDENTIFIER_YEAR = String.raw`(?:19|20)\d\d`;
const IDENTIFIER_ORDINAL = "(?:(?:twenty|thirty)[ -])?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|" +
  "(?:ten|eleven|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)th|twelfth|twentieth|thirtieth";
const IDENTIFIER_BORN = String.raw`(?:born|dob|d\.o\.b\.?|date of birth|birthday)`;
const IDENTIFIER_STAY = "(?:admitted|discharged|died|sectioned|arrested)";
const IDENTIFIER_NINETY = String.raw`(?:9\d|1[01]\d|ninety(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?|(?:a|one) hundred)`;

// The last digit of an NHS, CHI or H&C number follows from the other nine (Modulus 11).
function identifierCheckDigit(found) {
  const digits = found.replace(/\D/g, "");
  const sum = [...digits.slice(0, 9)].reduce((total, digit, place) => total + digit * (10 - place), 0);
  return sum > 0 && (11 - (sum % 11)) % 11 === Number(digits[9]) && found;
}
// Landlines and mobiles; 03 and 08 are helplines and services.
const identifierPhone = (found) => /^0[127]\d{8,9}$/.test(found.replace("(0)", "").replace(/\D/g, "").replace(/^(?:00)?44/, "0")) && found;

// A number that follows what it is called: "hospital number 4471882", "policy AXP-4471-90", "20417 on EMIS".
const IDENTIFIER_NUMBER = String.raw`(?:[A-Za-z]{1,4}[/-]?)?\d[A-Za-z\d]{0,14}(?:[/.-][A-Za-z\d]{1,10}| \d[A-Za-z\d]{0,9}| [A-Z](?![A-Za-z])){0,5}`;
const IDENTIFIER_CALLED = `(?:${[
  "number|numba|num|no\\.?|nos|id|ref|reference|mrn|emis|rio|systmone|system one|nomis|lorenzo|chi|hcn|h&c|crn|nino|ni",
  "policy|claim|record|file|case|passport|licen[cs]e|badge|membership|warrant|tribunal|referral|incident|datix|complaint|account",
  "bleep|pin|payroll|employee|staff|student|prisoner|sort code|sample|specimen|reg(?:istration)?",
  "bupa|wpa|axa|aviva|vitality|benenden|simplyhealth",
].join("|")})`;
// The number of a thing, a study or a helpline is nobody's.
const IDENTIFIER_THINGS = new RegExp("\\b(?:order|invoice|part|model|serial|batch|lot|stock|delivery|tracking|ticket|job|room|page|slide|helpline|" +
  "charity|company|version|floor|door|asset|study|trial|isrctn|doi|isbn|code|snomed|extension|option|line|steps?)\\b", "i");
const IDENTIFIER_OWNER = /\b(?:case|claim|complaint|referral|hospital|patient|her|his|their|my|court|office|policy)\b/i;
function identifierRecord(found) {
  const [, called, number] = /^(.*?)((?:[A-Za-z]{1,4}[/-]?)?\d[\w/. -]*)$/su.exec(found) ?? [];
  if (number === undefined || number.replace(/\D/g, "").length < 3 || number.replace(/[^\p{L}\d]/gu, "").length < 4) return false;
  const nobodys = /\breference\W+$/i.test(called) && !IDENTIFIER_OWNER.test(called);
  return !IDENTIFIER_THINGS.test(called) && !nobodys && !/^(?:19|20)\d\d$|^0[38]00/.test(number) && number;
}
const identifierBareNumber = (found) => !IDENTIFIER_THINGS.test(found) && !/\bref(?:erence)?\b|0000?$/i.test(found) && /\d+$/.exec(found)[0];

// Accounts: "@lara_lifts", "her insta is kez92", "posts on TikTok as thatbackpainguy".
const IDENTIFIER_NETWORK = "(?:insta(?:gram)?|snap(?:chat)?|tik ?tok|twitter|facebook|fb|twitch|youtube|reddit|linkedin|bluesky|discord)";
const identifierHandle = (found) => !/nhs|nice|rcn|csp|charity|fund|trust|bbc|gov|uk$|^@(?:home|work|every|all|channel|\d)/i.test(found) && found;
function identifierUsername(found) {
  const word = identifierLast(found).replace(/\.$/, "");
  return (/[\d_.]/.test(word) || identifierIsOwn(word)) && word;
}
function identifierPostsAs(found) {
  const [, name] = /(?:as|under)(?: the name)? ["“'‘]?(\S.*?)\.?$/i.exec(found);
  return !/^(?:a|an|the|part|well|soon|if|her|his|their|my|it|they)$/i.test(name.split(" ")[0]) && name;
}
function identifierPageName(found) {
  const name = found.replace(/^\S+(?: (?:is|was|called|named|under|as))*,? ["“'‘]?/, "");
  return name !== "" && !name.split(" ").every(identifierIsOrdinary) && name;
}
function identifierInBrackets(found) {
  const name = found.slice(found.indexOf("(") + 1);
  return identifierIsOwn(name) && name;
}
const identifierPlate = (found) => !/ (?:and|for|the|was|are|has|had|but|who|age|bay|row|day) \d/i.test(found) &&
  /([a-z]{1,3} ?\d{1,4} ?[a-z]{0,3})$/i.exec(found)[1];

const IDENTIFIER_NUMBER_RULES = [
  identifierRule("email", identifierAll, "i",
    raw`[\p{L}\d._%+'-]{1,64}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){1,5}`,
    raw`[\p{L}\d._-]{2,40} \(?at\)? (?:gmail|hotmail|outlook|yahoo|icloud|btinternet)(?: ?(?:dot|\.) ?com)?`),
  identifierRule("nhs-number", identifierCheckDigit, "", raw`\d{3}[ \u00a0-]{0,2}\d{3}[ \u00a0-]{0,2}\d{4}`),
  identifierRule("phone", identifierPhone, "", raw`(?:\+44|0044|\(?0)(?:[ \u00a0().–-]{0,2}\d){9,11}`),
  identifierRule("phone", identifierAll, "", raw`\+(?!44)[1-9]\d{0,2}(?:[ ()-]{0,2}\d){7,12}`),
  identifierRule("phone", (found) => !/ (?:116 ?\d{3}|0[38]|11[12]\b|999)/.test(found) && /\d.*$/.exec(found)[0], "i",
    raw`(?:tel|phone|telephone|mobile|mob|landline|whatsapp|ring|rang|call)(?:(?: the)? (?:number|no\.?|on|is|was|her|him|them)|:){0,3} \d{3,5}[ -]?\d{3,6}`),
  identifierRule("web", identifierAll, "i",
    raw`(?:(?:www|m)\.)?(?:facebook|instagram|twitter|x|tiktok|youtube|linkedin|justgiving|gofundme|onlyfans|reddit|twitch|threads|snapchat|etsy|fb|` +
      raw`crowdfunder)\.(?:com|net|me|tv|co\.uk)/[\w@./?=%-]{2,80}`),
  identifierRule("web", identifierLast, "i",
    raw`(?:her|his|their|its)(?: own)? (?:[\w-]{1,20} ){0,2}(?:web ?site|blog|site|page|shop|vlog|channel)(?: is| was| at|:| called){1,2} [\p{L}\d.-]{2,60}\.\p{L}{2,6}`),
  identifierRule("handle", identifierHandle, "", raw`@[A-Za-z][\w.]{1,29}`, raw`[A-Za-z\d]{2,20}_\w{1,20}`),
  identifierRule("handle", (found) => identifierLast(found.replace(/\.$/, "")), "i",
    raw`(?:${IDENTIFIER_NETWORK}|x|xbox|psn)(?: (?:handle|name|account|page|profile|username|user|channel|group|id)|[:,]| is| was| as| under| called){0,3}` +
      raw` ["“'‘]?(?=[\w.]{3,30})[A-Za-z]\w{0,20}(?:[\d_]|\.\w)[\w.]{0,12}`),
  identifierRule("handle", identifierUsername, "i",
    raw`(?:handle|user ?name|screen name|gamertag)(?:,? (?:is|was|on \w{2,12})|:){0,3} ["“'‘]?[\w.]{3,30}`),
  identifierRule("handle", identifierPostsAs, "i",
    raw`(?:post(?:s|ed|ing)?|stream(?:s|ed|ing)?|tweet(?:s|ed|ing)?|blog(?:s|ged|ging)?|vlog(?:s|ged)?|goes|known|is|on)(?: \p{L}{2,12}){0,4} ` +
      raw`${IDENTIFIER_NETWORK} (?:as|under)(?: the name)? ["“'‘]?[\p{L}\d_.]{3,30}(?: \p{Lu}\p{L}{1,20}){0,2}`),
  identifierRule("handle", identifierPageName, "",
    raw`(?:[Cc]hannel|[Pp]age|[Pp]rofile|[Aa]ccount|[Bb]log|[Vv]log|[Pp]odcast|[Oo]nline shop)(?:,| is| was| called| named| under| as){1,2} ` +
      raw`["“'‘]?\p{Lu}[\p{L}\d'’]{1,20}(?: \p{Lu}[\p{L}\d'’]{1,20}){0,3}`),
  identifierRule("handle", identifierInBrackets, "i", raw`${IDENTIFIER_NETWORK} \([\w.]{4,30}`),
  // National Insurance, prison, nursing and driving licence numbers have shapes of their own.
  identifierRule("record", (found) => !/(?:mg|ml|am|pm)/i.test(found) && found, "i",
    raw`[a-z]{2} ?\d{2} ?\d{2} ?\d{2} ?[a-d]`, raw`\d{1,3}[A-Z]{1,3}\d{4,8}`),
  identifierRule("record", identifierAll, "", raw`[A-Z]\d{4}[A-Z]{2}`, raw`\d{2}[A-I]\d{4}[A-Z]`, raw`[A-Z9]{5}\d{6}[A-Z9]{2}\d?[A-Z]{2}`),
  identifierRule("record", (found) => !/^(?:ISO|BS|NCT|ICD|BMJ)/.test(found) && found, "", raw`[A-Z]{2,4} (?!19|20)\d{4,6}`),
  identifierRule("record", (found) => !/^(?:isrctn|nct|doi)/i.test(found) && found, "i", raw`[A-Z]{1,3}[-/]?\d{5,9}`),
  identifierRule("record", identifierRecord, "i",
    raw`(?:[\p{L}&/'’]{1,20} ){0,2}${IDENTIFIER_CALLED}(?:[ :#,(-]|is|was|ends?|ending|in|of|out|as|on|it|he|she|they|under|said|reads|which|that){1,8}${IDENTIFIER_NUMBER}`),
  identifierRule("record", identifierBareNumber, "", raw`(?:[\p{L}&/'’]{1,20} ){0,3}\(?\d{6,9}`),
  identifierRule("date", (found) => !/^\d+ may$/.test(found) && found, "i",
    raw`${IDENTIFIER_DAY}([/.-])(?:1[0-2]|0?[1-9])\3(?:\d{4}|\d{2})`,
    raw`${IDENTIFIER_YEAR}-\d\d-\d\d`,
    raw`${IDENTIFIER_DAY} (?:1[0-2]|0?[1-9]) ${IDENTIFIER_YEAR}`,
    raw`${IDENTIFIER_DAY} ?(?:st|nd|rd|th)?(?: of)? ${IDENTIFIER_MONTH}(?:,? ${IDENTIFIER_YEAR})?`,
    raw`${IDENTIFIER_MONTH} (?:the )?${IDENTIFIER_DAY}(?:st|nd|rd|th|,? ${IDENTIFIER_YEAR})(?:,? ${IDENTIFIER_YEAR})?`,
    raw`(?:${IDENTIFIER_ORDINAL}) of ${IDENTIFIER_MONTH}`,
    raw`${IDENTIFIER_WEEKDAY},? (?:the )?${IDENTIFIER_DAY}(?:st|nd|rd|th)`,
    raw`${IDENTIFIER_DAY}(?:st|nd|rd|th) of (?:this|last|next) month`,
    raw`${IDENTIFIER_BORN}:? (?:\p{L}{1,12},? ){0,4}${IDENTIFIER_YEAR}`,
    raw`${IDENTIFIER_BORN}(?: is| was|:)? \d{4,8}`),
  identifierRule("date", identifierAll, "i",
    raw`(?:${IDENTIFIER_STAY}|born|diagnosed|dated|appt|appointment|clinic|visit(?:ed)?|seen|on)(?: again)?(?: on| of)? (?:the )?${IDENTIFIER_DAY}[/.](?:1[12]|0?[1-9])(?![/.%\d])`,
    raw`${IDENTIFIER_STAY}[^.!?\n]{0,24} in ${IDENTIFIER_MONTH} ${IDENTIFIER_YEAR}`,
    raw`(?:${IDENTIFIER_STAY}|operation|stroke|birthday)(?: was)? on (?:the )?${IDENTIFIER_DAY}(?:st|nd|rd|th)`),
  identifierRule("postcode", (found) => !/(?:st|nd|rd|th|am|pm|mg|ml|kg|cm|mm|km)$/.test(found) && found, "i", raw`[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2}`),
  identifierRule("postcode", identifierLast, "i",
    raw`post ?code(?: is| was| starts?| starting| begins?| with| of|:){0,3} [a-z]{1,2}\d[a-z\d]?`),
  identifierRule("car", identifierAll, "", raw`[A-Z]{2}\d{2} ?[A-Z]{3}`),
  identifierRule("car", identifierPlate, "i",
    raw`(?:reg(?:istration)?|plates?|car|van|lorry|motorbike|taxi|bmw|audi|ford|fiesta|corsa|golf|mini)(?: (?:number|plate|reg|is|was|with|no\.?|the)|[:,(]){0,4} ` +
      raw`\(?(?:[a-z]{2}\d{2} ?[a-z]{3}|[a-z]\d{1,3} ?[a-z]{3}|[a-z]{3} ?\d{1,4}[a-z]?)`),
  identifierRule("age", identifierAll, "i",
    raw`${IDENTIFIER_NINETY}[ -]?(?:(?:years?|yrs?)[ -]?(?:old|of age)|yo|y/o)`,
    raw`(?:9\d|1[01]\d)(?:st|nd|rd|th) birthday`, "centenarian",
    raw`(?:aged?|age of|turn(?:ed|ing|s)) ${IDENTIFIER_NINETY}(?!\+| ?or (?:over|older|more)| and over| plus)`,
    raw`(?:he|she|they|who) (?:is|was|are|were) ${IDENTIFIER_NINETY}(?=[,.;]| and| when| now| next| this)`),
];
