// @ts-check
// While the code is hidden, a lesson behaves like a page: keys and double clicks reach the page's own controls
// (their native effect is not touched) but not JupyterLab, where single letters delete, move and run cells.

/** Where this view shows another notebook; nothing if JupyterLab itself opens it best, in a tab of the workspace. */
function viewOf(path, app, PageConfig) {
  const encoded = path.split("/").map(encodeURIComponent).join("/");
  const here = new URL(location.href);
  if (here.searchParams.has("path")) {
    here.searchParams.set("path", path); // JupyterLite
    return here;
  }
  const base = new URL(PageConfig.getBaseUrl(), here);
  if (PageConfig.getOption("notebookPage") === "notebooks") return new URL(`notebooks/${encoded}`, base);
  if (app.shell.mode === "single-document") return new URL(`doc/tree/${encoded}`, base);
}

/** The path on the server of the notebook a link leads to, if it leads to one. */
function notebookPath(link, from, PageConfig) {
  const files = new URL("files/", new URL(PageConfig.getBaseUrl(), location.href)); // what JupyterLab makes of a link
  const written = link.getAttribute("href");
  let target;
  if (link.href.startsWith(files.href)) target = new URL(link.href);
  else if (/^(?![a-z][a-z0-9+.-]*:|\/|#)/i.test(written)) target = new URL(written, new URL(from, files));
  if (!target?.pathname.endsWith(".ipynb") || !target.href.startsWith(files.href)) return;
  return { path: decodeURIComponent(target.pathname.slice(files.pathname.length)), hash: target.hash };
}

/**
 * JupyterLab pushes its address (and the folder's) on every page load, so that the Back button would seem dead, and
 * leaves out the part of the lesson that is named there.
 */
export function keepBackButton() {
  history.pushState = (state, unused, url) => {
    const address = new URL(url ?? location.href, location.href);
    if (!address.hash && address.pathname === location.pathname) address.hash = location.hash;
    history.replaceState(state, unused, address);
  };
}

/** Watches every lesson; `lessons` maps an open notebook panel to whether its code is shown. */
export function guard(app, lessons, PageConfig) {
  const watch = (type, act, nodeOf = (panel) => panel.content.node) => {
    const listener = (event) => {
      if (!(event.target instanceof Node)) return;
      const panel = [...lessons.keys()].find((each) => nodeOf(each).contains(event.target));
      if (panel) act(event, panel);
    };
    window.addEventListener(type, listener, true); // before JupyterLab, which listens on the document
  };

  // The browser shows focus wherever JupyterLab puts it on opening; a reader wants to see it once they use the
  // keyboard.
  const keyboard = (used) => () => {
    for (const panel of lessons.keys()) panel.toggleClass("wm-keyboard", used);
  };
  window.addEventListener("keydown", keyboard(true), true);
  window.addEventListener("pointerdown", keyboard(false), true);

  watch("keydown", (event, panel) => {
    if (lessons.get(panel)) return;
    const accel = event.ctrlKey || event.metaKey;
    const isKey = (letter) => event.key?.toLowerCase() === letter || event.code === `Key${letter.toUpperCase()}`;
    if (accel && event.shiftKey && isKey("c")) return; // the command palette
    event.stopImmediatePropagation();
    if (accel && !event.shiftKey && !event.altKey && isKey("s")) {
      event.preventDefault(); // from a text box the browser would offer to save the page
      if (!panel.context.contentsModel?.writable) return; // JupyterLab would complain of it
      app.commands.execute("docmanager:save").catch((error) => console.error("what-matters-to-me:", error));
    }
  });

  // A double click would open the source; the context menu offers to delete cells where spelling help is wanted.
  for (const type of ["dblclick", "contextmenu"]) {
    watch(type, (event, panel) => lessons.get(panel) || event.stopImmediatePropagation());
  }

  // Links between lessons: changed on the way to the browser, so that Enter, Ctrl+click and the middle button all work.
  const follow = (event, panel) => {
    const link = event.target.closest?.("a[href]");
    const goal = link && notebookPath(link, panel.context.localPath, PageConfig);
    if (!goal) return;
    const view = viewOf(goal.path, app, PageConfig);
    if (view) {
      view.hash = goal.hash;
      link.href = view.href; // of the lesson that is open, only its hash changes: the bar goes there
      link.target = "_self";
      event.stopImmediatePropagation();
    } else if (!panel.content.node.contains(link)) {
      event.preventDefault(); // of the bar's links JupyterLab does not know
      app.commands.execute("docmanager:open", { path: goal.path });
    }
  };
  for (const type of ["click", "auxclick"]) watch(type, follow, (panel) => panel.node);
}
