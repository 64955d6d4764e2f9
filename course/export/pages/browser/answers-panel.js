// @ts-check
// The panel of the learner's own answers, as the page answers it: what widget/answers.py does in a notebook.

import { keepAccount } from "./account-store.js";
import { answersFileName, LARGEST_FILE, readAnswersFile, writeAnswersFile } from "./answers-file.js";
import { certificatePage } from "./certificate-page.js";
import { asChosen, drawConflicts } from "./conflicts.js";
import { outlineOf } from "./course-outline.js";
import { clearFormer, drawEarlier } from "./earlier-panel.js";
import { createModel } from "./live.js";
import { PAGE_MESSAGES } from "./messages.js";
import { recordMessage } from "./record-page.js";
import { Refused, timeNow } from "./responses.js";
import { bringBack } from "./restoration.js";

const NUMBERS = "course/numbers"; // where the random number of a numbers file stands

const bytesOf = (base64) => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));

export const whereWords = (store) =>
  store.hindrance || (store.keeps ? PAGE_MESSAGES.keptHere : PAGE_MESSAGES.onPageAlone);

/** {model, dispose()}; `goTo` leads to where the learner left off. */
export function liveAnswers(markup, { store, course }) {
  let { keeps } = store;
  let conflicts = "";
  let earlier = "";

  function answer(message, tell) {
    // Whoever asks has the answer once the page has drawn what asked for it.
    queueMicrotask(() => reply(message, tell));
  }

  function reply(message, tell) {
    const asked = { desk: message.desk, ...(message.request && { request: message.request }) };
    let sentence = "";
    let isDone = true;
    try {
      sentence = act(message, asked, tell) ?? "";
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      [sentence, isDone] = [error.message, false];
    }
    if (message.type === "keep") tell({ ...asked, type: "keeps", keeps: store.keeps });
    if (message.type === "clear-all" && isDone) tell({ ...asked, type: "cleared" });
    if (sentence) tell({ ...asked, type: "said", sentence });
  }

  function act(message, asked, tell) {
    switch (message.type) {
      case "look":
        tell({ type: "where", words: whereWords(store) });
        showEarlier(tell);
        return showConflicts(tell);
      case "keep":
        store.keep(message.keep === true);
        return store.keeps ? PAGE_MESSAGES.keptFromNow : PAGE_MESSAGES.keptNoMore;
      case "export":
        store.noteTaken();
        return tell({ ...asked, type: "answers-file", name: answersFileName(), text: exported() });
      case "restore": {
        const { sentence } = bringBack(store, readAnswersFile(bytesOf(message.base64), course.isKnown));
        showConflicts(tell);
        return sentence;
      }
      case "choose":
        return choose(message, tell);
      case "numbers": {
        const name = `my-numbers-${giveNumber().slice(0, 6)}.json`;
        return tell({ ...asked, type: "numbers", name, outline: outlineOf(course), text: exported(), warning: "" });
      }
      case "record":
        return tell({ ...asked, ...recordMessage(store, course) });
      case "account":
        if (!course.accounts.some(({ id }) => id === message.regulator)) return;
        keepAccount(store, message.regulator, message.account, message.over);
        return PAGE_MESSAGES.accountKept;
      case "certificate":
        return tell({ ...asked, ...certificatePage(store, course, message) });
      case "clear-earlier": {
        const count = clearFormer(store, course);
        return count === 1 ? PAGE_MESSAGES.clearedFormerOne : PAGE_MESSAGES.clearedFormer(count);
      }
      case "clear-all": {
        const count = store.clearAll(message.at);
        return count === 1 ? PAGE_MESSAGES.clearedOne : PAGE_MESSAGES.cleared(count);
      }
    }
  }

  const exported = () => writeAnswersFile(store, course.edition);

  function giveNumber() {
    const { number } = store.load(NUMBERS).responses;
    if (/^[0-9a-f]{16}$/.test(number)) return number;
    const bytes = crypto.getRandomValues(new Uint8Array(8));
    const given = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    store.save(NUMBERS, { number: given }, {}, 0, "");
    return given;
  }

  function choose(message, tell) {
    const chosen = asChosen(store.load(message.name), message);
    if (chosen) store.replace({ [message.name]: { ...chosen, ...(message.other && { saved: timeNow() }) } });
    showConflicts(tell);
    if (!chosen) throw new Refused(PAGE_MESSAGES.changedMeanwhile);
    return message.other ? PAGE_MESSAGES.otherChosen : PAGE_MESSAGES.thisChosen;
  }

  function showConflicts(tell) {
    const drawn = drawConflicts(store, course);
    if (drawn !== conflicts) tell({ type: "conflicts", markup: drawn });
    conflicts = drawn;
  }

  function showEarlier(tell) {
    const drawn = drawEarlier(store, course);
    if (drawn !== earlier) tell({ type: "earlier", markup: drawn });
    earlier = drawn;
  }

  const place = () => ({ keeps: store.keeps, largest: LARGEST_FILE, tooLarge: PAGE_MESSAGES.tooLarge });
  const model = createModel(markup, place, answer);
  const changed = () => {
    model.tell({ type: "where", words: whereWords(store) });
    if (store.keeps !== keeps) {
      keeps = store.keeps;
      model.tell({ type: "keeps", keeps });
    }
    showConflicts(model.tell);
    showEarlier(model.tell);
  };
  store.watch(changed);
  return { model, dispose: () => store.unwatch(changed) };
}
