// @ts-check
// Where the learner left off, as the server that was just started knows it: the first lesson that opens goes there.

const RESUMED = "wm-resumed"; // at which start of the course this browser last went there

/**
 * The part of an address that leads to where the learner left off in this `unit`; "" where that is elsewhere, or where
 * this browser went there already. `leftOff` is unit/part/start (lab/launch.py).
 */
export function addressLeftOff(leftOff, unit) {
  const [leftUnit, part, start] = leftOff.split("/");
  if (leftUnit !== unit || !part) return "";
  try {
    if (localStorage.getItem(RESUMED) === start) return "";
    localStorage.setItem(RESUMED, start);
  } catch {
    return ""; // storage is forbidden here: it would go there at each loading
  }
  return `#resume=${part}`;
}
