// @ts-check
// The warning under a box whose text may name somebody.

import { all, element } from "../dom.js";
import { say } from "../page.js";
import { identifiers } from "./check.js";
import { IDENTIFIER_MESSAGES } from "./messages.js";

/** Where a text may name somebody, say so under it: it warns, and never blocks. */
export function bindIdentifiers(root) {
  for (const box of all(root, "[data-personal]")) {
    const note = element("p", "", { class: "identifying", role: "status" });
    box.after(note);
    const look = () => {
      const findings = (box.value ? identifiers(box.value) : []) // the rules take long to be ready
        .slice(0, 3)
        .map(({ found, advice }) => IDENTIFIER_MESSAGES.finding(found, advice));
      say(note, findings.length ? IDENTIFIER_MESSAGES.warning(findings.join(" ")) : "");
    };
    box.addEventListener("change", look);
    look();
  }
}
