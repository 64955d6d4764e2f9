// @ts-check
// When an activity is complete: what its markup says in `data-completion`, read as the kernel reads it
// (model/completion.py). Both read the cases of tests/completion.yaml alike.

// biome-ignore lint/suspicious/noControlCharactersInRegex: \x1c to \x1f and \x85 are white space to Python only
const NOT_BLANK = /[^\s\x1c-\x1f\x85]/;

/** Whether `responses` go one of the ways to the end: in each, every need is met. */
export function isComplete(completion, responses) {
  return completion.some((way) => way.every((need) => isMet(need, responses)));
}

function isMet({ part, field, equals }, responses) {
  const response = field ? responses[part]?.[field] : responses[part];
  return equals === undefined ? isFilled(response) : [response].flat().includes(equals);
}

/** Whether a response says something: blank text, empty lists, false and null do not. */
export function isFilled(response) {
  if (typeof response === "string") return NOT_BLANK.test(response);
  if (Array.isArray(response)) return response.length > 0;
  if (response && typeof response === "object") return Object.values(response).some(isFilled);
  return response != null && response !== false;
}
