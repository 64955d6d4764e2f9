// expect: 13: [L4] 'suffering from' is on the list of words to leave out. Write living with.
// expect: 15: [L4] 'victim of' is on the list of words to leave out. Write people who have lived through.
// expect: 17: [L4] 'failed to' is on the list of words to leave out. Write did not, and why.
// @ts-check
// What the activities say, with what wounds in it.

/* "Suffering from" in a comment is read by nobody,
   on no line. */
export const MESSAGES = {
  "suffering from": "a note", // a victim of it
  greeting: (what) =>
    "Good morning, and welcome. " +
    `Are you suffering from ${what}?`,
  inner: {
    last: "a victim of it",
  },
  counted: (count, limit) => `You failed to write ${limit}, and wrote ${count}.`,
};
