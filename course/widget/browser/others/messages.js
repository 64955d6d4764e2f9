// @ts-check
// What is said around learning with others: a line of time, and a conversation played by two. `course check` reads it
// as it reads ../messages.js.

export const OTHERS_MESSAGES = {
  // A line of time with somebody
  lineCountsOneOn: (minutes, role, day) => `Counted apart: ${minutes} minute with: ${role}, on ${day}.`,
  lineCountsOn: (minutes, role, day) => `Counted apart: ${minutes} minutes with: ${role}, on ${day}.`,
  lineCountsOne: (minutes, role) =>
    `Counted apart: ${minutes} minute with: ${role}. No day given yet: add it where you wrote this.`,
  lineCounts: (minutes, role) =>
    `Counted apart: ${minutes} minutes with: ${role}. No day given yet: add it where you wrote this.`,
  whyLineCountsNot: {
    jobIsMissing: "Write their job too, and it counts. Leave out their name.",
    minutesAreMissing: "Say how many minutes it took, and it counts.",
    minutesAreNoNumber: "Write the minutes as a whole number in figures, such as 30. Until then it does not count.",
    minutesAreTooMany: "That is more than ten hours. Write 600 minutes or fewer, and it counts.",
    dayIsToCome: "This day is still to come. Change it to the day on which you did it, and it counts.",
    dayIsTooEarly: "Look at the year again. Once it is 2000 or later, it counts.",
    dayIsNone: "There is no such day. Write it as year, month and day, such as 2026-11-27.",
  },

  // A role play
  pickNearest: "Pick the reply that is nearest to what you said. The conversation goes on by it.",
  partsChanged: "You have changed parts. Turn the screen to whoever plays this part from now on.",
  notBegunYet: "You are at the first turn already.",
};
