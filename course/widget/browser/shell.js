// @ts-check
// What several activities have alike: its markup is a shell, which stands in the markup of each or once in the page.

import { all, element } from "./dom.js";

const inMarkup = (words) => element("p", words).innerHTML.replaceAll('"', "&quot;");

/** Draw in each [data-draws] of `root` the shell of that name, with what is its own in the place of each {field}. */
export function drawShells(root) {
  for (const place of all(root, "[data-draws]")) {
    const selector = `template[data-shell="${place.dataset.draws}"]`;
    const shell = root.querySelector(selector) ?? document.querySelector(selector);
    place.innerHTML = shell.innerHTML.replace(/\{(anchor|name|you)\}/g, (_, field) => inMarkup(place.dataset[field]));
  }
}
