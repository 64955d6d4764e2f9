// @ts-check
// What the course says about the learning platform that opened it.

export const PLATFORM_MESSAGES = {
  asking: "Asking your learning platform what you have done so far. This page may stand still for a moment.",
  connected:
    "Connected to your learning platform. It is told which activities you have done and where you are, " +
    "and never what you write or choose.",
  recorded: (time) =>
    `At ${time} your learning platform recorded which activities you have done and where you are. ` +
    "It is never told what you write or choose.",
  recordedAsFinished: (time) =>
    `At ${time} your learning platform recorded that you have finished. It is never told what you write or choose.`,
  notFound:
    "No learning platform was found here, so what you do is not recorded in one. " +
    "To have it recorded, open the course from your learning platform. Your words stay here, as always.",
  notBegun: (reason) =>
    `Your learning platform did not let the course begin (${reason}), so what you do is not recorded there. ` +
    "What you write is on this page alone, as nobody has said whose words these are: save a copy under " +
    "“Your answers” before you close it. Then open the course from the platform again.",
  learnerNotRead: (reason) =>
    `Your learning platform did not tell the course who you are (${reason}). What you do now is not recorded there, ` +
    "and what you write is on this page alone. Save a copy under “Your answers” before you close it, " +
    "then open the course from the platform again.",
  learnerNotNamed:
    "Your learning platform did not say who you are, so what you write is on this page alone: " +
    "save a copy under “Your answers” before you close it. The platform still records which activities you have done.",
  notRead: (reason) =>
    `Your learning platform did not tell the course what you have done before (${reason}), so what you do now is ` +
    "not recorded there. To have more recorded, close the course and open it from the platform again.",
  heldByNewer:
    "Your learning platform holds what a newer edition of this course recorded. It is left alone, so what you do now " +
    "is not recorded there. Whoever runs the platform can give you the newer edition.",
  notTaken: (reason) =>
    `Your learning platform did not record what you did last (${reason}). ` +
    "The course tries again for as long as it is open.",
  slow: (seconds) =>
    `Your learning platform took ${seconds} seconds to answer, and the page stood still for that time. ` +
    "It is told less often now.",
  wordsStay: "Your words are not lost: they stay here, whatever the platform does.",
  wordsOnPageAlone:
    "Nobody has said whose words these are, so they are on this page alone: " +
    "save a copy under “Your answers” before you close it.",
  noAnswer: "it did not answer",
  noReason: "it gave no reason",
};
