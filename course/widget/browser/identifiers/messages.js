// @ts-check
// What the identifier check says to a learner, in a file of its own as it travels only where something personal is
// asked for. `course check` reads it as it reads ../messages.js.

export const IDENTIFIER_MESSAGES = {
  finding: (words, advice) => `“${words}”. ${advice}`,
  mayName: (findings) => `This may name somebody: ${findings}`,
  warning: (findings) =>
    `This may name somebody: ${findings} ` +
    "This check cannot find everything. Read your words again as a neighbour or a stranger would.",
  nobodyFound: "No signs found. It can't find everything: read it as a neighbour would.",
  placesFound: (count) =>
    `Places that may name somebody: ${count}. This check cannot find everything. ` +
    "Change them in the lesson, then open your record again.",
  inActivity: (title) => `In “${title}”:`,
};

/** What to do, for each kind of finding. */
export const IDENTIFIER_ADVICE = {
  "nhs-number": "Take the number out. Write 'a patient' instead.",
  record: "Take the number out. Nobody needs it to follow what happened.",
  date: "Write a season or 'last year' instead of a full date.",
  postcode: "Take the postcode out. Write 'at home' or 'in a village' instead.",
  phone: "Take the phone number out. Write 'by phone' instead.",
  email: "Take the email address out. Write 'by email' instead.",
  web: "Take the web address out. Write 'online' instead.",
  handle: "Take the account's name out. Write 'on social media' instead.",
  "title-name": "Write 'a patient' or 'a colleague' instead of a name.",
  name: "If this names a person, write 'a patient' or 'a colleague' instead.",
  initials: "Initials with other details can point to a person. Write 'a patient' instead.",
  age: "Write 'aged 90 or over' instead of the exact age.",
  place: "Write 'a ward', 'a GP surgery' or 'a school' instead of its name.",
  workplace: "Write the kind of work, such as 'works in a shop', without saying where.",
  address: "Take the address out. Write 'at home' instead.",
  car: "Take the number plate out. Write 'a car' instead.",
  "rare-event": "Leave out what makes this person easy to recognise, or describe it loosely.",
};
