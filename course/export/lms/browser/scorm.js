// @ts-check
// How a learning platform is told something: by an object (API) that it puts into a window around the page, in SCORM
// 1.2 or in SCORM 2004. Every call waits until the platform has answered.

import { PLATFORM_MESSAGES } from "./messages.js";

const STANDARDS = {
  scorm12: {
    api: "API",
    begin: "LMSInitialize",
    read: "LMSGetValue",
    write: "LMSSetValue",
    commit: "LMSCommit",
    end: "LMSFinish",
    code: "LMSGetLastError",
    words: "LMSGetErrorString",
    isBegun: "101", // what a platform answers that has begun already: the page was loaded again
    learner: "cmi.core.student_id",
    status: "cmi.core.lesson_status",
    exit: "cmi.core.exit",
    kept: "cmi.suspend_data",
  },
  scorm2004: {
    api: "API_1484_11",
    begin: "Initialize",
    read: "GetValue",
    write: "SetValue",
    commit: "Commit",
    end: "Terminate",
    code: "GetLastError",
    words: "GetErrorString",
    isBegun: "103",
    learner: "cmi.learner_id",
    status: "cmi.completion_status",
    exit: "cmi.exit",
    kept: "cmi.suspend_data",
  },
};
const LONGEST_REASON = 120; // letters
const NOTHING_THERE = ["", "0", "401", "402", "403"]; // of a field: empty, unknown to the platform, or never written

/** What a platform did not do; the message is its reason. */
export class NotTaken extends Error {}

/**
 * The platform that opened the page, or null: {begin(), read(field), write(field, value), commit(), end()}, where a
 * field is learner, status, exit or kept. Each throws NotTaken where the platform does not do it.
 */
export function findScorm(standard) {
  const others = Object.keys(STANDARDS).filter((other) => other !== standard);
  for (const spoken of [standard, ...others].map((name) => STANDARDS[name])) {
    for (const place of windowsAround(window)) {
      const api = apiIn(place, spoken);
      if (api) return speak(api, spoken);
    }
  }
  return null;
}

/** The page's own window, and all above it and those that opened them, the nearest first. */
function windowsAround(own) {
  const windows = new Set([own]);
  for (const each of windows) {
    for (const next of [each.parent, each.opener]) if (next) windows.add(next);
  }
  return windows;
}

function apiIn(place, spoken) {
  try {
    const api = place[spoken.api];
    return typeof api?.[spoken.begin] === "function" ? api : null;
  } catch {
    return null; // a window of another site, into which nobody may look
  }
}

function speak(api, spoken) {
  function call(name, ...values) {
    try {
      return String(api[spoken[name]](...values) ?? "");
    } catch {
      throw new NotTaken(PLATFORM_MESSAGES.noAnswer);
    }
  }

  function reason() {
    const code = call("code");
    if (code === "0" || !code) return PLATFORM_MESSAGES.noReason;
    return `${call("words", code).slice(0, LONGEST_REASON)} ${code}`.trim();
  }

  function ask(name, ...values) {
    const answer = call(name, ...values);
    if (answer === "true") return;
    throw new NotTaken(answer ? reason() : PLATFORM_MESSAGES.noAnswer);
  }

  function read(field) {
    const answer = call("read", spoken[field]);
    if (answer || NOTHING_THERE.includes(call("code"))) return answer;
    throw new NotTaken(reason());
  }

  return {
    begin() {
      try {
        ask("begin", "");
      } catch (error) {
        if (call("code") !== spoken.isBegun) throw error;
      }
    },
    read,
    write: (field, value) => ask("write", spoken[field], value),
    commit: () => ask("commit", ""),
    end: () => ask("end", ""),
  };
}
