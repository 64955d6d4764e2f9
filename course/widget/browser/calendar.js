// @ts-check
// A calendar file (RFC 5545): events of a day each, with an alarm in the morning.

import { daysAfter } from "./days.js";

const LONGEST_LINE = 75; // octets

/**
 * The text of a calendar file with `events` {id, day, title}. An event that is saved again for the same `owner`
 * replaces the one that the calendar has.
 */
export function writeCalendar(events, owner, now = new Date()) {
  const stamp = `${now.toISOString().replace(/[-:]|\..*/g, "")}Z`;
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//what-matters-to-me//course//EN",
    "METHOD:PUBLISH",
    ...events.flatMap(({ id, day, title }) => [
      "BEGIN:VEVENT",
      `UID:${id}-${owner}@what-matters-to-me.invalid`,
      `DTSTAMP:${stamp}`,
      `SEQUENCE:${Math.floor(now.getTime() / 60_000)}`,
      `DTSTART;VALUE=DATE:${day.replaceAll("-", "")}`,
      `DTEND;VALUE=DATE:${daysAfter(day, 1).replaceAll("-", "")}`,
      `SUMMARY:${escapeText(title)}`,
      "CLASS:PRIVATE",
      "TRANSP:TRANSPARENT",
      "BEGIN:VALARM",
      "ACTION:DISPLAY",
      `DESCRIPTION:${escapeText(title)}`,
      "TRIGGER:PT9H",
      "END:VALARM",
      "END:VEVENT",
    ]),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join("");
}

const escapeText = (text) => text.replace(/[\\;,]/g, "\\$&").replace(/\r\n|\r|\n/g, "\\n");

/** A line of which no part is too long: each further part begins with a space. No letter is cut. */
function foldLine(line) {
  const encoder = new TextEncoder();
  const parts = [""];
  let octets = 0;
  for (const letter of line) {
    const size = encoder.encode(letter).length;
    if (octets + size > LONGEST_LINE) {
      parts.push("");
      octets = 1;
    }
    parts[parts.length - 1] += letter;
    octets += size;
  }
  return parts.join("\r\n ");
}
