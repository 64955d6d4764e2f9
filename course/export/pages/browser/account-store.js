// @ts-check
// What goes into the account of a regulator, kept by the rules of learner/account.py.

import { asRecord, asWords } from "../../../widget/browser/dom.js";
import { ACCOUNT } from "./record-page.js";
import { fingerprint, saysAll } from "./responses.js";

const isBlank = (value) => value === undefined || value === "";
const saysSame = (one, other) => (isBlank(one) ? isBlank(other) : fingerprint(one) === fingerprint(other));

/**
 * Keep what a window changed in the account of `regulator`: what differs there from any of `seen`, the accounts that it
 * had. Words under the same heading that it had not seen are kept in a version beside. Throws Refused.
 */
export function keepAccount(store, regulator, account, seen) {
  const stood = asRecord(store.reload(ACCOUNT).responses[regulator]);
  const groupOf = (each, group) => asRecord(asRecord(each)[group]);
  const changesOf = (group) => {
    const [now, before] = [groupOf(account, group), seen.map((each) => groupOf(each, group))];
    const keys = [...new Set([now, ...before].flatMap(Object.keys))];
    const changed = keys.filter((key) => before.some((each) => !saysSame(now[key], each[key])));
    return Object.fromEntries(changed.map((key) => [key, now[key]]));
  };
  const words = groupOf(stood, "words");
  const after = changesOf("words");
  const isUnseen = (heading) =>
    !saysAll(asWords(after[heading]), words[heading]) &&
    !seen.some((each) => saysSame(groupOf(each, "words")[heading], words[heading]));
  const merge = (group) => {
    const merged = Object.entries({ ...groupOf(stood, group), ...changesOf(group) });
    return Object.fromEntries(merged.filter(([, value]) => !isBlank(value)));
  };
  const merged = Object.fromEntries(["picks", "words", "ticked"].map((group) => [group, merge(group)]));
  store.save(ACCOUNT, { [regulator]: merged }, {}, 0, "", Object.keys(after).some(isUnseen) ? [] : undefined);
}
