// @ts-check
// Numbers, dates, addresses on the internet and the names of accounts: what has a shape of its own, or is called what
// it is.

import { FIRM, isOrdinary, isOwn, keepAll, keepUnless, lastWord, PHRASES, raw, rule } from "./vocabulary.js";

const MONTH =
  "(?:(?:jan|febr)uary|march|april|may|june|july|august|(?:septem|octo|novem|decem)ber|jan|feb|mar|apr|" +
  "jun|jul|aug|sept?|oct|nov|dec)";
const WEEKDAY = "(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?";
const DAY = raw`(?:3[01]|[12]\d|0?[1-9])`;
const YEAR = raw`(?:19|20)\d\d`;
const ORDINAL =
  "(?:(?:twenty|thirty)[ -])?(?:first|second|third|(?:four|fif|six|seven|eigh|nin)th)|" +
  "(?:ten|eleven|(?:thir|four|fif|six|seven|eigh|nine)teen)th|twelfth|twentieth|thirtieth";
const BORN = raw`(?:born|dob|d\.o\.b\.?|date of birth|birthday)`;
const STAY = "(?:admitted|discharged|died|sectioned|arrested)";
const NINETY = raw`(?:9\d|1[01]\d|ninety(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?|(?:a|one) hundred)`;

// The last digit of an NHS, CHI or H&C number follows from the other nine (Modulus 11).
function keepCheckDigit(found) {
  const digits = found.replace(/\D/g, "");
  const sum = [...digits.slice(0, 9)].reduce((total, digit, place) => total + digit * (10 - place), 0);
  return sum > 0 && (11 - (sum % 11)) % 11 === Number(digits[9]) && found;
}
// Landlines and mobiles; 03 and 08 are helplines and services.
const keepPhone = (found) =>
  /^0[127]\d{8,9}$/.test(
    found
      .replace("(0)", "")
      .replace(/\D/g, "")
      .replace(/^(?:00)?44/, "0"),
  ) && found;

// A number that follows what it is called: "hospital number 4471882", "policy AXP-4471-90", "20417 on EMIS".
const NUMBER =
  raw`(?:[A-Za-z]{1,4}[/-]?)?\d[A-Za-z\d]{0,14}(?:[/.-][A-Za-z\d]{1,10}| \d[A-Za-z\d]{0,9}|` +
  raw` [A-Z](?![A-Za-z])){0,5}`;
const CALLED = `(?:${PHRASES.recordNames})`;
// The number of a thing, a study or a helpline is nobody's.
const THINGS = new RegExp(raw`\b(?:${PHRASES.things})\b`, "i");
const OWNER = /\b(?:case|claim|complaint|referral|hospital|patient|her|his|their|my|court|office|policy)\b/i;
function keepRecord(found) {
  const [, called, number] = /^(.*?)((?:[A-Za-z]{1,4}[/-]?)?\d[\w/. -]*)$/s.exec(found) ?? [];
  if (number === undefined || number.replace(/\D/g, "").length < 3) return false;
  if (number.replace(/[^A-Za-z\d]/g, "").length < 4) return false;
  const nobodys = /\breference\W+$/i.test(called) && !OWNER.test(called);
  return !THINGS.test(called) && !nobodys && !/^(?:19|20)\d\d$|^0[38]00/.test(number) && number;
}
const keepBareNumber = (found) =>
  !THINGS.test(found) && !/\bref(?:erence)?\b|0000?$/i.test(found) && /\d+$/.exec(found)?.[0];

// Accounts: "@lara_lifts", "her insta is kez92", "posts on TikTok as thatbackpainguy".
const NETWORK =
  "(?:insta(?:gram)?|snap(?:chat)?|tik ?tok|twitter|facebook|fb|twitch|youtube|reddit|linkedin|" + "bluesky|discord)";
function keepUsername(found) {
  const word = lastWord(found).replace(/\.$/, "");
  return (/[\d_.]/.test(word) || isOwn(word)) && word;
}
function keepPostsAs(found) {
  const [, name] = /** @type {RegExpExecArray} */ (/(?:as|under)(?: the name)? ["“'‘]?(\S.*?)\.?$/i.exec(found));
  return !/^(?:a|an|the|part|well|soon|if|her|his|their|my|it|they)$/i.test(name.split(" ")[0]) && name;
}
function keepPageName(found) {
  const name = found.replace(/^\S+(?: (?:is|was|called|named|under|as))*,? ["“'‘]?/, "");
  return name !== "" && name.split(" ").some((word) => FIRM.test(word) || !isOrdinary(word)) && name;
}
function keepInBrackets(found) {
  const name = found.slice(found.indexOf("(") + 1);
  return isOwn(name) && name;
}
function keepSite(found) {
  const site = found.split(/[ (]/).pop();
  return !/nhs|gov\.|\.ac\.|nice\.|charity|trust|\.(?:pdf|docx?)$/i.test(site) && site;
}
const keepPlate = (found) =>
  !/ (?:and|for|the|was|are|has|had|but|who|age|bay|row|day) \d/i.test(found) &&
  /([a-z]{1,3} ?\d{1,4} ?[a-z]{0,3})$/i.exec(found)?.[1];

export const NUMBER_RULES = [
  rule(
    "email",
    keepAll,
    "i",
    raw`[\wÀ-ɏ.%+'-]{1,64}@[\wÀ-ɏ-]{1,63}(?:\.[\wÀ-ɏ-]{1,63}){1,5}`,
    raw`[\wÀ-ɏ.-]{2,40} \(?at\)? (?:gmail|hotmail|outlook|yahoo|icloud|btinternet)(?: ?(?:dot|\.) ?com)?`,
  ),
  rule("nhs-number", keepCheckDigit, "", raw`\d{3}[ \u00a0-]{0,2}\d{3}[ \u00a0-]{0,2}\d{4}`),
  rule("phone", keepPhone, "", raw`(?:\+44|0044|\(?0)(?:[ \u00a0().–-]{0,2}\d){9,11}`),
  rule("phone", keepAll, "", raw`\+(?!44)[1-9]\d{0,2}(?:[ ()-]{0,2}\d){7,12}`),
  rule(
    "phone",
    (found) => !/ (?:116 ?\d{3}|0[38]|11[12]\b|999)/.test(found) && /\d.*$/.exec(found)?.[0],
    "i",
    raw`(?:tel|(?:tele)?phone|mobile|mob|landline|whatsapp|ring|rang|call)` +
      raw`(?:(?: the)? (?:number|no\.?|on|is|was|her|him|them)|:){0,3} \d{3,5}[ -]?\d{3,6}`,
  ),
  rule(
    "web",
    keepAll,
    "i",
    "(?:(?:www|m)\\.)?(?:facebook|instagram|twitter|x|tiktok|youtube|linkedin|justgiving|gofundme|onlyfans|reddit|" +
      "twitch|threads|etsy|fb|" +
      raw`crowdfunder)\.(?:com|net|me|tv|co\.uk)/[\w@./?=%-]{2,80}`,
    raw`[\w-]{2,40}\.(?:wordpress|blogspot|substack|tumblr|wixsite|weebly)\.com`,
  ),
  rule(
    "web",
    keepSite,
    "i",
    raw`(?:blogs?|(?:web ?)?site|page|shop|vlog|channel|diary|podcast|online|writes?|wrote|posts?|posted|` +
      raw`publish(?:es|ed))` +
      raw`(?:[ ,:(]{1,2}[\wÀ-ɏ'’-]{1,20}){0,7}[ ,:(]{1,3}[\wÀ-ɏ-]{2,40}(?:\.[\wÀ-ɏ-]{2,30}){1,4}`,
  ),
  rule(
    "handle",
    keepUnless(/nhs|nice|rcn|csp|charity|fund|trust|bbc|gov|uk$|^@(?:home|work|every|all|\d)/i),
    "",
    raw`@[A-Za-z][\w.]{1,29}|[A-Za-z\d]{2,20}_\w{1,20}`,
  ),
  rule(
    "handle",
    (found) => lastWord(found.replace(/\.$/, "")),
    "i",
    raw`(?:${NETWORK}|x|xbox|psn)(?: (?:handle|name|account|page|profile|username|user|channel|group|id)|[:,]| is|` +
      raw` was| as| under| called){0,3}` +
      raw` ["“'‘]?(?=[\w.]{3,30})[a-z]\w{0,20}(?:[\d_]|\.\w)[\w.]{0,12}`,
  ),
  rule(
    "handle",
    keepUsername,
    "i",
    raw`(?:handle|user ?name|screen name|gamertag)(?:,? (?:is|was|on \w{2,12})|:){0,3} ["“'‘]?[\w.]{3,30}`,
  ),
  rule(
    "handle",
    keepPostsAs,
    "i",
    raw`(?:(?:post|stream|tweet|v?logg?|blogg?)(?:s|ed|ing)?|goes|known|is|on)(?: \w{2,12}){0,4} ` +
      raw`${NETWORK} (?:as|under)(?: the name)? ["“'‘]?[\wÀ-ɏ.]{3,30}(?: \w{2,20}){0,2}`,
  ),
  rule(
    "handle",
    keepPageName,
    "",
    raw`(?:[Cc]hannel|[Pp]age|[Pp]rofile|[Aa]ccount|[Bb]log|[Vv]log|[Pp]odcast|(?:[Oo]nline|Etsy|eBay) shop)(?:,|` +
      raw` is| was| called|` +
      raw` named| under| as){1,2} ` +
      raw`["“'‘]?\p{Lu}[\p{L}\d'’]{1,20}(?: \p{Lu}[\p{L}\d'’]{1,20}){0,3}`,
  ),
  rule("handle", keepInBrackets, "i", raw`${NETWORK} \([\w.]{4,30}`),
  // National Insurance, prison, nursing and driving licence numbers have shapes of their own.
  rule("record", keepUnless(/mg|ml|am|pm/i), "i", raw`[a-z]{2} ?\d{2} ?\d{2} ?\d{2} ?[a-d]|\d{1,3}[A-Z]{1,3}\d{4,8}`),
  rule("record", keepAll, "", raw`[A-Z]\d{4}[A-Z]{2}|\d{2}[A-I]\d{4}[A-Z]|[A-Z9]{5}\d{6}[A-Z9]{2}\d?[A-Z]{2}`),
  rule("record", keepUnless(/^(?:ISO|BS|NCT|ICD|BMJ)/), "", raw`[A-Z]{2,4} (?!19|20)\d{4,6}`),
  rule("record", keepUnless(/^(?:isrctn|nct|doi)/i), "i", raw`[A-Z]{1,3}[-/]?\d{5,9}`),
  rule(
    "record",
    keepRecord,
    "i",
    raw`(?:[\wÀ-ɏ&/'’]{1,20} ){0,2}${CALLED}` +
      raw`(?:[ :#,(-]|is|was|ends?|ending|in|of|out|as|on|it|he|she|they|under|said|reads|which|that){1,8}${NUMBER}`,
  ),
  rule("record", lastWord, "", raw`(?:NHS|nhs):? \d{10}`),
  rule("record", keepBareNumber, "", raw`(?:[\p{L}&/'’]{1,20} ){0,3}\(?\d{6,9}`),
  rule(
    "date",
    keepUnless(/^\d+ may$/),
    "i",
    raw`${DAY}([/.-])(?:1[0-2]|0?[1-9])\3(?:\d{4}|\d{2})|${YEAR}-\d\d-\d\d|${DAY} (?:1[0-2]|0?[1-9]) ${YEAR}`,
    raw`${DAY} ?(?:st|nd|rd|th)?(?: of)? ${MONTH}(?:,? ${YEAR})?`,
    raw`${MONTH} (?:the )?${DAY}(?:st|nd|rd|th|,? ${YEAR})(?:,? ${YEAR})?|(?:${ORDINAL}) of ${MONTH}`,
    raw`${WEEKDAY},? (?:the )?${DAY}(?:st|nd|rd|th)|${DAY}(?:st|nd|rd|th) of (?:this|last|next) month`,
    raw`${BORN}(?:[:,]? (?!${YEAR})\w{1,12}){0,4}:? ${YEAR}|${BORN}(?: is| was|:)? \d{4,8}`,
  ),
  rule(
    "date",
    keepAll,
    "i",
    raw`(?:${STAY}|born|diagnosed|dated|appt|appointment|clinic|visit(?:ed)?|seen|on)(?: again)?(?: on|` +
      raw` of)? (?:the )?` +
      raw`${DAY}[/.](?:1[12]|0?[1-9])(?![/.%\d])`,
    raw`${STAY}[^.!?\n]{0,24} in ${MONTH} ${YEAR}|(?:${STAY}|operation|stroke|` +
      raw`birthday)(?: was)? on (?:the )?${DAY}(?:st|nd|rd|th)`,
  ),
  rule("postcode", keepUnless(/(?:st|nd|rd|th|am|pm|mg|ml|kg|cm|mm|km)$/), "i", raw`[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2}`),
  rule(
    "postcode",
    lastWord,
    "i",
    raw`post ?code(?: is| was| starts?| starting| begins?| with| of|` + raw`:){0,3} [a-z]{1,2}\d[a-z\d]?`,
  ),
  rule("car", keepAll, "", raw`[A-Z]{2}\d{2} ?[A-Z]{3}`),
  rule(
    "car",
    keepPlate,
    "i",
    "(?:reg(?:istration)?|plates?|car|van|lorry|motorbike|taxi|bmw|audi|ford|fiesta|corsa|golf|mini)" +
      raw`(?: (?:number|plate|reg|is|was|with|no\.?|the)|[:,(]){0,4} ` +
      raw`\(?(?:[a-z]{2}\d{2} ?[a-z]{3}|[a-z]\d{1,3} ?[a-z]{3}|[a-z]{3} ?\d{1,4}[a-z]?)`,
  ),
  rule(
    "age",
    keepAll,
    "i",
    raw`${NINETY}[ -]?(?:(?:years?|yrs?)[ -]?(?:old|of age)|yo|y/o)|(?:9\d|1[01]\d)(?:st|nd|rd|th) birthday|` +
      raw`centenarian`,
    raw`(?:aged?|age of|turn(?:ed|ing|s)) ${NINETY}(?!\+| ?or (?:over|older|more)| and over| plus)`,
    raw`(?:he|she|they|who) (?:is|was|are|were) ${NINETY}(?=[,.;]| and| when| now| next| this)`,
  ),
];
