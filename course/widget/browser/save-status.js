// @ts-check
// What is said under an activity about saving. What the lesson does, and what to do about it, the bar above it says.

import { clock, say } from "./page.js";

const OTHER_WINDOW = "This activity is open in another window too. What you change here replaces what stands there.";
const CLEARED_LATER = "It is done as soon as the lesson answers: leave this page open until then.";
const SAVED_LATER = "They are saved as soon as the lesson answers.";
const HERE_ALONE = "Your words are on this page alone: leave it open.";
const IN_TAB = `Your words are safe in this tab. ${SAVED_LATER}`;
const NO_ROOM = `Your browser cannot keep your words for you: leave this page open. ${SAVED_LATER}`;

/** Says how saving stands in `lines`: {saving, said, alarm}. */
export function createSaveStatus({ saving, said, alarm }) {
  return {
    /** What is so while nothing is on its way. */
    showChoice: (words) => say(saving, words),

    showSaving: () => say(saving, "Saving…"),

    /** `isBehind`: another window wrote here too. */
    showSaved(isBehind) {
      say(alarm, isBehind ? OTHER_WINDOW : "");
    },

    /** The last save, once nothing else waits; announced to a screen reader where whoever wrote has left the box. */
    showLastSave({ kept, at, where }, isAnnounced) {
      say(saving, kept ? `Saved at ${clock(at)}, ${where}.` : `Not kept: you chose to keep no answers ${where}.`);
      if (isAnnounced) said.textContent = kept ? "Saved." : "Not kept.";
    },

    showCleared() {
      say(saving, "Cleared.");
      say(alarm, "");
    },

    /** `type`: save or clear. */
    showRefused(type, sentence) {
      const not = type === "save" ? "Not saved." : "Not cleared.";
      say(saving, not);
      say(alarm, `${not} ${sentence} Your words are still on this page.`);
    },

    /** No answer yet. `isKeeping`: answers are kept. `isStored`: what is not saved lies in the tab's storage. */
    showLate(type, isKeeping, isStored) {
      const not = type === "save" ? "Not saved yet." : "Not cleared yet.";
      say(saving, not);
      if (type === "clear") say(alarm, `${not} ${CLEARED_LATER}`);
      else if (!isKeeping) say(alarm, `${not} ${HERE_ALONE}`);
      else say(alarm, `${not} ${isStored ? IN_TAB : NO_ROOM}`);
    },
  };
}
