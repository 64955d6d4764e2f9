// @ts-check
// What is said under an activity about saving. What the lesson does, and what to do about it, the bar above it says.

import { MESSAGES } from "./messages.js";
import { clock, say } from "./page.js";

/** Says how saving stands in `lines`: {saving, said, alarm}. */
export function createSaveStatus({ saving, said, alarm }) {
  return {
    /** What is so while nothing is on its way. */
    showChoice: (words) => say(saving, words),

    showSaving: () => say(saving, MESSAGES.saving),

    /** `isBehind`: another window wrote here too. `doubt`: why it may not last; that comes first. */
    showSaved: (isBehind, doubt) => say(alarm, doubt || (isBehind ? MESSAGES.openInAnotherWindow : "")),

    /** Another window wrote here too, and its words have just been drawn; what is to be said of a place comes first. */
    showBehind: () => alarm.textContent || say(alarm, MESSAGES.openInAnotherWindow),

    /** What is said that is to stay when the activity is drawn again. */
    describe: () => ({ isToldBehind: alarm.textContent === MESSAGES.openInAnotherWindow }),

    /**
     * The last save, once nothing else waits; announced to a screen reader where whoever wrote has left the box.
     * It has no time where nothing stands, since others cleared all that was to be saved.
     */
    showLastSave({ kept, at, where }, isAnnounced) {
      if (!at) return say(saving, MESSAGES.cleared);
      say(saving, kept ? MESSAGES.savedAt(clock(at), where) : MESSAGES.notKeptByChoice(where));
      if (isAnnounced) said.textContent = kept ? MESSAGES.saved : MESSAGES.notKept;
    },

    showCleared() {
      say(saving, MESSAGES.cleared);
      say(alarm, "");
    },

    /** `type`: save or clear. */
    showRefused(type, sentence) {
      const isSave = type === "save";
      say(saving, isSave ? MESSAGES.notSaved : MESSAGES.notCleared);
      say(alarm, isSave ? MESSAGES.notSavedBecause(sentence) : MESSAGES.notClearedBecause(sentence));
    },

    /** No answer yet. `isKeeping`: answers are kept. `isStored`: what is not saved lies in the tab's storage. */
    showLate(type, isKeeping, isStored) {
      say(saving, type === "save" ? MESSAGES.notSavedYet : MESSAGES.notClearedYet);
      if (type === "clear") say(alarm, MESSAGES.notClearedYetButLater);
      else if (!isKeeping) say(alarm, MESSAGES.notSavedYetAndHereAlone);
      else say(alarm, isStored ? MESSAGES.notSavedYetAndInTab : MESSAGES.notSavedYetAndNoRoom);
    },
  };
}
