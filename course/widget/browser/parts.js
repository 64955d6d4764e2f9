// @ts-check
// Responses by their parts: {part: value}.

/** Whether two values of a part say the same; a part that was taken out says nothing. */
export function isSame(one, other) {
  return JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
}

/** The same of all parts. */
export function areSame(one, other) {
  return [...Object.keys(one), ...Object.keys(other)].every((part) => isSame(one[part], other[part]));
}

/** Of the record `values` those named by `parts`. */
export const pick = (values, parts) => Object.fromEntries(Object.keys(parts).map((part) => [part, values[part]]));

/** Let `values`, which others hold too, have these parts and no others. */
export function replaceParts(values, parts) {
  for (const part of Object.keys(values)) delete values[part];
  Object.assign(values, parts);
}
