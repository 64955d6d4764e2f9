// @ts-check
// While a lesson's kernel starts, its activities can be read and not yet answered: each says so where it will say what
// is saved, and stands as it will when it lives (waking.css).

import { MESSAGES } from "./messages.js";

const LONGEST = 30_000; // milliseconds; after that all that was shipped can be read, as on a page without a kernel
const LONGEST_ON_SITE = 120_000; // where the browser fetches Python first

/** Lets the lesson wait for its kernel; the function that it gives ends that, and may be called again. */
export function awaitKernel(panel, isSite) {
  panel.addClass("wm-waking");
  const note = () => {
    for (const activity of panel.content.node.querySelectorAll(".jp-RenderedHTML section.activity")) {
      const isOnlyRead = activity.matches(".text, .figure, .key_points");
      if (isOnlyRead || activity.querySelector(":scope > details") || activity.querySelector(".wm-soon")) continue;
      const words = document.createElement("p");
      words.className = "wm-soon";
      words.textContent = MESSAGES.answerSoon;
      activity.append(words);
    }
  };
  const changes = new MutationObserver(note); // JupyterLab draws what is further down later
  changes.observe(panel.content.node, { childList: true, subtree: true });
  note();
  const end = () => {
    clearTimeout(timer);
    changes.disconnect();
    panel.removeClass("wm-waking");
    for (const words of panel.content.node.querySelectorAll(".wm-soon")) words.remove();
  };
  const timer = setTimeout(end, isSite ? LONGEST_ON_SITE : LONGEST);
  panel.disposed.connect(end);
  return end;
}
