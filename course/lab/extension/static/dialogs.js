// JupyterLab's dialogs about a lost connection and a kernel that died would take the keys of whoever is writing, and say in
// other words what the bar says. While a learner is in a lesson, nobody asked for a dialog.

/** `lessons` maps an open notebook panel to whether its code is shown; `dialogs` tells of every dialog that is made. */
export function keepDialogsAway(lessons, dialogs) {
  let isInLesson = false; // where the learner's last key or click went
  const note = ({ target }) => {
    if (target === document.body) return; // a box that is being drawn again has lost it for a moment
    isInLesson = [...lessons].some(([panel, shown]) => !shown && panel.content.node.contains(target));
  };
  for (const type of ["keydown", "pointerdown"]) window.addEventListener(type, note, true);
  dialogs.widgetAdded.connect((_, dialog) => {
    if (isInLesson) queueMicrotask(() => dialog.reject()); // once it is launched, and before it is shown
  });
}
