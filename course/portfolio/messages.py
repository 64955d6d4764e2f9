"""What a learner is told of their own documents. What a browser says of them: `widget/browser/messages.js`."""

from __future__ import annotations

# A reflective account
NO_REGULATOR = "The course has no headings of “{asked}”. Write one of these:\n{known}"
NO_HEADING = "Your own words go under no heading “{asked}”.{guess} They can go under these: {known}."
ONLY_WHAT_FITS = (
    "Under “{asked}” only what you did, what you plan or what you say of it there can go, "
    "such as your answer to “Now what?”. Of this activity: {known}."
)
NOTHING_FITS = "nothing yet"
NOTHING_WRITTEN = "You have no words of your own in “{asked}”.{guess} To see where you have some, add “--list”."
