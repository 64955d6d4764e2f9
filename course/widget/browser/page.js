// The page: what every desk in it shares, and what is done when it is hidden, shown or left.

// Shared by every copy of this module in the page, so that words typed while the lesson was stopped
// are still here when it starts again; and so is what the panel `asked` (keep, clearAll) and nobody has done yet. No two page loads count from the same number.
const SHARED = (globalThis[Symbol.for("what-matters-to-me")] ??= { unsaved: {}, left: {}, asked: {}, number: Date.now(), focus: null });

if (!SHARED.guarded) {
  SHARED.guarded = true;
  SHARED.desks = new Set();
  addEventListener("beforeunload", (event) => {
    for (const desk of SHARED.desks) desk.flush();
    const isAnyUnsaved = Object.values(SHARED.unsaved).some((parts) => Object.keys(parts).length);
    const isAnyAsked = Object.keys(SHARED.asked).length || [...SHARED.desks].some((desk) => desk.isClearing());
    if (isAnyUnsaved || isAnyAsked) event.preventDefault();
  });
  document.addEventListener("visibilitychange", () => {
    for (const desk of SHARED.desks) desk.flush();
    claimAll();
  });
  addEventListener("online", claimAll);
  // Taken out of the browser's memory, the page would show words that the lesson may have forgotten since.
  addEventListener("pageshow", (event) => event.persisted && location.reload());
}

/** Tell the lesson that this page is open: it forgets what is kept nowhere once no page is. */
function claimAll() {
  if (!document.hidden) for (const desk of SHARED.desks) desk.claim();
}

/** Time of day as people say it. */
function clock(iso) {
  return new Date(iso).toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
}

/** The same words are not written twice: a screen reader would say them again. */
function say(line, words) {
  if (line.textContent !== words) line.textContent = words;
}

// No file of answers is larger, and a server closes the connection of whoever sends it more than 10 MiB.
const LONGEST = 8_000_000;
const TOO_LONG = "This is too long to keep: more than 8 MB. Shorten it.";

const isTooLong = (patch) => new Blob([JSON.stringify(patch)]).size > LONGEST;
