// @ts-check
// What the extension does with a notebook of the course, and only with one (recognise.js).

import { keepDialogsAway } from "./dialogs.js";
import { guard, keepBackButton } from "./guard.js";
import { keepRunning } from "./lesson.js";
import { MESSAGES } from "./messages.js";
import { printInPlace, watchPrints } from "./printing.js";
import { isLesson } from "./recognise.js";
import { keepAsShipped } from "./saving.js";
import { askServer, entrances } from "./server.js";
import { keepLessonsOfTheSite } from "./site.js";
import { makeVoice } from "./voice.js";
import { markWays } from "./ways.js";

let fragment = readable(location.hash); // read now: JupyterLab soon drops it from the address

/** A part of the address in plain letters; as it stands where a stray % makes that impossible. */
function readable(hash) {
  try {
    return decodeURIComponent(hash);
  } catch {
    return hash;
  }
}

const cellsOf = (model) =>
  model.sharedModel.cells.map((cell) => ({ cell_type: cell.cell_type, source: cell.getSource() }));

/** Whatever goes wrong here must leave an ordinary notebook behind. */
const report = (error) => console.error("what-matters-to-me: this notebook is shown as JupyterLab shows any.", error);

function element(tag, properties, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

export function plugin({ CodeCell, Dialog, PageConfig, Printing, ServerConnection, Widget }) {
  const courseMode = PageConfig.getOption("courseMode") === "on";
  const kernelName = PageConfig.getOption("courseKernel") || "python3"; // JupyterLite has another name for its own
  const lessons = new Map(); // open panel → is its code shown
  const seen = new WeakSet(); // contexts, which two panels may share

  function openLesson(panel, app) {
    const toggle = element("button", { type: "button", textContent: MESSAGES.showCode });
    const status = element("span", { role: "status" });
    const alert = element("span", { role: "alert" });
    const link = element("a", { target: "_blank", rel: "noopener" });
    const button = element("button", { type: "button", className: "wm-start", textContent: MESSAGES.startLesson });
    const trouble = element("p", { className: "wm-trouble" }, alert, " ", link);
    const bar = element(
      "div",
      { className: "wm-bar-inner", role: "group", ariaLabel: MESSAGES.thisLesson },
      button,
      status,
      toggle,
      trouble,
    );
    const canStart = !courseMode && panel.content.widgets.some((cell) => cell.model.type === "code");
    const voice = makeVoice({ status, alert, trouble, button, link }, entrances(PageConfig), canStart);
    voice("well");
    const ask = () => askServer(app, ServerConnection);
    button.addEventListener("click", keepRunning(panel, { CodeCell, byItself: courseMode, kernelName, voice, ask }));

    const show = (shown) => {
      lessons.set(panel, shown);
      panel.toggleClass("wm-reading", !shown);
      panel.toolbar.setHidden(!shown);
      toggle.textContent = shown ? MESSAGES.hideCode : MESSAGES.showCode;
      if (!shown) panel.content.mode = "command"; // no editor left open behind the curtain
    };
    toggle.addEventListener("click", () => show(!lessons.get(panel)));

    const header = new Widget({ node: element("div", { className: "wm-bar" }, bar) });
    panel.contentHeader.addWidget(header);
    // Lumino gives a widget the height its style asks for, so the bar has to ask for as much as its text needs.
    new ResizeObserver(() => {
      header.node.style.minHeight = `${bar.offsetHeight}px`;
      panel.contentHeader.fit();
    }).observe(bar);

    markWays(panel);
    printInPlace(panel, Printing);
    // Cells out of sight must stay in the page for screen readers, the browser's search and print.
    panel.content.notebookConfig = { ...panel.content.notebookConfig, windowingMode: "none" };
    panel.addClass("wm-lesson");
    show(false);
    panel.disposed.connect(() => lessons.delete(panel));
    const goal = fragment;
    fragment = "";
    if (goal) panel.revealed.then(() => setTimeout(() => panel.setFragment(goal), 500)); // once headings are drawn
  }

  return {
    id: "what-matters-to-me:plugin",
    description: MESSAGES.showsLessons,
    autoStart: true,
    activate: (app) => {
      if (courseMode) keepDialogsAway(app, lessons, Dialog.tracker); // first: the guard stops keys on their way
      guard(app, lessons, PageConfig);
      if (PageConfig.getOption("courseSite")) keepLessonsOfTheSite(app, PageConfig);
      if (courseMode) keepBackButton();
      watchPrints(app, lessons);
      app.docRegistry.addWidgetExtension("Notebook", {
        createNew: (panel, context) => {
          try {
            if (!seen.has(context)) keepAsShipped(context.model);
            seen.add(context);
          } catch (error) {
            report(error);
          }
          context.ready
            .then(() => {
              if (panel.isDisposed) return;
              if (isLesson(context.model.getMetadata(), cellsOf(context.model))) openLesson(panel, app);
            })
            .catch(report);
        },
      });
    },
  };
}
