// @ts-check
// One account of one event: of all that somebody wrote, an account holds what stands in the unit, or in the one
// activity, that they choose.

import { all, element } from "./dom.js";

const EVERYTHING = "";

/**
 * What stands in `place` under [data-one]; `redraw()` is called when the learner chose otherwise. Returns
 * {offer(record, names), show(isShown), holds(name)}: whether what was written in the activity of that name goes in.
 */
export function bindOneEvent(place, redraw) {
  const box = place.querySelector("[data-one]");
  const select = box.querySelector("[data-one-unit]");
  const holds = (name) => select.value === EVERYTHING || `${name}/`.startsWith(`${select.value}/`);
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
    offer(record, names) {
      const option = (words, value) => element("option", words, { value });
      const options = all(record, "[data-unit]").flatMap((unit) => {
        const written = all(unit, "[data-activity]").filter(({ dataset }) => names.includes(dataset.activity));
        const titles = written.map((each) =>
          option(`\u2003${each.querySelector("h2, h3").textContent}`, each.dataset.activity),
        );
        return titles.length ? [option(unit.querySelector("h2").textContent, unit.dataset.unit), ...titles] : [];
      });
      select.replaceChildren(option(select.dataset.every, EVERYTHING), ...options);
    },
  };
}
