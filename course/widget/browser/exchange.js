// @ts-check
// Exchanges: a flawed one to take apart.

import { isFilled } from "./completion.js";
import { all, element } from "./dom.js";
import { showFeedback } from "./feedback.js";

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
          shown ? (marked ? "✓ You marked this line." : "○ It goes wrong here too.") : "",
          marked ? "chosenRight" : "missed",
        );
      else if (shown && marked) {
        option.append(
          element("p", "– You marked this line and we did not. Your reason may be a good one.", {
            class: "verdict ours",
          }),
        );
      }
    }
  };

  button.addEventListener("click", () => {
    if (!isFilled(autosave.get("marked")) && !isFilled(autosave.get("why"))) {
      said.textContent = "Tick a line, or write a few words first. Nobody marks them.";
      return;
    }
    autosave.set("shown", true, true);
    show();
    said.textContent = "Our reading stands beside the lines. A better way stands below.";
  });
  root.addEventListener("change", show);
  show();
}
