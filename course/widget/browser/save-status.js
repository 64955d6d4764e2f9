// @ts-check
// What is said under an activity about saving. What the lesson does, and what to do about it, the bar above it says.

import { MESSAGES } from "./messages.js";
import { clock, say } from "./page.js";

/** Tell the bar of an activity that was cleared in any window: what it says of saving there is not so any more. */
export function tellCleared(saving) {
  const detail = { words: MESSAGES.cleared, isWaiting: false };
  saving.dispatchEvent(new CustomEvent("wm-saving", { bubbles: true, detail }));
}

/** Says how saving stands in `lines`: {saving, said, alarm}. */
export function createSaveStatus({ saving, said, alarm }) {
  /** Say it here, and in `short` in the bar above the lesson; what `isWaiting` is not done yet. */
  const sayBoth = (words, { short = words, isWaiting = false } = {}) => {
    say(saving, words);
    saving.dispatchEvent(new CustomEvent("wm-saving", { bubbles: true, detail: { words: short, isWaiting } }));
  };
  return {
    /** What is so while nothing is on its way. */
    showChoice: (words) => say(saving, words),

    showSaving: () => sayBoth(MESSAGES.saving, { isWaiting: true }),

    /** `isBehind`: another window wrote here too. `doubt`: why it may not last; that comes first. */
    showSaved: (isBehind, doubt) => say(alarm, doubt || (isBehind ? MESSAGES.openInAnotherWindow : "")),

    /** Another window wrote here too, and its words have just been drawn; what is to be said of a place comes first. */
    showBehind: () => alarm.textContent || say(alarm, MESSAGES.openInAnotherWindow),

    /** What is said that is to stay when the activity is drawn again. */
    describe: () => ({ isToldBehind: alarm.textContent === MESSAGES.openInAnotherWindow }),

    /**
     * The last save, once nothing else waits; announced to a screen reader where whoever wrote has left the box.
     * It has no time where nothing stands, since others cleared all that was to be saved. `words`: what to say of what
     * is not kept, where nobody chose so.
     */
    showLastSave({ kept, at, where, words = MESSAGES.notKeptByChoice(where) }, isAnnounced) {
      if (!at) return sayBoth(MESSAGES.cleared);
      const time = clock(at);
      if (kept) sayBoth(MESSAGES.savedAt(time, where), { short: MESSAGES.savedShort(time) });
      else sayBoth(words, { short: MESSAGES.notKept });
      if (isAnnounced) said.textContent = kept ? MESSAGES.saved : MESSAGES.notKept;
    },

    showCleared() {
      sayBoth(MESSAGES.cleared);
      say(alarm, "");
    },

    /** `type`: save or clear. */
    showRefused(type, sentence) {
      const isSave = type === "save";
      sayBoth(isSave ? MESSAGES.notSaved : MESSAGES.notCleared, { isWaiting: true });
      say(alarm, isSave ? MESSAGES.notSavedBecause(sentence) : MESSAGES.notClearedBecause(sentence));
    },

    /** No answer yet. `isKeeping`: answers are kept. `isStored`: what is not saved lies in the tab's storage. */
    showLate(type, isKeeping, isStored) {
      sayBoth(type === "save" ? MESSAGES.notSavedYet : MESSAGES.notClearedYet, { isWaiting: true });
      if (type === "clear") say(alarm, MESSAGES.notClearedYetButLater);
      else if (!isKeeping) say(alarm, MESSAGES.notSavedYetAndHereAlone);
      else say(alarm, isStored ? MESSAGES.notSavedYetAndInTab : MESSAGES.notSavedYetAndNoRoom);
    },
  };
}
