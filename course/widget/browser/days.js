// @ts-check
// Days as a date box says them, such as "2026-12-04": which day it is, so many days on, and how people say it.

/** Today, by the clock of this computer. */
export function today() {
  const now = new Date();
  return toDay(new Date(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate())));
}

/** The day that is so many days after `day`: days are counted, so that no hour is lost when the clocks change. */
export const daysAfter = (day, days) => toDay(new Date(atMidnight(day) + days * 86_400_000));

/** A day in words, such as "Friday 4 December 2026". */
export function longDay(day) {
  const parts = /** @type {const} */ ({ weekday: "long", day: "numeric", month: "long", year: "numeric" });
  return new Date(atMidnight(day)).toLocaleDateString("en-GB", { ...parts, timeZone: "UTC" }).replace(",", "");
}

/** Whether `value` is a day that there is, whatever was kept. */
export function isDay(value) {
  const isWritten = /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(atMidnight(value));
  return isWritten && toDay(new Date(atMidnight(value))) === value;
}

const atMidnight = (day) => Date.parse(`${day}T00:00:00Z`);

const toDay = (date) => date.toISOString().slice(0, 10);
