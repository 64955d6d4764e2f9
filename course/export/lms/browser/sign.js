// @ts-check
// What the page says of the learning platform, above the lesson: how things are, and what is wrong.

import { element } from "../../../widget/browser/dom.js";
import { byId } from "../../pages/browser/parts-of-page.js";

/** {show(words), warn(words)}; what is wrong is also spoken by a screen reader. "" takes it away. */
export function createSign() {
  const state = element("p", "", { class: "platform" });
  const trouble = element("p", "", { class: "notice", role: "status" });
  byId("__notice").after(trouble, state);
  const put = (place) => (words) => {
    if (place.textContent !== words) place.textContent = words;
  };
  return {
    show: put(state),
    warn(words) {
      put(trouble)(words);
      if (words) state.textContent = "";
    },
  };
}
