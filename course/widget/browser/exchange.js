// @ts-check
// Exchanges: a flawed one to take apart.

import { isFilled } from "./completion.js";
import { all, element } from "./dom.js";
import { showFeedback } from "./feedback.js";
import { MESSAGES } from "./messages.js";

export function bindExchange(root, autosave) {
  const said = root.querySelector(".said");
  const better = root.querySelector(".better");
  const button = root.querySelector("[data-compare]");

  const show = () => {
    const shown = autosave.get("shown") === true;
    better.hidden = !shown;
    for (const option of all(root, "[data-option]")) {
      const marked = option.querySelector("input").checked;
      const flawed = "correct" in option.dataset;
      option.querySelector(".ours")?.remove();
      if (flawed)
        showFeedback(
          option,
          shown ? (marked ? MESSAGES.lineMarked : MESSAGES.lineMissed) : "",
          marked ? "chosenRight" : "missed",
        );
      else if (shown && marked) {
        option.append(
          element("p", MESSAGES.lineMarkedByYouAlone, {
            class: "verdict ours",
          }),
        );
      }
    }
  };

  button.addEventListener("click", () => {
    if (!isFilled(autosave.get("marked")) && !isFilled(autosave.get("why"))) {
      said.textContent = MESSAGES.tickOrWriteFirst;
      return;
    }
    autosave.set("shown", true, true);
    show();
    said.textContent = MESSAGES.ourReadingShown;
  });
  root.addEventListener("change", show);
  show();
}
