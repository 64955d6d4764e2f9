// @ts-check
// The panel of the learner's own answers: take them away, bring them back, keep none, clear them.

import { PAUSE } from "./autosave.js";
import { element, shield } from "./dom.js";
import { saveFile } from "./download.js";
import { MESSAGES } from "./messages.js";
import { closeNumbers, showNumbers } from "./own-numbers.js";
import { afterPress, asksForNone, asksToClear, forgetClosed, makeId, nextNumber, SHARED, say } from "./page.js";
import { emptyTab, fillTab, markCleared } from "./unsaved.js";

const LATE = 10_000; // milliseconds without an answer before the learner is told
// A Jupyter server takes no message of more than 10 MiB, and closes the connection of whoever sends one; on its way
// a file grows by a third.
const LARGEST = 7_500_000;

/** A file's bytes as they are, to be sent in a message: what they say is read in one place, the kernel. */
function asBase64(file) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).split(",", 2)[1]);
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}

/** Where no server is between, the place says how large a file may be, and what to tell of one that is larger. */
export function bindAnswers(root, place) {
  const { keeps, send, bindRecord, bindCertificate, largest = LARGEST, tooLarge = MESSAGES.fileTooLarge } = place;
  const said = root.querySelector(".said");
  const file = root.querySelector("input[type=file]");
  const keep = root.querySelector("[data-keep]");
  const opener = root.querySelector("[data-ask]");
  const sure = root.querySelector(".sure");
  const conflicts = root.querySelector("[data-conflicts]");
  const earlier = root.querySelector("[data-earlier-edition]");
  const seeNumbers = root.querySelector("[data-see-numbers]");
  const numbers = root.querySelector("[data-numbers-file]");
  const record = bindRecord(
    root,
    (words) => tell(words),
    (message) => request(message),
  );
  const certify = (message) => askForWhatIsWritten(message, MESSAGES.makingCertificate);
  const certificate = bindCertificate(root, certify, (words) => tell(words));
  const desk = makeId();
  let late, waiting;
  let unsavedNote = ""; // said with the file, when that was it

  const tell = (words) => {
    clearTimeout(late);
    said.textContent = words;
  };
  const request = (message, note = "") => {
    unsavedNote = note;
    send({ ...message, desk });
    clearTimeout(late);
    late = setTimeout(() => {
      const isAsked = Object.keys(SHARED.asked).length > 0;
      tell(isAsked ? MESSAGES.noAnswerYetButLater : MESSAGES.noAnswerYet);
      askAgain();
    }, LATE);
  };
  /** What was asked for and is not done yet is asked again, of a new kernel too; each is done once. */
  const askAgain = () => {
    for (const message of Object.values(SHARED.asked)) request(message);
  };
  const ask = (message) => {
    SHARED.asked[message.type] = { ...message, request: makeId() };
    request(SHARED.asked[message.type]);
  };
  /** Ask for what the learner wrote once all on this page is saved, or else say that some is not in it. */
  const requestOnceSaved = (message, patience = LATE) => {
    const isSaved = [...SHARED.autosaves].every((autosave) => autosave.isSaved());
    if (!isSaved && patience > 0) {
      waiting = setTimeout(requestOnceSaved, PAUSE, message, patience - PAUSE);
    } else request(message, isSaved ? "" : MESSAGES.unsavedIsNotInFile);
  };
  const askForWhatIsWritten = (message, words) => {
    tell(words);
    clearTimeout(waiting);
    for (const autosave of SHARED.autosaves) autosave.flush();
    requestOnceSaved(message);
  };

  /** Let go of what was made of the learner's answers and is on show. */
  const putAway = () => {
    record.close();
    certificate.close();
    closeNumbers(numbers);
  };

  keep.checked = SHARED.asked.keep?.keep ?? keeps;
  setTimeout(askAgain, 0);
  // What the kernel changed while this page was still loading may not have come here.
  send({ type: "look" });
  for (const way of ["read", "take"]) {
    root.querySelector(`[data-${way}]`).addEventListener("click", () => {
      certificate.close();
      record.open(way);
      askForWhatIsWritten({ type: "record" }, MESSAGES.gettingRecordReady);
    });
  }
  root.querySelector("[data-export]").addEventListener("click", () => {
    askForWhatIsWritten({ type: "export" }, MESSAGES.gettingAnswersReady);
  });
  root.querySelector("[data-certify]").addEventListener("click", () => {
    record.close();
    tell("");
    certificate.open();
  });
  root.querySelector("[data-print]").addEventListener("click", () => window.print());
  seeNumbers.addEventListener("click", () => askForWhatIsWritten({ type: "numbers" }, MESSAGES.gettingNumbersReady));
  root.querySelector("[data-restore]").addEventListener("click", () => file.click());
  file.addEventListener("change", async () => {
    const [chosen] = file.files;
    if (!chosen) return;
    file.value = "";
    if (chosen.size > largest) return tell(tooLarge);
    tell(MESSAGES.bringingAnswersBack);
    let base64;
    try {
      base64 = await asBase64(chosen);
    } catch {
      return tell(MESSAGES.fileNotRead);
    }
    request({ type: "restore", base64 });
  });
  conflicts.addEventListener("click", ({ target }) => {
    if (!target.dataset.choose) return;
    const { name, key, revision } = target.closest(".conflict").dataset;
    request({ type: "choose", name, key, revision: Number(revision), other: target.dataset.choose === "other" });
  });
  keep.addEventListener("change", () => {
    ask({ type: "keep", keep: keep.checked });
    if (keep.checked) return;
    putAway();
    SHARED.taken = emptyTab(); // and put back, should the choice be refused
    for (const autosave of SHARED.autosaves) autosave.setKeeping(false);
  });
  earlier.addEventListener("click", ({ target }) => {
    const { askEarlier, clearEarlier, keepEarlier } = target.dataset;
    const asks = earlier.querySelector("[data-ask-earlier]");
    if (askEarlier !== undefined) {
      earlier.querySelector(".sure").hidden = false;
      earlier.querySelector("[data-clear-earlier]").focus();
    } else if (clearEarlier !== undefined || keepEarlier !== undefined) {
      earlier.querySelector(".sure").hidden = true;
      asks.focus();
    }
    if (clearEarlier !== undefined) request({ type: "clear-earlier" });
  });
  opener.addEventListener("click", () => {
    sure.hidden = false;
    sure.querySelector("button").focus();
  });
  root.querySelector("[data-no]").addEventListener("click", () => {
    sure.hidden = true;
    opener.focus();
  });
  root.querySelector("[data-clear]").addEventListener("click", () => {
    sure.hidden = true;
    opener.focus();
    ask({ type: "clear-all", at: nextNumber() }); // until it is done or refused, no activity sends anything to keep
  });

  /** Everything is cleared, or else that was refused: the activities on this page go on. */
  const endClearing = (isCleared) => {
    const { at } = SHARED.asked["clear-all"];
    delete SHARED.asked["clear-all"];
    if (isCleared) {
      putAway();
      certificate.forget();
      markCleared(at);
      emptyTab(at);
      forgetClosed(at);
    }
    for (const autosave of [...SHARED.autosaves]) autosave.endClearing(isCleared);
  };

  return {
    receive(message) {
      if (message.type === "let-go") {
        putAway();
        certificate.forget();
      }
      if (message.type === "keeps") {
        if (!message.keeps) putAway();
        if (message.desk === desk) delete SHARED.asked.keep;
        if (!asksForNone()) {
          if (message.keeps) fillTab(SHARED.taken);
          SHARED.taken = [];
        }
        keep.checked = SHARED.asked.keep?.keep ?? message.keeps;
        for (const autosave of SHARED.autosaves) autosave.setKeeping(message.keeps);
      }
      if (message.type === "claim") send({ type: "claim" });
      if (message.type === "where") say(root.querySelector("[data-where]"), message.words);
      if (message.type === "conflicts") afterPress(() => drawAgain(root, conflicts, message.markup));
      if (message.type === "earlier") afterPress(() => drawAgain(root, earlier, message.markup));
      if ((message.desk ?? desk) !== desk) return; // another window asked
      const isDone = message.type === "cleared";
      if (asksToClear() && message.request === SHARED.asked["clear-all"].request) endClearing(isDone);
      if (message.type === "said") {
        tell([message.sentence, unsavedNote].filter(Boolean).join(" "));
      }
      if (message.type === "numbers") {
        const { text, outline, name } = message;
        const shown = { answers: JSON.parse(text), outline, name };
        showNumbers(numbers, shown, () => seeNumbers.focus());
        tell([MESSAGES.numbersBelow, message.warning, unsavedNote].filter(Boolean).join(" "));
      }
      if (message.type === "left-off") {
        const place = root.querySelector("[data-left-off]");
        place.replaceChildren(element("a", MESSAGES.goOnWhereYouWere(message.title), { href: message.href }));
        place.hidden = false;
        shield(place);
      }
      if (message.type === "record") {
        tell(unsavedNote);
        record.show(message);
      }
      if (message.type === "certificate") {
        tell(unsavedNote);
        certificate.show(message);
      }
      if (message.type === "answers-file") {
        saveFile(message.name, message.text, "application/json");
        tell([MESSAGES.answersInFile(message.name), unsavedNote].filter(Boolean).join(" "));
      }
    },
    dispose() {
      clearTimeout(late);
      clearTimeout(waiting);
    },
  };
}

/** What is drawn again takes the focus from nobody: whoever chose goes on at the next choice, or at the panel's end. */
function drawAgain(root, place, markup) {
  const chose = place.contains(document.activeElement);
  place.innerHTML = markup;
  shield(root);
  if (chose) (place.querySelector("[tabindex]") ?? root.querySelector("[data-read]")).focus();
}
