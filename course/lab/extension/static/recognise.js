// @ts-check
// Which notebooks are lessons of this course. Any other is left alone, whatever its metadata says.
// `course/model/lesson_metadata.py` reads the same; a test compares the two.

const KEY = "what_matters_to_me";
const KEY_2026_1 = "course"; // the key of edition 2026.1, which notebooks of anybody may have
const UNITS_2026_1 = [
  "welcome",
  "relationships",
  "context",
  "understanding",
  "options",
  "collaboration",
  "together",
  "service",
  "plan",
];
const progress2026_1 = (unit) =>
  "# Your progress. If you see this line and nothing below it, press Shift and Enter.\n" +
  `from course import progress\nprogress("${unit}")`;

/** `cells` have a cell_type and a source, as a file has it or joined. */
export function isLesson(metadata, cells) {
  if (metadata && KEY in metadata) return typeof metadata[KEY]?.unit === "string";
  const unit = metadata?.[KEY_2026_1]?.unit;
  if (!UNITS_2026_1.includes(unit)) return false;
  const source = (cell) => [cell.source ?? ""].flat().join("").replaceAll("\r\n", "\n");
  return cells.some((cell) => cell.cell_type === "code" && source(cell) === progress2026_1(unit));
}
