// @ts-check
// Files that the page makes and the browser puts among the downloads.

import { element } from "./dom.js";

/** Have the browser save `text` as the file `name`. */
export function saveFile(name, text, type) {
  const link = element("a", "", { href: URL.createObjectURL(new Blob([text], { type })), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
