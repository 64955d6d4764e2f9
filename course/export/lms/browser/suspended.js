// @ts-check
// What a platform keeps of a learner (its suspend_data): where they are, and a flag for each activity that is done, in
// fewer than 4,096 characters, which is all that SCORM 1.2 promises. Some platforms cut off what is longer, so the
// place comes first, and half a flag at the end counts for nothing.
//
//   1|relationships/what-was-heard|a2b3cd4e5f   format | place | flags of five letters, one behind the other

const FORMAT_OF_KEPT = "1";
const LONGEST_KEPT = 4095;
const LONGEST_PLACE = 200;
const EACH_FLAG = /[a-z2-7]{5}/g; // as export/lms/flags.py makes them

/** {place: {unit, part}, or null; flags; isNewer} of what a platform kept. Nothing, where that is not ours. */
export function readSuspended(text) {
  const [format, place, flags = ""] = text.split("|");
  const isNewer = place !== undefined && Number(format) > Number(FORMAT_OF_KEPT);
  if (place === undefined || format !== FORMAT_OF_KEPT) return { place: null, flags: new Set(), isNewer };
  const [unit, part = ""] = place.split("/").map(decodePlace);
  return { place: unit ? { unit, part } : null, flags: new Set(flags.match(EACH_FLAG)), isNewer };
}

/** The text to keep. A place that is too long says only in which unit the learner is; of too many flags the last go. */
export function writeSuspended(place, flags) {
  const [unit, whole] = place ? [encodeURIComponent(place.unit), placeWords(place)] : ["", ""];
  const head = [FORMAT_OF_KEPT, whole.length <= LONGEST_PLACE ? whole : unit.slice(0, LONGEST_PLACE), ""].join("|");
  const count = Math.floor((LONGEST_KEPT - head.length) / 5);
  return head + [...flags].slice(0, count).join("");
}

const placeWords = ({ unit, part }) => [unit, ...(part ? [part] : [])].map(encodeURIComponent).join("/");

function decodePlace(word) {
  try {
    return decodeURIComponent(word);
  } catch {
    return ""; // it was cut off
  }
}
