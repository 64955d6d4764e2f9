// @ts-check
// A page of the learner's own, shown in a lesson as it is printed and saved: in a frame, in which no script runs.

import { all } from "./dom.js";

/** A page as a file holds it. */
export const asText = (page) => `<!doctype html>\n${page.documentElement.outerHTML}`;

/**
 * The frame in `place`, as tall as what it shows. Returns {show(page), clear(), hide(isHidden), print(), page()};
 * `whenShown(page)` is called with the document in the frame each time.
 */
export function bindPaper(place, whenShown) {
  const frame = place.querySelector("iframe");
  let isShown = false;
  let width; // for which it fits
  const fit = () => {
    const page = frame.contentDocument?.documentElement;
    const border = frame.offsetHeight - frame.clientHeight;
    // Its own height: what it scrolls is never less than the frame was before.
    frame.style.height = page && !frame.inert ? `${page.offsetHeight + border}px` : "";
  };
  frame.addEventListener("load", () => {
    if (!isShown) return;
    whenShown(frame.contentDocument);
    // In a frame, "#place" alone leads to the lesson around it.
    for (const link of all(frame.contentDocument, 'a[href^="#"]')) {
      link.setAttribute("href", `about:srcdoc${link.getAttribute("href")}`);
    }
    fit();
  });
  new ResizeObserver(() => {
    if (place.clientWidth === width) return;
    width = place.clientWidth;
    fit();
  }).observe(place);
  return {
    show(page) {
      isShown = true;
      frame.srcdoc = asText(page);
    },
    clear() {
      isShown = false;
      frame.srcdoc = "";
    },
    /** Out of sight, and there to be copied and printed. */
    hide(isHidden) {
      frame.classList.toggle("unseen", isHidden);
      frame.inert = isHidden;
    },
    print: () => frame.contentWindow.print(),
    page: () => frame.contentDocument,
  };
}
