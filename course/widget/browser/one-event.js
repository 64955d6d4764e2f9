// @ts-check
// One account of one event: of all that somebody wrote, an account holds what stands in the unit that they choose.

import { all, element } from "./dom.js";

const EVERYTHING = "";

/**
 * What stands in `place` under [data-one]; `redraw()` is called when the learner chose otherwise. Returns
 * {offer(record, units), show(isShown), holds(unit)}: whether what was written in a unit goes in.
 */
export function bindOneEvent(place, redraw) {
  const box = place.querySelector("[data-one]");
  const select = box.querySelector("[data-one-unit]");
  const holds = (unit) => select.value === EVERYTHING || select.value === unit;
  const hideOthers = () => {
    for (const group of all(place, "[data-of]")) group.hidden = !holds(group.dataset.of);
  };
  select.addEventListener("change", () => {
    hideOthers();
    redraw();
  });
  return {
    holds,
    show(isShown) {
      box.hidden = !isShown || select.options.length <= 2;
      hideOthers();
    },
    offer(record, units) {
      const found = all(record, "[data-unit]").filter((unit) => units.has(unit.dataset.unit));
      const options = found.map((unit) =>
        element("option", unit.querySelector("h2").textContent, { value: unit.dataset.unit }),
      );
      select.replaceChildren(element("option", select.dataset.every, { value: EVERYTHING }), ...options);
    },
  };
}
