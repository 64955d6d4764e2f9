// @ts-check
// What a learner is told about the lesson as a whole, in one voice. The activities say whether their words are saved.
// Doing what is said here loses nothing, and nothing here asks for the page to be loaded again.

const HERE = "What you wrote is still here";
const LEAVE_OPEN = `${HERE}: leave this page open.`;
const AWAY = `The course does not answer. ${LEAVE_OPEN} It goes on by itself once the course runs again.`;
const START_AGAIN =
  "If the program that runs it was closed, start it the way you did before, " +
  "such as with “course start” or “make learn”.";

const SAYS = {
  well: {},
  starting: { status: `The lesson has stopped and is starting again. ${HERE}, and you can go on writing.` },
  resting: {
    status: `The lesson is resting, as nobody used it for a while. ${HERE}. It starts again as soon as you go on.`,
  },
  reconnecting: {
    status: `The connection to the lesson is lost. ${HERE}, and you can go on writing. It comes back by itself.`,
  },
  pressed: { status: "Starting the lesson …" },
  stopped: { alert: `The lesson has stopped. ${HERE}. Press “Start this lesson” to go on.`, button: true },
  restless: {
    alert: `The lesson stops again and again. ${LEAVE_OPEN} Wait a little, then press “Start this lesson”.`,
    button: true,
  },
  notStarted: { alert: "The lesson did not start. Wait a little and press the button again.", button: true },
  otherKernel: { status: "This lesson needs the kernel called Python 3." },
  away: {
    alert: `${AWAY} ${START_AGAIN}`,
  },
  awayOnHub: {
    alert: `${AWAY} If that takes long, your server may have been stopped.`,
    link: "Start it again in another tab",
  },
  signedOut: {
    alert: `You are no longer signed in. ${LEAVE_OPEN} Sign in again in another tab, then come back to this one.`,
    link: "Sign in in another tab",
  },
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
