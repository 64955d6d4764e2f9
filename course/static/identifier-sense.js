// What the identifier check makes of a word, and how its rules are written. No look-behind (older phones cannot read it);
// every repeat in a pattern is bounded, so that no text, however odd, is slow.

const raw = String.raw;
const identifierBase = (word) => word.toLowerCase().replace(/['’](?:s|d|m|ll|ve|re|t)?$/, "");
const identifierKnows = (use, word) => IDENTIFIER_WORDS[use].has(word) || IDENTIFIER_WORDS[use].has(word.replace(/s$/, ""));

// Endings of ordinary nouns, adjectives and drugs.
const IDENTIFIER_TERM_ENDING = new RegExp(`(?:${[
  "[st]ion|[ae]nces?|ments?|ists?|logy|ap(?:y|ies)|ics|ness|ship|ing|ly|[ai]ble|ical|atic|onal|ental|cial|eral|ity|ism|itis|osis|algia",
  "(?:help|life|child|guide|time|on|base|dead|head)lines?",
  "pril|olol|statin|azole|mab|cillin|triptan|profen|gabalin|pentin|codone|orph|odeine|etine|traline|zepam|zodone",
].join("|")})$`);
const IDENTIFIER_DRUG_ENDING = /(?:pam|ine|ol|fen|yl|ban|rin|one|act|tec|cet|tin|cin|lam|xil|ex|ax|ix|id|ide|ium|or)$/;
const IDENTIFIER_TOWN_ENDING = /(?:ton|ham|ford|bury|borough|burgh|chester|caster|mouth|pool|wick|worth|shire|minster|thorpe|haven|land)$/;

const identifierIsLead = (word) => IDENTIFIER_WORDS.leads.has(identifierBase(word));
const identifierIsTerm = (word) => /^[\p{Lu}\p{N}-]{2,}s?$|\p{N}/u.test(word) || identifierBase(word).split("-").some((part) =>
  identifierKnows("terms", part) || identifierKnows("nations", part) || IDENTIFIER_TERM_ENDING.test(part));
const identifierIsFirstName = (word) => /^\p{Lu}\p{Ll}|^\p{Lu}{4,}$/u.test(word) && IDENTIFIER_WORDS.names.has(identifierBase(word).split("-")[0]);
const identifierIsCast = (word) => IDENTIFIER_WORDS.cast.has(identifierBase(word));
const identifierIsOrdinary = (word) => !identifierIsFirstName(word) && (identifierIsLead(word) || identifierIsTerm(word));
const identifierIsKnownPlace = (word) => identifierKnows("towns", identifierBase(word)) || identifierKnows("brands", identifierBase(word));
const identifierIsPlace = (word) => identifierIsKnownPlace(word) || IDENTIFIER_TOWN_ENDING.test(identifierBase(word));
// A word typed without capitals that is no everyday word, so that it may be the name of somebody or something.
const identifierIsOwn = (word) => !identifierIsOrdinary(word) && !IDENTIFIER_WORDS.common.has(word.toLowerCase()) &&
  !/(?:ed|est|ful|less|ous|ive|ary|ic)$/.test(word);
const identifierLast = (found) => found.split(/[ "“'‘]/).pop();
const identifierStartsSentence = (text, at) => /(?:^|[.!?:\n•*|][\s"'“‘(#>*–-]*|["“‘])$/.test(text.slice(Math.max(0, at - 4), at));

const IDENTIFIER_CAPITAL = raw`\p{Lu}[\p{L}\p{M}'’-]{0,30}`;
const IDENTIFIER_CAPITALS = raw`${IDENTIFIER_CAPITAL}(?:(?: | & | and )${IDENTIFIER_CAPITAL}){0,3}`;

/** A kind, what to keep of a match (nothing when it turns out to be harmless), flags, and patterns of which one must fit. */
const identifierRule = (kind, keep, flags, ...patterns) => (
  { kind, keep, pattern: new RegExp(raw`(^|[^\p{L}\p{N}])(${patterns.join("|")})(?![\p{L}\p{N}])`, `gu${flags}`) });
const identifierAll = (found) => found;
