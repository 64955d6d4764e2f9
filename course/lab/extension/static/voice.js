// @ts-check
// What a learner is told about the lesson as a whole, and where: quietly, or as an alert with a button or a link.

import { MESSAGES } from "./messages.js";

const SAYS = {
  well: {},
  starting: { status: MESSAGES.starting },
  resting: { status: MESSAGES.resting },
  reconnecting: { status: MESSAGES.reconnecting },
  pressed: { status: MESSAGES.pressed },
  stopped: { alert: MESSAGES.stopped, button: true },
  restless: { alert: MESSAGES.restless, button: true },
  notStarted: { alert: MESSAGES.notStarted, button: true },
  otherKernel: { status: MESSAGES.otherKernel },
  noCourse: { alert: MESSAGES.noCourse },
  forbidden: { alert: MESSAGES.forbidden },
  away: { alert: MESSAGES.away },
  awayOnHub: { alert: MESSAGES.awayOnHub, link: MESSAGES.startInAnotherTab },
  signedOut: { alert: MESSAGES.signedOut, link: MESSAGES.signInInAnotherTab },
};

/** `voice(state)` says what is so and what to do; `paths` is {baseUrl, hub}, where hub is its home page or nothing. */
export function makeVoice({ status, alert, trouble, button, link }, { baseUrl, hub }, alwaysButton) {
  const set = (place, words = "") => {
    if (place.textContent !== words) place.textContent = words; // never the same twice
  };
  return function voice(state) {
    const says = SAYS[state === "away" && hub ? "awayOnHub" : state];
    set(status, says.status);
    set(alert, says.alert);
    set(link, says.link);
    trouble.hidden = !says.alert;
    link.hidden = !says.link;
    link.href = hub ?? baseUrl;
    button.hidden = !alwaysButton && !says.button;
  };
}
