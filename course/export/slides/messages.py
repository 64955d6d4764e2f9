"""What stands on slides around the words of the course, beside what every form says (render's messages)."""

from __future__ import annotations

# The page
SHOW_AS_SLIDES = "Show these as slides"
HOW_TO_MOVE = "Move on with the right arrow key. Where a slide says so, the down arrow key shows the answer."
READ_AS_PAGE = "Read this as one long page"
HOLDS_NOTES_AND_ANSWERS = (
    "The trainer's notes and the answers are in this file. If somebody asks for it, send them the handout."
)
PAGE_TITLE = "{title} – slides – {course}"
VERSION = "Version {version}, {date}."
SHOWN_ON_REQUEST = "shown on request"
SHOW_THIS = "Show this"
DOWN_SHOWS = "Down arrow key: {what}"
FOR_THE_TRAINER = "For the trainer"
YOUR_TRAINER = "Your trainer"

# The trainer's window
HOW_THE_CLOCK_RUNS = (
    "When you begin, go to the first block and click the time in this window. It then counts down to that block's end. "
    "On each block it goes on from the blocks before, so it shows in red how late you are."
)
TIME_LEFT_IN_BLOCK = "Time left in this block"
PLAN = "The plan"
SAY_AT_THE_START = "Say at the start"
AND_NAME = "Say what it touches on:"
FROM_TO = "{begins} to {ends}: {title}"
MINUTES_OF = "{minutes} minutes: {title}"

# Blocks
MINUTES = "{minutes} minutes"
TOUCHES_ON = "What we touch on today"
TALK_ABOUT_IT = "Talk about it"

# Key points
UP_TO = "{title}: 1 to {last}"

# What must not be missed
NOW = "{where} now"
ANY_ONE_OF_THESE = "{now}: any one of these"
ANY_ONE_NEW_OR_CHANGED = "{now}: any one of these, new or changed"
WHERE_TO_TURN = "Where to turn"
ROUTE = "{need}: **{name}**. {how}"
ROUTE_WITH_ITS_NAME = "{need}: {how}"
URGENT_HELP = "Urgent help with mental health"
IN_NATION = "{nation}: {how}"

# Stories, exchanges and conversations
ILLUSTRATIVE_STORY = "Illustrative story · {title}"
WHERE_WRONG = "Where does it go wrong?"
WHAT_WOULD_YOU_SAY = "What would you say?"

# Questions
OUR_ANSWER = "{question}: our answer"
THE_ANSWER = "the answer"

# Practice
NEED_NOT_SHARE = "You do not have to share what you write."
WRITE_FOR_YOURSELF = "Write for yourself"
IN_PEOPLE = "In people"
PEOPLE_AND_SERVICES = "People and services"
WHICH_OF_THREE = "{strong}, {weak}, or {gap}?"
RATE_EACH = "Rate each"
