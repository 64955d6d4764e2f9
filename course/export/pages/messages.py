"""What the one file says around the course's own words. What its script says stands in `browser/messages.js`."""

from __future__ import annotations

THIS_FILE = "This file"
ABOUT_THIS_FILE = """\
You are reading the course in one file. It works without the internet and asks no other computer for anything.

- Your answers are on this page alone until you tick “Keep my answers in this browser”. \
If others use this computer, leave it unticked.
- Once you tick it, anybody who uses this browser on this computer can read them, and so can other pages that are \
opened from its disk. Untick it, and they are taken out of the browser again.
- To be sure of them, save a copy under “Your answers”. It comes back here, in another browser, or in the course's \
notebooks.
- A browser may forget what it keeps: when its data is cleared, or when a private window closes.

The notices below are about every form of the course. “Where it is kept” has a part for yours.
"""
ABOUT_THIS_PAGE = """\
You are reading the course as a page on a web host. It asks that host for itself, and no other computer for anything.

- Once you have opened it here, your browser may keep the page, so that it opens without the internet too. \
When there is a new edition, it is there the next time you open the page online.
- Your answers are on this page alone until you tick “Keep my answers in this browser”. \
If others use this computer, leave it unticked.
- Once you tick it, anybody who uses this browser on this computer can read them, and so can other pages of the same \
host. Untick it, and they are taken out of the browser again. They are never sent to the host.
- Whoever runs the host can see that somebody opened the page, as with every page on the web.
- To be sure of your answers, save a copy under “Your answers”. It comes back here, in another browser, or in the \
course's notebooks.
- A browser may forget what it keeps: when its data is cleared, or when a private window closes.

The notices below are about every form of the course. “Where it is kept” has a part for yours.
"""
FIRST_LINE = (
    "*Nobody has reviewed this course yet: [more]({notices}). "
    "Your answers are yours: [how to keep them, take them with you or clear them]({answers}).*"
)
UNITS_OF_COURSE = "Units of the course"
SCRIPT_IS_OFF = (
    "JavaScript is off, or this place doesn’t allow it. You can read the whole course and print it. "
    "To answer on the page, open the file in a browser such as Edge, Chrome, Firefox or Safari."
)
ANSWERS_TO_READ = "Answers: open this once you have made up your mind"
KEEP_IN_THIS_BROWSER = "Keep my answers in this browser"
HERE = "on this page"
"""Where answers are cleared, to end a sentence."""
FOR_WORD = "For a Word document, save it as a page and open that in Word."

# What could not be made
NO_UNITS = "There is no unit to put into the file. Write one, or take `draft: true` out of one."
