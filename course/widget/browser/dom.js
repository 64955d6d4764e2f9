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

/** The mark of a principle: its number in a shape and a colour of its own; a screen reader hears `name`. */
export const principleMark = (number, name) =>
  element("span", String(number), { class: "wm-mark", "data-principle": number, role: "img", "aria-label": name });

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
