// @ts-check
// Addresses in the file: #unit, #unit/part, or the id of something in a unit.

/** {lesson, part} that the part of an address behind its "#" names, of the lessons in the page; null for none. */
export function readAddress(hash, lessons, open) {
  let fragment;
  try {
    fragment = decodeURIComponent(hash.replace(/^#/, ""));
  } catch {
    return null; // a stray % is no address of ours
  }
  if (!fragment) return null;
  const find = (name) => lessons.find((each) => each.dataset.lesson === name);
  const slash = fragment.indexOf("/");
  const [unit, part] = slash < 0 ? [fragment, ""] : [fragment.slice(0, slash), fragment.slice(slash + 1)];
  if (find(unit)) return { lesson: find(unit), part };
  const holds = (lesson) =>
    lesson.querySelector(`[data-place="${CSS.escape(fragment)}"], [id="${CSS.escape(fragment)}"]`);
  const lesson = [open, ...lessons].find((each) => each && holds(each));
  return lesson ? { lesson, part: fragment } : null;
}
