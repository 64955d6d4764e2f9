// @ts-check
// The warning under a box whose text may name somebody.

import { all, element } from "../dom.js";
import { say } from "../page.js";
import { IDENTIFIER_CAVEAT, identifiers } from "./check.js";

/** Where a text may name somebody, say so under it: it warns, and never blocks. */
export function bindIdentifiers(root) {
  for (const box of all(root, "[data-personal]")) {
    const note = element("p", "", { class: "identifying", role: "status" });
    box.after(note);
    const look = () => {
      const found = identifiers(box.value).slice(0, 3);
      say(
        note,
        found.length
          ? `This may name somebody: ${found.map((f) => `“${f.found}”. ${f.advice}`).join(" ")} ${IDENTIFIER_CAVEAT}`
          : "",
      );
    };
    box.addEventListener("change", look);
    look();
  }
}
