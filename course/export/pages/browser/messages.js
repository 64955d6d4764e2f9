// @ts-check
// What the one file says itself. What it says in a lesson's words stands in widget/browser/messages.js; where both the
// file and a notebook say something of a learner's progress, they say the same (learner/messages.py), and a test looks.

export const PAGE_MESSAGES = {
  // Where answers are
  keepInThisBrowser: "Keep my answers in this browser",
  onThisPage: "on this page",
  inThisBrowser: "in this browser",
  onPageAlone:
    "Your answers are on this page alone: they are gone when you close it or load it again. " +
    "Tick “Keep my answers in this browser”, or save a copy.",
  keptHere:
    "Your answers are in this browser, on this computer. They never leave it unless you send them. " +
    "Anybody who uses this browser can read them.",
  savesOnPageAlone: "Your answers are on this page alone, and gone when you close it.",
  savesHere: "Your answers save as you go, in this browser.",
  savedOnPageAlone: (time) => `On this page alone, at ${time}. It is gone when you close the page.`,
  keptFromNow: "From now on your answers are kept in this browser.",
  keptNoMore:
    "This browser keeps your answers no more: what it kept is taken out. They are on this page until you close it.",

  // What a browser does not keep
  keepsNothing:
    "This browser keeps nothing for this page. Your answers are on this page alone: " +
    "save a copy of them under “Your answers” before you close it.",
  noRoom:
    "This browser has no more room for your answers. Untick “Keep my answers in this browser” under “Your answers”. " +
    "Then they are on this page, and you can save a copy of them.",
  noRoomToKeep:
    "This browser has no room for your answers, so nothing was changed. They are on this page alone: save a copy.",
  heldByNewer:
    "This browser holds answers that a newer version of the course kept. " +
    "They were left alone: use the newer version to see them. What you write here is on this page alone.",
  activityOfNewer:
    "These answers were saved by a newer version of the course. They are safe and were left alone. " +
    "Use the newer version to see them.",
  setAside: "An earlier answer in this browser could not be read. It was set aside, not deleted. Start anew here.",
  notKept: "This cannot be kept: it is no text, number or list. Undo the last step.",

  // A file of answers that was brought back
  tooLarge: "This file is too large to be an answers file. Nothing was changed.",
  notUtf8:
    "This file is not saved as UTF-8, so letters such as é could come back wrong. Nothing was changed. " +
    "Open it in the program that saved it, save it with the encoding UTF-8, and bring that file back.",
  damaged: "This file is damaged, or is not an answers file. Nothing was changed.",
  cutOff:
    "This file is cut off: its end is missing. Nothing was changed. " +
    "Copy or download it again, and bring that one back.",
  otherKind: "This is not an answers file of this course. Nothing was changed.",
  otherCourse: "This answers file belongs to another course. Nothing was changed.",
  newerFile: "This file was made by a newer version of the course. Nothing was changed.",
  noAnswers: "This file is damaged: its answers are missing. Nothing was changed.",
  damagedNear: (name) => `This file is damaged near '${name}'. Nothing was changed.`,
  brought: (count) => `${count} of your activities came back.`,
  stayed: (count) => `${count} stayed as they were here: saved later, or just the same.`,
  versionsOfOne: "1 has more than one version: each is kept. Choose between them under “Your answers”.",
  versions: (count) => `${count} have more than one version: each is kept. Choose between them under “Your answers”.`,
  clearedOne: "Your answers are cleared: 1 activity.",
  cleared: (count) => `Your answers are cleared: ${count} activities.`,

  // Two versions of some answers
  twoVersions: "Two versions of some answers",
  whyTwoVersions:
    "Two windows wrote in one box, or you brought answers back. Both are kept: read both, and choose which one stands.",
  thisOne: (when) => `This one stands in the lesson, saved ${when}:`,
  otherOne: (when) => `The other one was saved ${when}:`,
  emptyVersion: "nothing yet",
  useThisOne: "Use this one",
  useOtherOne: "Use the other one",
  nobodyKnowsWhen: "nobody knows when",
  whenSaved: (date, time) => `on ${date} at ${time}`,
  thisChosen: "This one stays in the lesson.",
  otherChosen: "The other one stands in the lesson now.",
  changedMeanwhile:
    "Nothing was changed: one of the two is not as you saw it any more. Look at both again, and choose.",

  // Progress
  allDone: (total) => `All ${total} activities done.`,
  done: (done, total) => `${done} of ${total} activities done.`,
  doneAndBegun: (done, total, begun) => `${done} of ${total} activities done, ${begun} more begun.`,
  finishedIn: (edition, done, total) =>
    `Done: you finished this unit in edition ${edition}. ${done} of ${total} activities of this edition done.`,
  notBegun: "not begun.",
  oneLeftInUnit: "About 1 minute left.",
  leftInUnit: (minutes) => `About ${minutes} minutes left.`,
  allOfOneUnitDone: "The unit is done.",
  allUnitsDone: (total) => `All ${total} units done.`,
  unitsDoneAndOneMinute: (done, total) => `${done} of ${total} units done. About 1 minute left in the course.`,
  unitsDoneAndMinutes: (done, total, minutes) =>
    `${done} of ${total} units done. About ${minutes} minutes left in the course.`,
  unitsDoneAndHours: (done, total, hours) => `${done} of ${total} units done. About ${hours} hours left in the course.`,

  // Certificate and record
  accountKept: "What you picked and wrote for your account is saved with your answers.",
  finishedOn: (unit, day) => `“${unit}”, finished on ${day}.`,
  notFinished: (unit, day) => `“${unit}”, not finished yet; last saved on ${day}.`,
  madeOn: (date) => `Made on ${date}.`,
  finishedCourse: (course, total) =>
    `has finished the whole course “${course}”: all ${total} units, with a reflection and a plan.`,
  finishedUnits: (course, done, total) => `has finished ${done} of ${total} units of the course “${course}”.`,
  savedFromTo: (first, last) => `From ${first} to ${last}, by the days on which answers were saved.`,
  savedOn: (day) => `${day}, by when answers were saved.`,
  howCounted: (time) => `${time}. This is the course's own count for the finished units, not a clock.`,
  enteredByLearner: (time) => `${time}. As entered by the learner.`,
  timeAndRole: (time, role) => `${time}: ${role}. Day: ____________`,
  timeRoleAndDay: (time, role, day) => `${time}: ${role}, ${day}`,
  finishedInEdition: (time, edition) => `${time}. Finished in edition ${edition}; later editions ask for more.`,
  noCertificateYet: (total) =>
    "No certificate was made: no unit is finished yet, so it could say nothing. " +
    `Finish every activity of one of the ${total} units, then make it again.`,
  noCertificateButBegun: (unit, done, of) =>
    "No certificate was made: no unit is finished yet, so it could say nothing. " +
    `You are furthest in “${unit}”: ${done} of ${of} activities done. Finish the rest, then make it again.`,
  oneHour: "1 hour",
  hours: (count) => `${count} hours`,
  oneMinute: "1 minute",
  minutes: (count) => `${count} minutes`,

  clearedFormerOne: "Your answers from an earlier edition are cleared: 1 activity.",
  clearedFormer: (count) => `Your answers from an earlier edition are cleared: ${count} activities.`,

  // Answers from an earlier edition: parts that activities have beside what has an id, and what stands in a response
  nothing: "(nothing)",
  yes: "yes",
  no: "no",
  parts: {
    day: "On which day it was",
    draft: "What you began to write",
    ended: "Where it ended",
    how: "How it went",
    marked: "What you marked",
    minutes: "How many minutes it took",
    next: "Which gap you would close first",
    number: "The random number of your numbers file",
    own: "What you added",
    path: "What you said",
    played: "What was said in your role play",
    text: "Your text",
    ticked: "What you ticked",
    with: "The job of whoever you did it with",
    when: "When you will do it",
    why: "Why it went wrong",
  },
  labels: {
    checked: "Checked",
    instead: "Asked in its place",
    link: "Link",
    met: "Found",
    name: "Name",
    reply: "You",
    tries: "Tries",
    turn: "They",
    words: "In your words",
  },

  // Addresses
  lessonIsGone: "This file has no such part. This is the start of the course.",
};
