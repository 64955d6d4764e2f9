// @ts-check
// Maps: people and services around somebody, as a list first; the picture is drawn from the list.

import { all, asList, asRecord, asWords, element, shield } from "./dom.js";
import { MESSAGES } from "./messages.js";

const SVG = "http://www.w3.org/2000/svg";

export function bindMap(root, autosave) {
  const said = root.querySelector(".said");
  const list = root.querySelector(".own-list");
  const name = root.querySelector("[data-own=name]");
  const link = root.querySelector("select[data-own=link]");
  const linkNames = Object.fromEntries(
    [...link.options].map((option) => [option.value, option.textContent.toLowerCase()]),
  );
  const own = () =>
    asList(autosave.get("own"))
      .map(asRecord)
      .filter((place) => asWords(place.name));

  const figure = root.querySelector(".picture");
  let drawnIn; // the width
  const draw = () => {
    const given = all(root, "[data-place]").map((place) => ({
      name: place.dataset.name,
      link: place.querySelector("select").value,
    }));
    drawMap(
      figure,
      [...given, ...own()].filter((place) => place.link in linkNames),
      linkNames,
    );
    drawnIn = figure.clientWidth;
  };
  // It has no width before it stands in a page, and another one when a window is made smaller or its letters larger.
  new ResizeObserver(() => figure.clientWidth !== drawnIn && draw()).observe(figure);

  const show = () => {
    list.replaceChildren(
      ...own().map((place, index) => {
        const line = element(
          "li",
          `${MESSAGES.placeInList(place.name, linkNames[place.link] ?? MESSAGES.linkNotSaid)} `,
        );
        const away = element("button", MESSAGES.takeAway, {
          type: "button",
          class: "quiet",
          "aria-label": MESSAGES.takeAwayPlace(place.name),
        });
        away.addEventListener("click", () => {
          autosave.set(
            "own",
            own().filter((_, at) => at !== index),
            true,
          );
          said.textContent = MESSAGES.takenAway(place.name);
          show();
          name.focus();
        });
        line.append(away);
        return line;
      }),
    );
    shield(list);
    draw();
  };

  root.querySelector("[data-own=add]").addEventListener("click", () => {
    if (!name.value.trim()) {
      said.textContent = MESSAGES.writeNameFirst;
      name.focus();
      return;
    }
    autosave.set("own", [...own(), { name: name.value.trim(), link: link.value }], true);
    said.textContent = MESSAGES.added(name.value.trim());
    name.value = "";
    show();
    name.focus();
  });
  root.addEventListener("change", draw);
  show();
}

/** A drawing of `places` around a person, in columns beside them: it says what the list says, and no more. */
function drawMap(figure, places, linkNames) {
  figure.querySelector("svg")?.remove();
  figure.hidden = !places.length;
  if (!places.length) return;
  const narrow = figure.clientWidth < 520;
  const [wide, box, row, radius] = [narrow ? 340 : 640, 216, 46, narrow ? 38 : 44];
  const right = narrow ? places.length : Math.ceil(places.length / 2);
  const high = Math.max(right * row, 2 * radius) + 16;
  const [middle, centreY] = [narrow ? radius + 4 : wide / 2, high / 2];
  const picture = document.createElementNS(SVG, "svg");
  const put = (tag, attributes, words = "") => {
    const made = document.createElementNS(SVG, tag);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.textContent = words;
    picture.append(made);
    return made;
  };
  picture.setAttribute("viewBox", `0 0 ${wide} ${high}`);
  picture.setAttribute("role", "img");
  const centre = figure.dataset.centre;
  const around = places.map((place) => MESSAGES.placeInPicture(place.name, linkNames[place.link]));
  picture.setAttribute("aria-label", MESSAGES.around(centre, around.join("; ")));
  places.forEach((place, index) => {
    // Down the right side, then up the left: the order of the list, clockwise.
    const onRight = index < right;
    const column = onRight ? right : places.length - right;
    const step = onRight ? index : places.length - 1 - index;
    const y = centreY + (step - (column - 1) / 2) * row;
    const left = onRight ? wide - box - 2 : 2;
    if (place.link !== "gap")
      put("line", { x1: middle, y1: centreY, x2: onRight ? left : left + box, y2: y, class: place.link });
    const label = place.link === "gap" ? MESSAGES.gapInPicture(place.name) : place.name;
    put("rect", { x: left, y: y - 17, width: box, height: 34, rx: 8, class: place.link });
    put("text", { x: left + box / 2, y: y + 5 }, label.length > 27 ? `${label.slice(0, 26)}…` : label);
  });
  put("circle", { cx: middle, cy: centreY, r: radius, class: "centre" });
  put("text", { x: middle, y: centreY + 6, class: "centre" }, centre);
  figure.prepend(picture);
}
