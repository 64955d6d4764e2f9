// @ts-check
// The panel of the learner's progress through the unit and the course.

import { all } from "./dom.js";
import { say } from "./page.js";

/** Replaces the words of a panel when its numbers change; whoever reads it keeps their place. */
export function bindProgress(root, { send }) {
  send({ type: "look" }); // what the kernel told while this page was still loading did not come here
  return {
    receive(message) {
      if (message.type !== "progress") return;
      const bar = root.querySelector("progress");
      bar.value = message.done;
      bar.max = message.total;
      for (const [name, words] of Object.entries(message.words)) {
        for (const line of all(root, `[data-words="${CSS.escape(name)}"]`)) say(line, words);
      }
    },
  };
}
