// @ts-check
// What the lesson's bar says to a learner, in one voice: what is so and what to do. The activities say whether their
// words are saved. Doing what is said here loses nothing, and nothing here asks for the page to be loaded again.
// A name is an id; `course check` reads this file like content (checks/interface_js.py).

export const MESSAGES = {
  // The bar, and Contents
  startLesson: "Start this lesson",
  showCode: "Show the code",
  hideCode: "Hide the code",
  showJupyterLab: "Show JupyterLab",
  hideJupyterLab: "Hide JupyterLab",
  firstPage: "This website's first page",

  // What a screen reader calls JupyterLab's own things around a lesson
  lesson: "Lesson",
  allFiles: "Jupyter: all files",

  // How the lesson stands
  opening: "Opening the lesson …",
  answerSoon: "You can read this now, and answer in a moment.",
  starting: "The lesson has stopped and is starting again. What you wrote is still here, and you can go on writing.",
  resting:
    "The lesson is resting, as nobody used it for a while. What you wrote is still here. " +
    "It starts again as soon as you go on.",
  reconnecting:
    "The connection to the lesson is lost. What you wrote is still here, and you can go on writing. " +
    "It comes back by itself.",
  pressed: "Starting the lesson …",
  stopped: "The lesson has stopped. What you wrote is still here. Press “Start this lesson” to go on.",
  restless:
    "The lesson stops again and again. What you wrote is still here: leave this page open. " +
    "Wait a little, then press “Start this lesson”.",
  notStarted: "The lesson did not start. Wait a little and press the button again.",
  otherKernel: "This lesson needs the kernel called Python 3.",
  noCourse:
    "This lesson can be read, but not answered: the Python that runs it does not have the course. " +
    "Open it with “course start” or “make learn”, or ask whoever looks after this computer or server " +
    "to install the course there.",
  forbidden:
    "This lesson can be read, but not answered: the server's security settings (its Content-Security-Policy) stop " +
    "the activities. Tell whoever looks after the server that script-src needs blob: for the course.",
  away:
    "The course does not answer, but what you wrote is still here. " +
    "Leave this page open: it goes on by itself once the course runs again. " +
    "If the program that runs it was closed, start it the way you did before, " +
    "such as with “course start” or “make learn”.",
  awayOnHub:
    "The course does not answer, but what you wrote is still here. " +
    "Leave this page open: it goes on by itself once the course runs again. " +
    "If that takes long, your server may have been stopped.",
  startInAnotherTab: "Start it again in another tab",
  signedOut:
    "You are no longer signed in. What you wrote is still here: leave this page open. " +
    "Sign in again in another tab, then come back to this one.",
  signInInAnotherTab: "Sign in in another tab",

  // In JupyterLab's list of extensions
  showsLessons: "Shows the notebooks of the course as lessons.",
};
