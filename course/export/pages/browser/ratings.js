// @ts-check
// The learner's ratings at several times, put into their record: what learner/ratings.py finds and
// render/rating_chart.py draws. The record in the file has a row for every statement, and no number yet.

import { all } from "../../../widget/browser/dom.js";
import { loadWithFormer } from "./course-outline.js";

const ROW_HEIGHT = 26; // of the drawing, in its own units
const LEFT = 34;
const STEP = 27;
const RATED_TIMES = ["before", "then", "after"];

/** Fill in the ratings of a record `page`, a document; statements that were rated once, or never, are taken out. */
export function fillRatings(page, store, course) {
  const section = page.querySelector("[data-unit=__ratings]");
  if (!section) return;
  const rated = ratingsOf(store, course);
  const rows = all(section, "tbody tr");
  for (const [at, numbers] of rated.entries()) {
    for (const [column, time] of RATED_TIMES.entries()) {
      const cell = all(rows[at], "td")[column];
      if (time in numbers) cell.textContent = String(numbers[time]);
      if (time in numbers) cell.dataset.given = "";
    }
    if (Object.keys(numbers).length < 2) rows[at].remove();
  }
  for (const [at, heading] of all(section, "tbody th").entries()) {
    heading.firstChild.data = heading.firstChild.data.replace(/^\d+/, String(at + 1));
  }
  draw(
    section.querySelector("svg"),
    rated.filter((numbers) => Object.keys(numbers).length > 1),
  );
}

/** The numbers of each statement by time, in the order in which the course asks them first. */
function ratingsOf(store, course) {
  const numbers = new Map();
  for (const activity of course.units.flatMap(({ activities }) => activities)) {
    if (!RATED_TIMES.includes(activity.when)) continue;
    const { responses } = loadWithFormer(store, activity);
    for (const statement of activity.parts) {
      if (!numbers.has(statement)) numbers.set(statement, {});
      const number = responses[statement];
      if (Number.isInteger(number) && number >= 0 && number <= 10) numbers.get(statement)[activity.when] = number;
    }
  }
  return [...numbers.values()];
}

function draw(svg, rated) {
  const high = ROW_HEIGHT * (rated.length + 1);
  svg.setAttribute("viewBox", svg.getAttribute("viewBox").replace(/\d+$/, String(high)));
  for (const line of all(svg, ":scope > g")) {
    line.previousElementSibling.remove();
    line.remove();
  }
  svg.insertAdjacentHTML("beforeend", rated.map(drawRow).join(""));
}

function drawRow(numbers, at) {
  const y = ROW_HEIGHT * (at + 1) + 6;
  const marks = Object.entries(numbers).map(([time, number]) => drawMark(time, LEFT + STEP * number, y));
  const line = `<path d="M${LEFT} ${y}h${STEP * 10}" stroke-width="0.6"/>`;
  const name = `<text x="4" y="${y + 5}">${at + 1}</text>`;
  return `${name}<g stroke="currentColor">${line}<g stroke-width="2">${marks.join("")}</g></g>`;
}

function drawMark(time, x, y) {
  if (time === "before") return `<circle cx="${x}" cy="${y}" r="6" fill="none"/>`;
  if (time === "after") return `<circle cx="${x}" cy="${y}" r="4" fill="currentColor"/>`;
  return `<rect x="${x - 5}" y="${y - 5}" width="10" height="10" fill="none"/>`;
}
