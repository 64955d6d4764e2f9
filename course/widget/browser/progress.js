// @ts-check
// The panel of the learner's progress through the unit and the course.

import { all } from "./dom.js";
import { say } from "./page.js";

const A_WHILE = 1500; // milliseconds for which somebody stays where they are

/** Replaces the words of a panel when its numbers change; whoever reads it keeps their place. */
export function bindProgress(root, { send }) {
  send({ type: "look" }); // what the kernel told while this page was still loading did not come here
  let waiting;
  let place; // what is not told yet
  const tell = () => {
    clearTimeout(waiting);
    if (place) send(place);
    place = undefined;
  };
  root.addEventListener("wm-place", ({ detail }) => {
    clearTimeout(waiting); // whoever scrolls on is nowhere yet
    place = { type: "place", part: detail.part };
    if (detail.isStaying) tell();
    else waiting = setTimeout(tell, A_WHILE);
  });
  const leave = () => document.hidden && tell();
  document.addEventListener("visibilitychange", leave);
  return {
    dispose() {
      tell();
      document.removeEventListener("visibilitychange", leave);
    },
    receive(message) {
      if (message.type !== "progress") return;
      const bar = root.querySelector("progress");
      bar.value = message.done;
      bar.max = message.total;
      root.dataset.parts = message.parts;
      for (const [name, words] of Object.entries(message.words)) {
        for (const line of all(root, `[data-words="${CSS.escape(name)}"]`)) say(line, words);
      }
      root.dispatchEvent(new CustomEvent("wm-progress", { bubbles: true })); // to Contents
    },
  };
}
