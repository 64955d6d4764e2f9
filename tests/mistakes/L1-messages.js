// expect: 8: [L1] The sentence “You took 0 and went on …” has 31 words, and 30 is the most. Split it.
// @ts-check
// What the activities say, with a sentence that does not end.

export const MESSAGES = {
  endless: (count) =>
    "Good morning. " +
    `You took ${count} and went on and on, because a sentence of the interface that does not end is one ` +
    "that nobody reads until everybody else has gone home for good.",
};
