// @ts-check
// JupyterLab's dialogs about a lost connection and a kernel that died would take the keys of whoever is writing, come
// over what somebody reads, and say in other words what the bar says. While a learner is in a lesson, nobody asked for
// a dialog.

/** `lessons` maps an open notebook panel to whether its code is shown; `dialogs` tells of every dialog that is made. */
export function keepDialogsAway(app, lessons, dialogs) {
  let isInLesson; // where the learner's last key, click or turn of the wheel went; before the first, nothing
  const note = ({ target }) => {
    if (target === document.body) return; // a box that is being drawn again has lost it for a moment
    isInLesson = [...lessons].some(([panel, shown]) => !shown && panel.node.contains(target));
  };
  for (const type of ["keydown", "pointerdown", "wheel"])
    window.addEventListener(type, note, { capture: true, passive: true });
  const isReading = () => isInLesson ?? lessons.get(app.shell.currentWidget) === false;
  dialogs.widgetAdded.connect((_, dialog) => {
    if (isReading()) queueMicrotask(() => dialog.reject()); // once it is launched, and before it is shown
  });
}
