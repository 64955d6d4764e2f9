// @ts-check
// The browser's tab says the title of the lesson in it, and not the name of a file.

/** Keeps the page's title what `titleOf(widget)` says of the current one; where it says nothing, JupyterLab's own. */
export function keepTitle(app, titleOf) {
  const set = () => {
    const title = titleOf(app.shell.currentWidget);
    if (title && document.title !== title) document.title = title;
  };
  app.shell.currentChanged.connect(set);
  new MutationObserver(set).observe(document.head, { childList: true, subtree: true, characterData: true });
  return set;
}
