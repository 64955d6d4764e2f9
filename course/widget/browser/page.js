// The page: what every desk in it shares, and what is done when it is hidden, shown or left.

// Shared by every copy of this module in the page, so that words typed while the lesson was stopped
// are still here when it starts again. No two page loads count from the same number.
const SHARED = (globalThis[Symbol.for("what-matters-to-me")] ??= { unsaved: {}, left: {}, number: Date.now(), focus: null });

if (!SHARED.guarded) {
  SHARED.guarded = true;
  SHARED.desks = new Set();
  addEventListener("beforeunload", (event) => {
    for (const desk of SHARED.desks) desk.flush();
    if (Object.values(SHARED.unsaved).some((parts) => Object.keys(parts).length)) event.preventDefault();
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
