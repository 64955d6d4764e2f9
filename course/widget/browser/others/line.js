// @ts-check
// A line of time with somebody, in a task or a role play: what it counts as, or why it counts for nothing yet. The
// kernel reads it in model/with_others.py; both read the cases of tests/with_others.yaml alike.

import { isFilled } from "../completion.js";
import { isDay, longDay, today } from "../days.js";
import { all, asWords } from "../dom.js";
import { say } from "../page.js";
import { OTHERS_MESSAGES } from "./messages.js";

const EARLIEST = "2000-01-01";
const MOST_MINUTES = 600; // minutes

/**
 * The line in `responses`, on the day `now`: {role, minutes}, and its day if it has one, where it counts; or else
 * {wrong, part}, the name of what is to be said and the part it is about; {} where nothing stands in it.
 */
export function readWithOthers(responses, now) {
  const [role, day, minutes] = ["with", "day", "minutes"].map((part) => asWords(responses[part]).trim());
  if (minutes && !/^0*[1-9][0-9]*$/.test(minutes)) return { wrong: "minutesAreNoNumber", part: "minutes" };
  if (Number(minutes) > MOST_MINUTES) return { wrong: "minutesAreTooMany", part: "minutes" };
  if (day && !isDay(day)) return { wrong: "dayIsNone", part: "day" };
  if (day > now) return { wrong: "dayIsToCome", part: "day" };
  if (day && day < EARLIEST) return { wrong: "dayIsTooEarly", part: "day" };
  if (![role, day, minutes].some(isFilled)) return {};
  if (!role) return { wrong: "jobIsMissing" };
  if (!minutes) return { wrong: "minutesAreMissing" };
  return day ? { role, day, minutes: Number(minutes) } : { role, minutes: Number(minutes) };
}

function lineCounts(minutes, role, day) {
  const say = minutes === 1 ? OTHERS_MESSAGES.lineCountsOne : OTHERS_MESSAGES.lineCounts;
  const sayOnDay = minutes === 1 ? OTHERS_MESSAGES.lineCountsOneOn : OTHERS_MESSAGES.lineCountsOn;
  return day ? sayOnDay(minutes, role, longDay(day)) : say(minutes, role);
}

/** Under the line of an activity, if it has one: what it counts as, or what is still missing or wrong. */
export function bindWithOthers(root, autosave) {
  const line = root.querySelector("[data-with-others]");
  if (!line) return;
  const said = line.querySelector(".said");
  const show = () => {
    const { wrong, part, role, day, minutes } = readWithOthers(autosave.all(), today());
    for (const box of all(line, "[data-part]")) {
      if (box.dataset.part === part) box.setAttribute("aria-invalid", "true");
      else box.removeAttribute("aria-invalid");
    }
    if (wrong) say(said, OTHERS_MESSAGES.whyLineCountsNot[wrong]);
    else say(said, role ? lineCounts(minutes, role, day) : "");
  };
  line.addEventListener("change", show);
  show();
}
