// @ts-check
// What JupyterLab adds to a lesson's bar: how the lesson stands and its button, the code, and JupyterLab itself.

import { MESSAGES } from "./messages.js";

/** A new element with these properties and children. */
export function element(tag, properties, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

/**
 * {nodes, voice, start, opener, show}: `voice` are the places in which voice.js speaks, `start` its button, `opener()`
 * the button for Contents that brings JupyterLab back; `show(…)` fits them to what is shown now.
 */
export function createControls({ toggleCode, toggleJupyterLab }) {
  const status = element("span", { role: "status" });
  const alert = element("span", { role: "alert" });
  const link = element("a", { target: "_blank", rel: "noopener" });
  const start = element("button", { type: "button", className: "wm-start", textContent: MESSAGES.startLesson });
  const trouble = element("p", { className: "wm-trouble" }, alert, " ", link);
  const code = element("button", { type: "button" });
  const jupyterLab = element("button", { type: "button", textContent: MESSAGES.hideJupyterLab });
  code.addEventListener("click", toggleCode);
  jupyterLab.addEventListener("click", toggleJupyterLab);
  for (const control of [start, code, jupyterLab, link]) control.dataset.lmSuppressShortcuts = "true";
  return {
    nodes: [start, status, code, jupyterLab, trouble],
    voice: { status, alert, trouble, button: start, link },
    start,
    opener() {
      const shows = element("button", { type: "button", textContent: MESSAGES.showJupyterLab });
      shows.addEventListener("click", () => {
        toggleJupyterLab();
        jupyterLab.focus(); // where it can be undone
      });
      return shows;
    },
    /** `hides`: whether JupyterLab can be hidden here at all. */
    show({ isCodeShown, isJupyterLabShown, hides }) {
      code.textContent = isCodeShown ? MESSAGES.hideCode : MESSAGES.showCode;
      code.hidden = !isJupyterLabShown;
      jupyterLab.hidden = !(isJupyterLabShown && hides);
    },
  };
}
