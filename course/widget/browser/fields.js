// Fields: plain controls that keep what is put in them, and buttons that show or hide one thing.

/** All elements under `root` that match. */
const all = (root, selector) => [...root.querySelectorAll(selector)];

/** A new element with text in it. */
function element(tag, words = "", attributes = {}) {
  const made = document.createElement(tag);
  made.textContent = words;
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}

/**
 * JupyterLab reads single keys typed on a control as commands, unless the control itself says otherwise.
 * And a browser fills in what a control held when its tab was closed, though it is kept nowhere or cleared since.
 */
function shield(root) {
  for (const control of all(root, "input,textarea,button,select,a,[tabindex]")) {
    control.setAttribute("data-lm-suppress-shortcuts", "true");
    if (control.matches("input,textarea,select")) control.setAttribute("autocomplete", "off");
  }
}

const asList = (value) => (Array.isArray(value) ? value : []);
const asRecord = (value) => (value && typeof value === "object" && !Array.isArray(value) ? value : {});
const asWords = (value) => (typeof value === "string" ? value : "");
const isFilled = (value) => (Array.isArray(value) ? value.length > 0 : typeof value === "string" ? value.trim() !== "" : value != null && value !== false);

/** Put what was kept into every control that names a part, and keep what is put there from now on. */
function bindFields(root, desk) {
  for (const control of all(root, "[data-part]")) {
    const part = control.dataset.part;
    const kept = desk.get(part);
    if (control.type === "radio") {
      control.checked = kept != null && String(kept) === control.value;
      control.addEventListener("change", () => {
        desk.set(part, "number" in control.dataset ? Number(control.value) : control.value, true);
      });
    } else if (control.type === "checkbox" && "flag" in control.dataset) {
      control.checked = kept === true;
      control.addEventListener("change", () => desk.set(part, control.checked, true));
    } else if (control.type === "checkbox") {
      control.checked = asList(kept).includes(control.value);
      control.addEventListener("change", () => {
        const others = asList(desk.get(part)).filter((value) => value !== control.value);
        desk.set(part, control.checked ? [...others, control.value] : others, true);
      });
    } else if (control.tagName === "SELECT") {
      control.value = asWords(kept);
      if (control.selectedIndex < 0) control.value = "";
      control.addEventListener("change", () => desk.set(part, control.value, true));
    } else {
      control.value = asWords(kept);
      control.addEventListener("input", () => desk.set(part, control.value));
      control.addEventListener("change", () => {
        desk.announceNext = true;
        desk.set(part, control.value, true);
      });
    }
  }
}

/** Buttons with aria-expanded show and hide what they control; focus stays on the button. */
function bindReveals(root) {
  for (const button of all(root, "[data-reveals]")) {
    const target = root.querySelector(`#${CSS.escape(button.dataset.reveals)}`);
    const show = button.textContent;
    button.addEventListener("click", () => {
      target.hidden = !target.hidden;
      button.setAttribute("aria-expanded", String(!target.hidden));
      button.textContent = target.hidden ? show : button.dataset.hide;
    });
  }
}

/** Where a text may name somebody, say so under it: it warns, and never blocks. */
function bindIdentifiers(root) {
  for (const box of all(root, "[data-personal]")) {
    const note = element("p", "", { class: "identifying", role: "status" });
    box.after(note);
    const look = () => {
      const found = identifiers(box.value).slice(0, 3);
      note.textContent = found.length
        ? `This may name somebody: ${found.map((f) => `“${f.found}”. ${f.advice}`).join(" ")} ${IDENTIFIER_CAVEAT}`
        : "";
    };
    box.addEventListener("change", look);
    look();
  }
}

/** Words in a text, by the pattern of course/language/words.py. */
const countWords = (text) => (text.match(/[\p{L}\p{N}]+(?:[’'.,-][\p{L}\p{N}]+)*/gu) ?? []).length;

function bindCounts(root) {
  for (const line of all(root, "[data-words-limit]")) {
    const box = root.querySelector("[data-part=text]");
    const count = () => {
      const words = countWords(box.value);
      line.textContent = `${words} of ${line.dataset.wordsLimit} words${words > Number(line.dataset.wordsLimit) ? ". That is over: what could go?" : ""}`;
    };
    box.addEventListener("input", count);
    count();
  }
}
