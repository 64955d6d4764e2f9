// @ts-check
// What is done once nobody has typed for a while, or at once when the page is hidden or left before.

import { PAUSE } from "./autosave.js";

/** {start(), stop()}: from each start on, `act()` waits for the pause; it is done once, or not at all. */
export function createPause(act) {
  let later;
  const stop = () => {
    clearTimeout(later);
    removeEventListener("beforeunload", actNow);
    document.removeEventListener("visibilitychange", actNow);
  };
  const actNow = () => {
    stop();
    act();
  };
  const start = () => {
    stop();
    later = setTimeout(actNow, PAUSE);
    addEventListener("beforeunload", actNow);
    document.addEventListener("visibilitychange", actNow);
  };
  return { start, stop };
}
