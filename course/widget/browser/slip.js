// @ts-check
// A slip of dates: filled in from the end of the course, saved as a calendar file, and printed.

import { writeCalendar } from "./calendar.js";
import { daysAfter, isDay, longDay, today } from "./days.js";
import { all, element } from "./dom.js";
import { saveFile } from "./download.js";
import { MESSAGES } from "./messages.js";

const FILE = "course-dates.ics";

/** The buttons of a plan whose dates go into a calendar. */
export function bindSlip(root, { activity, owner, finished }) {
  const slip = root.querySelector("[data-slip]");
  if (!slip) return;
  const boxes = all(root, "[data-weeks]");
  const said = root.querySelector(".said");
  const dated = () => boxes.filter((box) => isDay(box.value));
  const whenThereAreDates = (act) => () => {
    said.textContent = dated().length ? act() : MESSAGES.fillInDateFirst;
  };

  slip.querySelector("[data-fill-in]").addEventListener("click", () => {
    const start = isDay(finished) ? finished : today();
    const empty = boxes.filter((box) => !box.value);
    for (const box of empty) {
      box.value = daysAfter(start, 7 * Number(box.dataset.weeks));
      box.dispatchEvent(new Event("change", { bubbles: true }));
    }
    if (!empty.length) said.textContent = MESSAGES.datesFilledInAlready;
    else said.textContent = isDay(finished) ? MESSAGES.datesFromEnd(longDay(start)) : MESSAGES.datesFromToday;
  });
  slip.querySelector("[data-calendar]").addEventListener(
    "click",
    whenThereAreDates(() => {
      const events = dated().map((box) => ({
        id: `${activity.replace("/", "-")}-${box.dataset.part}`,
        day: box.value,
        title: box.dataset.event,
      }));
      saveFile(FILE, writeCalendar(events, owner), "text/calendar");
      return MESSAGES.calendarSaved(FILE);
    }),
  );
  slip.querySelector("[data-print]").addEventListener(
    "click",
    whenThereAreDates(() => {
      printSlip(root.querySelector("h2").textContent, dated());
      return "";
    }),
  );
}

/** Print a page with nothing on it but what each date is for: printed alone, whatever page the slip stands on. */
function printSlip(title, boxes) {
  const frame = element("iframe", "", { "aria-hidden": "true", tabindex: "-1" });
  Object.assign(frame.style, { position: "fixed", width: "0", height: "0", border: "0" });
  document.body.append(frame);
  const page = frame.contentDocument;
  page.documentElement.lang = "en-GB";
  page.title = title;
  page.body.style.font = "14pt sans-serif";
  page.body.append(element("h1", title));
  for (const box of boxes) {
    const guidance = box.closest(".words").querySelector(".guidance")?.textContent ?? "";
    page.body.append(
      element("h2", longDay(box.value)),
      element("p", box.labels[0].textContent),
      element("p", guidance),
    );
  }
  frame.contentWindow.addEventListener("afterprint", () => setTimeout(() => frame.remove()));
  frame.contentWindow.print();
}
