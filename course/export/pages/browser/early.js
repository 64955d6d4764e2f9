// @ts-check
// What somebody did in an activity before it came to life: it is done again once it lives, and so is kept.

import { all } from "../../../widget/browser/dom.js";

/** Puts the controls in `place` back to how they stood; what does again what was done in them. */
export function takeEarly(place) {
  const redo = all(place, "input:not([type=file]), textarea, select").map(takeFrom);
  return () => {
    for (const act of redo) act?.();
  };
}

function takeFrom(control) {
  if (control.type === "checkbox" || control.type === "radio") return takeChoice(control);
  const isList = control.tagName === "SELECT";
  const before = isList ? asItStood(control) : control.defaultValue;
  const { value } = control;
  if (value === before) return null;
  control.value = before;
  return () => {
    // Words go behind those that were kept: whoever typed has not seen these.
    control.value = isList || !control.value ? value : `${control.value} ${value}`;
    tellOf(control);
  };
}

function takeChoice(control) {
  const { checked } = control;
  if (checked === control.defaultChecked) return null;
  control.checked = !checked;
  return () => {
    if (control.checked === checked) return;
    control.checked = checked;
    tellOf(control);
  };
}

const asItStood = ({ options }) => ([...options].find((option) => option.defaultSelected) ?? options[0])?.value ?? "";

function tellOf(control) {
  for (const type of ["input", "change"]) control.dispatchEvent(new Event(type, { bubbles: true }));
}
