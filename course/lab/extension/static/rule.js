// @ts-check
// Which cells may run without anyone pressing Run. Written so that a reader can see it lets nothing else through:
// every line stands alone and must match whole, and what Python or IPython could read differently is refused first.

const OWN =
  "text|figure|key_points|story|quiz|exchange|conversation|reflection|rewrite|map|rating|plan|task|progress|answers";
const ID = "[a-z0-9-]+(?:/[a-z0-9-]+)?";

/** Control, formatting, private and unassigned characters, and the separators at which IPython splits lines. */
const HIDDEN = /[^\P{C}\n]|[\u2028\u2029]/u;

const ALLOWED = [
  /^ *$/,
  /^ *#[^\n]*$/,
  new RegExp(`^from course import (?:${OWN})(?:, (?:${OWN}))* *$`),
  new RegExp(`^(?:${OWN})\\((?:"${ID}"|'${ID}')?\\) *$`),
];

/** Whether a code cell with this source is nothing but comments and calls of the course's own functions. */
export function runsByItself(source) {
  if (typeof source !== "string" || HIDDEN.test(source)) return false;
  return source.split("\n").every((line) => ALLOWED.some((pattern) => pattern.test(line)));
}
