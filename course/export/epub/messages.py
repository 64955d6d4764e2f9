"""What stands in the book around the words of the course, and what it says of itself to apps and libraries."""

from __future__ import annotations

CONTENTS = "Contents"
START = "Start of the course"
ANSWERS_TO = "Answers: {unit}"
ANSWERS_LEAD = "Letters are those of the questions. Answer first, then look: that is when you learn the most."
MAY_BE_SHARED = "The words may be shared and changed:"
WHERE_TO_WRITE = (
    "This book keeps nothing that you write. Write on paper, or in your reading app if it has notes. "
    "Our answers are at the end."
)
IN_JUPYTER = (
    "The same course also answers as you go, in a browser or in Jupyter. Whoever gave you this book can tell you where."
)
ACCESSIBLE = (
    "All words are text, in reading order, under headings, and can be set larger or read aloud. "
    "Every picture has a name, and what it shows stands in words beside it. There is no sound and no movement."
)
CHECKED = (
    "The course's own tests check the book with EPUBCheck, and with Ace by DAISY for what a program can see of "
    "WCAG 2.1 AA. Nobody has tried it with a screen reader yet, so it claims no conformance."
)
