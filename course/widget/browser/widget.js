// @ts-check
// The front end of the notebook widget: what is saved goes to the kernel, which answers.

import { isFilled } from "./completion.js";
import { mount, showOthers } from "./mount.js";
import { afterPress } from "./page.js";
import { tellCleared } from "./save-status.js";

/**
 * What draws the widget. Only where they are needed: `warn(root)` warns under boxes that may name somebody, and
 * `bindRecord` and `bindCertificate` show the learner what they take away. `isDrawn`: the markup stands in `el`.
 */
export const createRender =
  (needed = {}) =>
  ({ model, el, isDrawn = false }) => {
    let live;
    // A kernel that is gone takes no message: whoever sent it hears no answer, and tells the learner so.
    const send = (message) => {
      try {
        model.send(message);
      } catch (error) {
        console.error("what-matters-to-me: a message did not go.", error);
      }
    };
    const draw = () => {
      const wasFilled = isFilled(live?.all?.());
      live?.dispose(true);
      const markup = isDrawn ? null : model.get("markup");
      isDrawn = false;
      live = mount(el, markup, { ...model.get("place"), ...needed, send, draw, drawAgain });
      if (wasFilled && !isFilled(live.all())) tellCleared(el.querySelector(".saving"));
    };
    const drawAgain = (by = "") => {
      if (!live || by === live.id) return;
      const place = model.get("place");
      if (live.matches(place)) showOthers(el.querySelector("[data-kind]"), place, live);
      else draw();
    };
    const receive = (message) => {
      if (message.type === "redraw") afterPress(() => drawAgain(message.by));
      else live.receive(message);
    };
    model.on("msg:custom", receive);
    draw();
    return () => {
      model.off("msg:custom", receive);
      live?.dispose();
      live = null;
    };
  };
