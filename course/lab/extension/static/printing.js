// @ts-check
// A lesson on paper: whoever prints, with the browser's own print or with JupyterLab's, gets the lesson as it stands on
// the page, with what the learner wrote. print.css takes away what is around it.

/** JupyterLab's own Print, which would have the notebook's file made into a page, prints this one instead. */
export function printInPlace(panel, Printing) {
  panel[Printing.symbol] = () => async () => window.print();
}

/** Readies the lesson in front for every print; `lessons` maps an open notebook panel to whether its code is shown. */
export function watchPrints(app, lessons) {
  let printed; // the lesson, from before a print until after it
  addEventListener("beforeprint", () => {
    const panel = app.shell.currentWidget;
    if (!lessons.has(panel)) return;
    printed = panel;
    printed.addClass("wm-printed");
    printed.addClass("wm-reading");
  });
  addEventListener("afterprint", () => {
    if (!printed) return;
    printed.removeClass("wm-printed");
    printed.toggleClass("wm-reading", !lessons.get(printed));
    printed = undefined;
  });
}
