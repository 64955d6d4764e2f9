// @ts-check
// The page's elements: found, made and shielded; and the values of responses, whatever was kept.

/** All elements under `root` that match. */
export const all = (root, selector) => [...root.querySelectorAll(selector)];

/** A new element with text in it. */
export function element(tag, words = "", attributes = {}) {
  const made = document.createElement(tag);
  made.textContent = words;
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}

/** The mark of a unit: its principle's number in a shape and colour of its own, which a screen reader hears as `name`;
 * a quiet ring for a unit of none. */
export const unitMark = (principle, name) =>
  principle
    ? element("span", principle, { class: "wm-mark", "data-principle": principle, role: "img", "aria-label": name })
    : element("span", "", { class: "wm-mark", "aria-hidden": "true" });

/**
 * JupyterLab reads single keys typed on a control as commands, unless the control itself says otherwise.
 * And a browser fills in what a control held when its tab was closed, though it is kept nowhere or cleared since.
 */
export function shield(root) {
  for (const control of all(root, "input,textarea,button,select,summary,a,[tabindex]")) {
    control.setAttribute("data-lm-suppress-shortcuts", "true");
    if (control.matches("input,textarea,select")) control.setAttribute("autocomplete", "off");
  }
}

export const asList = (value) => (Array.isArray(value) ? value : []);
export const asRecord = (value) => (value && typeof value === "object" && !Array.isArray(value) ? value : {});
export const asWords = (value) => (typeof value === "string" ? value : "");
