"""What stands on paper around the words of the course: session plans, guides, answer sheets, the booklet."""

from __future__ import annotations

# On every page
YOUR_TRAINER = "Your trainer:"
PAGE = "Page {page}"

# The booklet
VERSION = "Version {version}, {date}"
MAY_BE_SHARED = "The words may be shared and changed:"
CONTENTS = "Contents"
WORDS_EXPLAINED = "Words explained"

# The pack
FOR_PEOPLE = "For {people} people:"
FOR_ONE = "For 1 person:"
COPIES = "{file} × {copies}"
COPIES_OF_PAGES = "{file} × {copies} ({pages} pages)"
COPIES_OF_A_PAGE = "{file} × {copies} (1 page)"
ON_A_SCREEN = "To play from a screen: {title}"

# Cards and posters
CARDS = "Cards: {unit}"
POCKET_CARDS = "Pocket cards: {unit}"
POSTER = "{unit}: five to take away"
CARD = "Card {number}"
INSTEAD_OF = "Instead of {rushed}"
CARD_FOOT = "{title}, version {version}. CC BY 4.0. Not reviewed yet."

# The session's handout
HANDOUT = "Handout for the session"
IN_THE_WORKBOOK = ". Each is in full in the workbook."

# What people keep
SHEETS = "Sheets to keep: {unit}"
HELP_IS_IN_THE_HANDOUT = "Help for you, or for somebody else, is on the last page of the handout."

# Answer sheets
ANSWER_SHEET = "Answer sheet: {unit}"
FOREWORD = (
    "For whoever runs the session. Letters and numbers are those of the handout of the same version. "
    "Keep this sheet apart from the handout until people have answered."
)
ANSWER = "Question {number}: {answer}"
WHERE_IT_GOES_WRONG = "Where it goes wrong"
OTHERS_MAY_BE_AS_GOOD = "One way to write it; others may be as good"

# Facilitator guides
GUIDE = "Facilitator guide: {name}"
BEFORE_YOU_BEGIN = "Before you begin"
PEOPLE_LEAVE_ABLE_TO = "People leave able to:"
IN_A_ROOM = "In a room"
NO_SESSION = "No session has been written for this unit yet."
THE_60_MINUTES = "The 60 minutes"
BLOCK_BY_BLOCK = "Block by block"
MORE_BLOCKS = "More blocks"
FOR_LONGER_SESSIONS = "For a longer session, or in the place of a block of the same length."
EVERY_ACTIVITY = "Every activity, with key and reasons"
HALF_DAY = "The half day"
PART_BY_PART = "Part by part"

# Plans and blocks
PLAN = "Session plan: {name}"
WHAT_TO_PRINT = "What to print"
MINUTES_IN_ALL = "{total} minutes in all."
COUNT_FROM_START = "Times count from the start. Write your own clock times beside them."
FROM_TO = "{begins} to {ends}"
CLOCK_BLANK = "clock:"
MINUTES = "{minutes} minutes"
TIME = "Time"
CLOCK = "Clock"
WHAT = "What"
MINUTES_COLUMN = "Minutes"
TO_BRING = "To bring"
TO_BRING_THIS = "To bring: {materials}"
PARTICIPATORY = "participatory minutes: {minutes}"
OUTCOMES = "outcomes {outcomes}"
AIM = "Aim"
BRING = "Bring"
SAY = "Say"
ASK = "Ask"
LIKELY_ANSWERS = "Likely answers"
IF_TIME_IS_SHORT = "If time is short"
ONLINE = "Online"
MIXED_PROFESSIONS = "Mixed professions"
IF_SOMEONE_IS_UPSET = "If someone is upset"

# How a file comes onto paper
PRINT_HTML = (
    "Open a page in Chrome, Chromium or Edge and print it: A4, and no headers and footers of the browser's own."
)
PRINT_PDF = "Print on A4 at 100%."
PRINT_DOCX = "Check the pages in your word processor before you print."
