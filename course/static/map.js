// Maps: people and services around somebody, as a list first; the picture is drawn from the list.

const LINK_WORDS = { strong: "works well", weak: "works now and then", gap: "a gap" };
const SVG = "http://www.w3.org/2000/svg";

function bindMap(root, desk) {
  const said = root.querySelector(".said");
  const list = root.querySelector(".own-list");
  const name = root.querySelector("[data-own=name]");
  const link = root.querySelector("select[data-own=link]");
  const own = () => asList(desk.get("own")).map(asRecord).filter((place) => asWords(place.name));

  const draw = () => {
    const given = all(root, "[data-place]").map((place) => ({ name: place.dataset.name, link: place.querySelector("select").value }));
    drawMap(root.querySelector(".picture"), [...given, ...own()].filter((place) => place.link in LINK_WORDS));
  };

  const show = () => {
    list.replaceChildren(
      ...own().map((place, index) => {
        const line = element("li", `${place.name}: ${LINK_WORDS[place.link] ?? "not said"} `);
        const away = element("button", "Take away", { type: "button", class: "quiet", "aria-label": `Take away ${place.name}` });
        away.addEventListener("click", () => {
          desk.set("own", own().filter((_, at) => at !== index), true);
          said.textContent = `${place.name} taken away.`;
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
      said.textContent = "Write a name or a role first.";
      name.focus();
      return;
    }
    desk.set("own", [...own(), { name: name.value.trim(), link: link.value }], true);
    said.textContent = `${name.value.trim()} added.`;
    name.value = "";
    show();
    name.focus();
  });
  root.addEventListener("change", draw);
  show();
}

/** A drawing of `places` around a person: it says what the list says, and no more. */
function drawMap(figure, places) {
  figure.querySelector("svg")?.remove();
  figure.hidden = !places.length;
  if (!places.length) return;
  const [wide, high, rx, ry] = [640, 400, 235, 150];
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
  picture.setAttribute("aria-label", `Around ${centre}: ${places.map((place) => `${place.name}, ${LINK_WORDS[place.link]}`).join("; ")}.`);
  places.forEach((place, index) => {
    const angle = (2 * Math.PI * index) / places.length - Math.PI / 2;
    const [x, y] = [wide / 2 + rx * Math.cos(angle), high / 2 + ry * Math.sin(angle)];
    if (place.link !== "gap") put("line", { x1: wide / 2, y1: high / 2, x2: x, y2: y, class: place.link });
    const label = place.link === "gap" ? `${place.name} (gap)` : place.name;
    const short = label.length > 26 ? `${label.slice(0, 25)}…` : label;
    const width = 20 + short.length * 7.4;
    const left = Math.min(Math.max(x - width / 2, 2), wide - width - 2);
    put("rect", { x: left, y: y - 17, width, height: 34, rx: 8, class: place.link });
    put("text", { x: left + width / 2, y: y + 5 }, short);
  });
  put("circle", { cx: wide / 2, cy: high / 2, r: 44, class: "centre" });
  put("text", { x: wide / 2, y: high / 2 + 6, class: "centre" }, centre);
  figure.prepend(picture);
}
