// @ts-check
// What the extension does with a notebook of the course, and only with one (recognise.js).

import { askFormatsLater, startKernelAhead } from "./ahead.js";
import { createControls, element } from "./controls.js";
import { createCurtain } from "./curtain.js";
import { keepDialogsAway } from "./dialogs.js";
import { createFurniture } from "./furniture.js";
import { guard, keepBackButton } from "./guard.js";
import { addressLeftOff } from "./left-off.js";
import { keepRunning } from "./lesson.js";
import { mendCells, mendLogo } from "./mended.js";
import { MESSAGES } from "./messages.js";
import { printInPlace, watchPrints } from "./printing.js";
import { isLesson } from "./recognise.js";
import { keepAsShipped } from "./saving.js";
import { askServer, entrances } from "./server.js";
import { keepLessonsOfTheSite } from "./site.js";
import { keepTitle } from "./title.js";
import { typesetFormulasOnly } from "./typesetting.js";
import { makeVoice } from "./voice.js";
import { awaitKernel } from "./waking.js";
import { markPlaces } from "./ways.js";

const PRINCIPLES = [1, 2, 3, 4, 5];
const COMING = ["well", "starting", "pressed"]; // how a lesson stands whose activities will soon live

let address = location.hash; // read now: JupyterLab soon drops it from the address

const cellsOf = (model) =>
  model.sharedModel.cells.map((cell) => ({ cell_type: cell.cell_type, source: cell.getSource() }));

/** Whatever goes wrong here must leave an ordinary notebook behind. */
const report = (error) => console.error("what-matters-to-me: this notebook is shown as JupyterLab shows any.", error);

/** Have JupyterLab fetch now what draws Markdown: by itself it does so once a lesson is there. */
const fetchMarkdown = (app, IMarkdownParser) =>
  app
    .resolveOptionalService(IMarkdownParser)
    .then((parser) => parser?.render("-"))
    .catch(report);

/** The title of a lesson: of its unit, or else its first heading. */
function titleOf(panel) {
  const title = panel.context.model.getMetadata("title");
  if (typeof title === "string" && title) return title;
  const first = cellsOf(panel.context.model).find(({ cell_type }) => cell_type === "markdown")?.source ?? "";
  return /^# (.+)/.exec(first)?.[1] ?? "";
}

/** The name of the file that a link leads to, as addresses write it. */
const nameOf = (href) => new URL(href, location.href).pathname.split("/").pop();

/** The files beside a lesson: `names` once they are known, or nothing. */
function listFiles(app, path) {
  const files = {};
  const folder = path.includes("/") ? path.replace(/\/[^/]*$/, "") : "";
  app.serviceManager.contents
    .get(folder)
    .then(({ content }) => {
      files.names = new Set(content.map(({ name }) => nameOf(encodeURIComponent(name))));
    })
    .catch(() => {}); // then any may be there
  return files;
}

/** Let the address name the part of the lesson that is on the screen: so it is there again when it is loaded again. */
function nameInAddress(part) {
  const here = new URL(location.href);
  here.hash = part && encodeURIComponent(part);
  history.replaceState(history.state, "", here);
}

export function plugin({
  CodeCell,
  Dialog,
  IMarkdownParser,
  PageConfig,
  Printing,
  ServerConnection,
  Widget,
  addSheet,
  createBar,
  markWays,
}) {
  const courseMode = PageConfig.getOption("courseMode") === "on";
  const kernelName = PageConfig.getOption("courseKernel") || "python3"; // JupyterLite has another name for its own
  const isSite = Boolean(PageConfig.getOption("courseSite"));
  const lessons = new Map(); // open panel → is its code shown
  const seen = new WeakSet(); // contexts, which two panels may share
  const refreshers = new Set(); // of the open lessons: each shows what JupyterLab's being here changes
  let furniture; // in course mode
  let curtain; // in course mode
  let ahead; // in course mode, where a server starts the kernels
  let askFormats = () => {};
  /** What leads to the site's first page, where there is one. */
  const firstPage = () =>
    isSite ? [element("a", { href: PageConfig.getBaseUrl(), textContent: MESSAGES.firstPage })] : [];
  let styled; // once a lesson opens: what was shipped of its activities looks as it will when they live

  function openLesson(panel, app) {
    const controls = createControls({
      toggleCode: () => show(!lessons.get(panel)),
      toggleJupyterLab: () => {
        bar.close(furniture.isShown); // the button that hides JupyterLab goes with it
        furniture.toggle();
      },
    });
    const show = (isCodeShown) => {
      lessons.set(panel, isCodeShown);
      panel.toggleClass("wm-reading", !isCodeShown);
      panel.toolbar.setHidden(!isCodeShown);
      if (!isCodeShown) panel.content.mode = "command"; // no editor left open behind the curtain
      const isJupyterLabShown = furniture?.isShown ?? true;
      controls.show({ isCodeShown, isJupyterLabShown, hides: Boolean(furniture) });
    };
    /** To be called when JupyterLab comes or goes. */
    const refresh = () => {
      const isShown = furniture?.isShown ?? true;
      if (isShown) mendLogo();
      show(isShown && lessons.get(panel) === true);
    };
    refreshers.add(refresh);

    const { unit, principle } = panel.context.model.getMetadata("what_matters_to_me") ?? {};
    if (PRINCIPLES.includes(principle)) panel.node.dataset.principle = principle;
    markPlaces(panel);
    markWays(panel.content.node);
    const lesson = panel.content.node.querySelector(".jp-WindowedPanel-viewport") ?? panel.content.node;
    const scroller = panel.content.node.querySelector(".jp-WindowedPanel-outer") ?? panel.content.node;
    const files = listFiles(app, panel.context.localPath);
    const bar = createBar(lesson, scroller, {
      title: titleOf(panel),
      principle: panel.node.dataset.principle,
      isThere: (href) => !files.names || files.names.has(nameOf(href)),
      extras: () => [...firstPage(), ...(furniture && !furniture.isShown ? [controls.opener()] : [])],
      tell: (part) => courseMode && app.shell.currentWidget === panel && nameInAddress(part),
    });
    bar.tools.append(...controls.nodes);

    const canStart = !courseMode && panel.content.widgets.some((cell) => cell.model.type === "code");
    const speak = makeVoice(controls.voice, entrances(PageConfig), canStart);
    ahead?.meet(panel);
    const becomesReadable = courseMode ? awaitKernel(panel, isSite) : () => {};
    const endWaking = () => {
      becomesReadable();
      askFormats();
    };
    const voice = (state) => {
      if (!COMING.includes(state)) endWaking();
      speak(state);
    };
    voice("well");
    const ask = () => askServer(app, ServerConnection);
    const start = keepRunning(panel, { CodeCell, byItself: courseMode, kernelName, voice, ask, ran: endWaking });
    controls.start.addEventListener("click", start);

    const header = new Widget({ node: element("div", { className: "wm-bar" }, bar.bar) });
    panel.contentHeader.addWidget(header);
    // Lumino gives a widget the height its style asks for, so the bar has to ask for as much as its text needs.
    new ResizeObserver(() => {
      header.node.style.minHeight = `${bar.bar.offsetHeight}px`;
      panel.contentHeader.fit();
    }).observe(bar.bar);

    printInPlace(panel, Printing);
    // Cells out of sight must stay in the page for screen readers, the browser's search and print.
    panel.content.notebookConfig = { ...panel.content.notebookConfig, windowingMode: "none" };
    panel.addClass("wm-lesson");
    mendCells(panel);
    refresh();
    furniture?.update();
    panel.disposed.connect(() => {
      lessons.delete(panel);
      refreshers.delete(refresh);
      bar.dispose();
    });
    panel.toggleClass("wm-course", courseMode);
    const goal = address || addressLeftOff(PageConfig.getOption("courseLeftOff"), unit);
    address = "";
    panel.revealed.then(() => bar.arrive(goal)).catch(report);
    styled ??= addSheet("browser/course.css");
    styled.then(() => curtain?.raiseOnceDrawn(panel));
  }

  return {
    id: "what-matters-to-me:plugin",
    description: MESSAGES.showsLessons,
    autoStart: true,
    activate: (app) => {
      if (courseMode) curtain = createCurtain(Dialog.tracker);
      if (courseMode && !isSite) ahead = startKernelAhead(app, ServerConnection, kernelName);
      if (courseMode) askFormats = askFormatsLater(app.serviceManager);
      if (courseMode) fetchMarkdown(app, IMarkdownParser);
      if (courseMode) styled = addSheet("browser/course.css");
      if (courseMode) keepDialogsAway(app, lessons, Dialog.tracker); // first: the guard stops keys on their way
      guard(app, lessons, PageConfig);
      if (isSite) keepLessonsOfTheSite(app, PageConfig);
      watchPrints(app, lessons);
      if (courseMode) {
        keepBackButton();
        furniture = createFurniture(
          app,
          (widget) => lessons.has(widget),
          () => {
            for (const refresh of refreshers) refresh();
          },
        );
        keepTitle(app, (widget) => (lessons.has(widget) ? titleOf(widget) : ""));
      }
      app.docRegistry.addWidgetExtension("Notebook", {
        createNew: (panel, context) => {
          try {
            if (courseMode) typesetFormulasOnly(panel);
            if (!seen.has(context)) keepAsShipped(context.model);
            seen.add(context);
          } catch (error) {
            report(error);
          }
          context.ready
            .then(() => {
              if (panel.isDisposed) return;
              if (isLesson(context.model.getMetadata(), cellsOf(context.model))) openLesson(panel, app);
              else {
                askFormats();
                curtain?.raise();
              }
            })
            .catch((error) => {
              curtain?.raise();
              report(error);
            });
        },
      });
    },
  };
}
