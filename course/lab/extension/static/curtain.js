// @ts-check
// While JupyterLab builds its window around a lesson, and then draws the lesson's text, things come and jump. So in
// course mode the window says that the lesson is opening, and shows it once its text stands.

import { MESSAGES } from "./messages.js";

const OPENING = "wm-opening"; // a class of the body: see style.css
const LONGEST = 15_000; // milliseconds: whatever happens, then the window is shown as it is

/** Whether this page was opened at a notebook. */
function isNotebook({ pathname, searchParams }) {
  return [pathname, ...searchParams.getAll("path")].some((path) => path.endsWith(".ipynb"));
}

/** Whether all the text of a lesson is drawn: JupyterLab draws Markdown later than it opens a notebook. */
const isDrawn = (panel) =>
  panel.content.widgets.every(
    ({ model, node }) => model.type !== "markdown" || node.querySelector(".jp-MarkdownOutput > *"),
  );

/**
 * Hides the window from now on where the page was opened at a notebook: {raise(), raiseOnceDrawn(panel)}. A dialog of
 * JupyterLab's, from `dialogs`, shows the window at once.
 */
export function createCurtain(dialogs) {
  if (!isNotebook(new URL(location.href))) return { raise() {}, raiseOnceDrawn() {} };
  const words = document.createElement("p");
  words.className = "wm-opening-words";
  words.textContent = MESSAGES.opening;
  words.setAttribute("role", "status");
  document.body.append(words);
  document.body.classList.add(OPENING);
  const timer = setTimeout(raise, LONGEST);

  function raise() {
    clearTimeout(timer);
    dialogs.widgetAdded.disconnect(raise);
    words.remove();
    document.body.classList.remove(OPENING);
  }

  function raiseOnceDrawn(panel) {
    if (isDrawn(panel)) return raise();
    const changes = new MutationObserver(() => {
      if (!panel.isDisposed && !isDrawn(panel)) return;
      changes.disconnect();
      raise();
    });
    changes.observe(panel.content.node, { childList: true, subtree: true });
  }

  dialogs.widgetAdded.connect(raise);
  return { raise, raiseOnceDrawn };
}
