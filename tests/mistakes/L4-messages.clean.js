// @ts-check
// What the activities say, with nothing in it that wounds: no "victim of", for example.

export const MESSAGES = {
  "suffering from": "a note",
  greeting: (what) => `Good morning. Are you living with ${what}?`,
};
