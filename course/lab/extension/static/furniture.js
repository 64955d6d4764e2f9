// @ts-check
// JupyterLab's furniture, in course mode: while a lesson is read, nothing but the lesson is in the window. Menus, side
// bars, tabs and the status bar are hidden as JupyterLab hides them itself, so that it gives their room to the lesson.
// Dialogs, menus and notifications are no part of its layout, and are seen as ever.

/** Lumino hides a widget with a class. */
const COMES_AND_GOES = { attributes: true, attributeFilter: ["class"] };
const CHOICE = "wm-shows-jupyterlab"; // in this tab of the browser alone

function readChoice() {
  try {
    return sessionStorage.getItem(CHOICE) === "yes";
  } catch {
    return false; // storage is forbidden here
  }
}

function writeChoice(isShown) {
  try {
    sessionStorage.setItem(CHOICE, isShown ? "yes" : "no");
  } catch {
    // then it is known until the page is left
  }
}

/** All of the window around `panel`. What else is open in its place, JupyterLab shows one at a time by itself. */
function widgetsAround(panel) {
  const around = [];
  for (let inner = panel.parent; inner?.parent; inner = inner.parent) {
    for (const widget of inner.parent.children()) if (widget !== inner) around.push(widget);
  }
  return around;
}

/** `isLesson(widget)`: whether it is a lesson. `tell(isShown)` is called whenever the furniture comes or goes. */
export function createFurniture(app, isLesson, tell) {
  const hidden = new Set();
  let mode; // the shell's own, where another one is needed for a lesson
  let isShown = readChoice();

  // What JupyterLab or another extension shows again, or adds, while a lesson is read; or shows in the lesson's place,
  // which JupyterLab may still call the current one.
  const changes = new MutationObserver(() => update());

  function hideAround(panel) {
    changes.disconnect();
    changes.observe(panel.node, COMES_AND_GOES);
    if (app.shell.mode === "multiple-document") {
      mode = app.shell.mode;
      app.shell.mode = "single-document";
    }
    for (const widget of widgetsAround(panel)) {
      if (!widget.isHidden) {
        widget.hide();
        hidden.add(widget);
      }
      changes.observe(widget.node, COMES_AND_GOES);
    }
    for (let outer = panel.parent?.parent; outer; outer = outer.parent)
      changes.observe(outer.node, { childList: true });
  }

  function showAll() {
    changes.disconnect();
    const current = app.shell.currentWidget;
    if (isLesson(current)) changes.observe(current.node, COMES_AND_GOES);
    for (const widget of hidden) if (!widget.isDisposed) widget.show();
    hidden.clear();
    if (mode) app.shell.mode = mode;
    mode = undefined;
  }

  function update() {
    const current = app.shell.currentWidget;
    if (!isShown && isLesson(current) && !current.isHidden) hideAround(current);
    else showAll();
  }

  app.shell.currentChanged.connect(update);
  return {
    get isShown() {
      return isShown;
    },
    update,
    toggle() {
      isShown = !isShown;
      writeChoice(isShown);
      update();
      tell(isShown);
    },
  };
}
