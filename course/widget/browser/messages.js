// @ts-check
// What the activities themselves say to a learner; the authors' words and most labels come with the markup. A name is
// an id: whoever translates or rewords changes only what stands behind it. `course check` reads this file like content
// (checks/interface_js.py), so each message is a string or a template with plain names in it: `${count}`.

export const MESSAGES = {
  // The bar above a lesson
  thisLesson: "This lesson",
  contents: "Contents",
  nextPart: "Next part",
  principle: (number) => `Principle ${number}`,
  partOf: (place, count) => `Part ${place} of ${count}`,
  practiceOf: (place, count) => `More practice: ${place} of ${count}`,
  howManyParts: (count) => `Parts in this unit: ${count}`,
  savedShort: (time) => `Saved at ${time}`,
  youLeftOffHere: "You left off here.",
  startOfUnit: "Start of the unit",
  partIsGone: "The part that this address names is not in this unit any more. This is the start of the unit.",

  // On each part of the way that was chosen
  partOfWay: (place, total, name) => `Part ${place} of ${total} of ${name}`,

  // Contents
  closeContents: "Close Contents",
  waysThrough: "Ways through this unit",
  partsOfUnit: "In this unit",
  morePractice: "More practice",
  atTheEnd: "At the end of this unit",
  unitsOfCourse: "Units of the course",
  besides: "About the course, and this screen",
  notInThisFolder: "not in this folder",
  partStates: { done: "✓ Done", begun: "Begun" },
  minutes: (minutes) => `about ${minutes} min`,
  myRecord: "My record: read what you wrote",

  // How far somebody is in an activity, and at the end of a unit
  activityStates: { none: "Not begun", begun: "Begun", done: "Done" },
  doneElsewhere: "Done, as your learning platform has it",
  endOfUnit: "How far you are",
  whatYouDid: "What you did in this unit",
  stillOpen: "Still open, if you would like to go back:",
  readWhatYouWrote: "Read what you wrote",
  nextUnit: "Next:",

  // How saving stands
  saving: "Saving…",
  saved: "Saved.",
  savedAt: (time, where) => `Saved at ${time}, ${where}.`,
  notKept: "Not kept.",
  notKeptByChoice: (where) => `Not kept: you chose to keep no answers ${where}.`,
  cleared: "Cleared.",
  openInAnotherWindow: "This activity is open in another window too. What you change here replaces what stands there.",
  notSaved: "Not saved.",
  notSavedBecause: (why) => `Not saved. ${why} Your words are still on this page.`,
  notCleared: "Not cleared.",
  notClearedBecause: (why) => `Not cleared. ${why} Your words are still on this page.`,
  notSavedYet: "Not saved yet.",
  notSavedYetAndInTab: "Not saved yet. Your words are safe in this tab. They are saved as soon as the lesson answers.",
  notSavedYetAndNoRoom:
    "Not saved yet. Your browser cannot keep your words for you: leave this page open. " +
    "They are saved as soon as the lesson answers.",
  notSavedYetAndHereAlone: "Not saved yet. Your words are on this page alone: leave it open.",
  notClearedYet: "Not cleared yet.",
  notClearedYetButLater: "Not cleared yet. It is done as soon as the lesson answers: leave this page open until then.",
  tooLongToKeep: "This is too long to keep: more than 8 MB. Shorten it.",

  // Starting an activity again
  startAgain: "Start again",
  startActivityAgain: (title) => `Start again: ${title}`,
  clearTheseAnswers: "Clear your answers to this activity?",
  clearThem: "Clear them",
  keepThem: "Keep them",

  // Answers that were left in the tab
  answersInTab:
    "There are answers in this tab that were not saved. What stands above is what is saved now. In the tab:",
  quoted: (words) => `“${words}”`,
  somethingWithoutWords: "something that you ticked, chose or emptied",
  useBoth: "Keep both, one after the other",
  useThem: "Use these instead",
  letThemGo: "Let them go",

  // The panel of the learner's answers
  gettingAnswersReady: "Getting your answers ready…",
  answersInFile: (name) => `Your answers are in the file ${name}, where your browser puts downloads.`,
  unsavedIsNotInFile:
    "What is not saved yet is not in it: look for “Not saved” under the activities, and take your answers with you " +
    "again once it says “Saved”.",
  gettingRecordReady: "Getting what you wrote ready…",
  wholeCourse: "The whole course",
  someParts: "Only some parts",
  asInCourse: "As in the course",
  nowhere: "Nowhere",
  myChoice: "My choice",
  inShort: (question, words) => `${question} “${words}”`,
  unitOfRecord: (unit, course) =>
    `What I wrote or chose in “${unit}”, a part of the course “${course}”, with the questions that it answers.`,
  wordsOfRecord: (course) => `What I wrote in the course “${course}”, with the questions that it answers.`,
  ownWordsOnly: "It has my own words alone, without my answers to the course's quizzes.",
  someOfRecord: (course) =>
    `Some of what I wrote or chose in the course “${course}”, picked by me, with the questions that it answers.`,
  recordInFile: (name) => `What you wrote is in the file ${name}, where your browser puts downloads.`,
  oneMinuteWith: (role) => `1 minute with: ${role}`,
  minutesWith: (minutes, role) => `${minutes} minutes with: ${role}`,
  onDay: (words, day) => `${words}, on ${day}`,
  minutesAndRoleFirst: "Write their job, and whole minutes from 1 to 10000. Then add it.",
  nameNotKept:
    "This browser keeps nothing for the lesson: your name and these times go on the certificate and are not kept.",
  makingCertificate: "Making your certificate…",
  certificateInFile: (name) => `Your certificate is in the file ${name}, where your browser puts downloads.`,
  recordCopied: "Copied. Paste it wherever you need it.",
  copyByHand:
    "Your browser does not let the lesson copy. The text stands below, marked: press Ctrl and C, or ⌘ and C on a Mac.",
  bringingAnswersBack: "Bringing your answers back…",
  fileTooLarge:
    "This file is too large to bring back here: it is more than 7.5 MB. Nothing was changed. " +
    "On your own computer, the command “course answers restore” takes larger ones.",
  fileNotRead:
    "This file could not be read. Nothing was changed. " +
    "Look whether it is still where you picked it, and pick it again.",
  goOnWhereYouWere: (title) => `Go on where you were: ${title}`,
  noAnswerYet: "No answer yet. The lesson has stopped or is busy. Wait a little, and try again.",
  noAnswerYetButLater:
    "No answer yet. The lesson has stopped or is busy. " +
    "It is done as soon as the lesson answers: leave this page open until then.",

  // A numbers file
  gettingNumbersReady: "Getting your numbers ready…",
  numbersBelow: "Your numbers file is shown below. Nothing was sent, and nothing is saved until you download it.",
  allInNumbersFile: "You see all that is in your numbers file",
  randomNumber: (number) => `A random number, so that a corrected file takes the place of this one: ${number}`,
  madeIn: (edition, month) => `Edition ${edition}, ${month}.`,
  unitDone: (unit, done, total, begun) => `${unit}: ${done} of ${total} activities done, ${begun} more begun.`,
  unitFinished: (unit, done, total, begun) =>
    `${unit}: finished. ${done} of ${total} activities done, ${begun} more begun.`,
  questionOf: (title, number, question) => `${title} – question ${number}: ${question}`,
  titleAndWords: (title, words) => `${title} – ${words}`,
  youChose: (choice) => `You chose: ${choice}`,
  youChoseFor: (prompt, choice) => `For “${prompt}” you chose: ${choice}`,
  rightFirst: "Right at the first try, and not tried again.",
  notRightFirst: "Not right at the first try, or tried again.",
  youGave: (number) => `You gave: ${number}`,
  noWordsInNumbers: "No words that you wrote are in it, and no name.",
  whoSeesNumbers:
    "Whoever you give the file to knows that it is yours, and can read every line above. " +
    "The report that a trainer makes of a group shows nothing of fewer than five people.",
  downloadNumbers: "Download this file",
  closeNumbers: "Close, and download nothing",
  numbersInFile: (name) => `Your numbers are in the file ${name}, where your browser puts downloads. Nothing was sent.`,

  // Quizzes
  verdictOfOne: {
    chosenRight: "✓ You chose this, and it is the best answer.",
    chosenWrong: "✗ You chose this. It is not the best answer here.",
    missed: "○ This is the best answer.",
    leftOut: "– Not the best answer here.",
  },
  verdictOfMany: {
    chosenRight: "✓ You chose this, and it belongs.",
    chosenWrong: "✗ You chose this. It does not belong here.",
    missed: "○ You left this out. It belongs.",
    leftOut: "– You left this out, rightly.",
  },
  chooseFirst: "Choose an answer first. Nothing has been marked.",
  chosenTooMany: (wanted, chosen, extra) =>
    `Choose ${wanted}: you have ${chosen}. Untick ${extra}. Nothing has been marked.`,
  chosenTooFew: (wanted, chosen, missing) =>
    `Choose ${wanted}: you have ${chosen}. Choose ${missing} more. Nothing has been marked.`,
  untick: (chosen, extra, wanted) => `You have ${chosen}. Untick ${extra}, so that ${wanted} are left.`,
  nowStep: (place, total) => `Now step ${place} of ${total}.`,
  alreadyFirst: "This is already first.",
  alreadyLast: "This is already last.",
  moveFirst: "Move the steps first. If you mean this order, press the button again. Nothing has been marked.",
  inItsPlace: "✓ In its place.",
  notInItsPlace: "✗ Not in its place yet.",
  notInItsPlaceButFollows: (place) => `✗ Not in its place yet, but right behind step ${place} as it stands.`,
  belongsAt: (place) => `✗ It belongs at ${place}.`,
  matchesToDo: (left) => `Choose a match for each: ${left} still to do. Nothing has been marked.`,
  belongTogether: "✓ These belong together.",
  notTogether: "✗ Not together. Look again.",
  belongsWith: (match) => `✗ It belongs with: ${match}`,
  ratingsToDo: (left) => `Rate each one: ${left} still to do.`,
  sameView: (view) => `You and we say: ${view}.`,
  otherView: (yours, ours) => `You say: ${yours}. We say: ${ours}.`,
  agreedOn: (agreed, total) => `You and we agree on ${agreed} of ${total}. Our reasons stand beside each.`,
  allRight: "That is right. The reasons stand with your answer.",
  notYet: "Not quite yet. Read what stands beside your answer, then choose again or have every option explained.",
  notYetButSome: (right, total) =>
    `Not quite yet. ${right} of ${total} so far. ` +
    "Read what stands beside your answer, then choose again or have every option explained.",
  hideExplanations: "Hide the explanations",
  everyOptionExplained: "Every option is explained.",

  // Stories
  storyLeftOut: "The story is left out. You can come back to it.",
  writeToPredict: "Write a few words first. Nobody marks it. To go on without, press again.",
  pickToPredict: "Pick one first. Nobody marks it. To go on without, press again.",
  storyEnds: "You have come to the end of the story.",
  readOn: "Read on",

  // Exchanges
  lineMarked: "✓ You marked this line.",
  lineMissed: "○ It goes wrong here too.",
  lineMarkedByYouAlone: "– You marked this line and we did not. Your reason may be a good one.",
  tickOrWriteFirst: "Tick a line, or write a few words first. Nobody marks them.",
  ourReadingShown: "Our reading stands beside the lines. A better way stands below.",

  // Conversations
  yourOwnWords: (words) => `Your own words: “${words}”`,
  youSay: (reply) => `You say: ${reply}`,
  writeYourOwnFirst: "Write a few words of your own first. Nobody marks them. To go on without, press again.",
  repliesBelow: "The replies are below.",
  pickReplyFirst: "Pick a reply first.",
  backOneTurn: "Back one turn.",
  oneTurnLeft: "This is the last turn.",
  turnsLeft: (turns) => `Turns left: ${turns} at the most.`,
  lookBackAbove: "Each reply on your way stands above, with what it led to in the other person’s mind.",
  backAtStart: "Back at the start. Your own words are still there.",
  conversationChanged: "This conversation has changed since you were here. You are at the last turn that still stands.",

  // Maps
  placeInList: (name, link) => `${name}: ${link}`,
  linkNotSaid: "not said",
  takeAway: "Take away",
  takeAwayPlace: (name) => `Take away ${name}`,
  takenAway: (name) => `${name} taken away.`,
  added: (name) => `${name} added.`,
  writeNameFirst: "Write a name or a role first.",
  around: (person, places) => `Around ${person}: ${places}.`,
  placeInPicture: (name, link) => `${name}, ${link}`,
  gapInPicture: (name) => `${name} (gap)`,

  // What is due on a date
  dueToday: "Due today.",
  dueOn: (day) => `Due on ${day}. You can do it now if you like.`,
  dueSince: (day) => `Due since ${day}.`,
  fillInDateFirst: "Fill in a date first.",
  datesFilledInAlready: "All the dates are filled in. Empty one, and press the button again to have it filled in.",
  datesFromEnd: (day) => `Counted from ${day}, when you finished the course. Change any that doesn’t suit you.`,
  datesFromToday: "Counted from today. Change any that doesn’t suit you.",
  calendarSaved: (name) =>
    `The dates are in the file ${name}, where your browser puts downloads. Open it to add them to your calendar.`,

  // Ratings and texts of a given length
  ratedBefore: (number) => `Before, you said ${number}.`,
  wordsUsed: (count, limit) => `${count} of ${limit} words`,
  wordsOverLimit: (count, limit) => `${count} of ${limit} words. That is over: what could go?`,
};
