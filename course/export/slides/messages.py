"""What stands on slides around the words of the course, beside what every form says (render's messages)."""

from __future__ import annotations

# The page
SHOW_AS_SLIDES = "Show these as slides"
HOW_TO_MOVE = "Move on with the right arrow key. Where a slide says so, the down arrow key shows more on request."
READ_AS_PAGE = "Read this as one long page"
PAGE_TITLE = "{title} – slides – {course}"
VERSION = "Version {version}, {date}."
SHOWN_ON_REQUEST = "shown on request"
SHOW_THIS = "Show this"
DOWN_SHOWS = "Down arrow key: {what}"
FOR_THE_TRAINER = "For the trainer"
YOUR_TRAINER = "Your trainer"
PLAN = "The 60-minute plan"
FROM_TO = "{begins} to {ends}: {title}"
MINUTES = "{minutes} minutes: {title}"
ABLE_TO = "When you have finished, you will be able to"

# Texts and stories
LINES_FOR_EACH_ROLE = "the lines for each role"
IN_WORDS = "In words"
WHERE_TO_TURN = "Where to turn"
WHERE_TO_TURN_IN = "Where to turn: {nation}"
FOLLOW_OR_LEAVE = "You can follow it, take the story in short, or leave it out. All three are fine."
STORY_IN_SHORT = "the story in short"
ILLUSTRATIVE_STORY = "Illustrative story · {title}"
OUR_REPLY = "What we say to it"
OUR_REPLY_HINT = "what we say to it"

# Exchanges and conversations
WHERE_WRONG = "Where does it go wrong?"
READING_OF_WRONG = "Our reading: where it goes wrong"
TALK_ABOUT_IT = "Talk about it"
READING_AND_BETTER = "our reading, and a better way"
YOU_ARE = "You are {you}. At each turn, say your own words first. Then pick a reply, and go to the turn it names."
GO_TO_TURN = "{reply} [Go to turn {number}]({link})"
GO_TO_ENDING = "{reply} [Go to ending {letter}]({link})"
TURN_THINKS = "{turn}: what {name} thinks"
THINKS_AFTER_EACH = "what {name} thinks after each reply"
ANOTHER_WAY = "[Try another way through]({start}) or [go on]({after})."

# Questions
ONE_QUESTION = "One question. Vote by letter, then talk."
QUESTIONS = "{count} questions. Vote by letter, then talk."
THE_SITUATION = "{question}: the situation"
IN_PEOPLE_FOR = "{question}: in people"
OUR_ANSWER = "{question}: our answer"
EACH_AND_WHY = "{question}: each one, and why"
THE_ANSWER = "the answer"

# Practice
NEED_NOT_SHARE = "You do not have to share what you write."
WRITE_FOR_YOURSELF = "Write for yourself"
ONE_EXAMPLE = "one example"
IN_PEOPLE = "In people"
WRITE_IT_AGAIN = "Write it again"
ONE_WAY = "one way to write it"
PEOPLE_AND_SERVICES = "People and services"
WHICH_OF_THREE = "{strong}, {weak}, or {gap}?"
WHAT_NEXT = "What next?"
OUR_READING = "our reading"
WRITE_YOUR_PLAN = "Write your plan"
