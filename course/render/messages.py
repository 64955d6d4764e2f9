"""What the course itself says around the authors' words, to learners and trainers: every form shows these.

What is said within activities stands in `activity_messages.py`.
A name is an id: whoever translates or rewords changes only what stands behind it. Templates read them as `say.NAME`.
"""

from __future__ import annotations

# On every page that is printed
PAGE_OF = "Page {page} of {pages}"
SKIP_TO_CONTENT = "Skip to the content"

# Around every activity
ABOUT_ONE_MINUTE = "about 1 minute"
ABOUT_MINUTES = "about {minutes} minutes"
SOURCE = "Source:"
SOURCES = "Sources:"
FACILITATOR_NOTES = "Facilitator notes"
SPACE_TO_WRITE = "Space to write"
FOR_EXAMPLE = "For example:"
OUR_READING = "Our reading"
SHOW_OUR_READING = "Show our reading"
HIDE_OUR_READING = "Hide our reading"
A_BETTER_WAY = "A better way"

# Ways through a unit, and what stands closed at its end
WAYS = "**Ways through this unit**"
WAYS_ON_PAPER = "**Ways through this unit:** {ways}."
WAY = "[{name}]({link}) · {about}"
WAY_NAMES = {"ten-minutes": "the short way", "whole-unit": "the whole unit", "more-practice": "more practice"}
WAY_ON_PAPER = "{name}, {about}"
SHORT_WAY_ON_PAPER = "{name}, {about} ({titles})"
MORE_PRACTICE_TITLE = "More practice: {about}"
MORE_PRACTICE_LEAD = "The unit is complete without these. Do the ones you'd like, in any order."
FIRST_LINE = (
    "*Nobody has reviewed this course yet: [more]({notices}). "
    "Your answers are yours: [where they are, and how to have none kept or clear them]({answers}).*"
)

# My record
MY_RECORD = "My record"
RECORD_LEAD = "Everything that I wrote or chose in the course “{course}”, with the questions that it answers."
UNIT_OF_RECORD = (
    "What I wrote or chose in “{unit}”, a part of the course “{course}”, with the questions that it answers."
)
UNITS_OF_RECORD = (
    "What I wrote or chose in these parts of the course “{course}”, with the questions that it answers: {units}."
)
WORDS_OF_RECORD = "What I wrote in the course “{course}”, with the questions that it answers."
OWN_WORDS_ONLY = "It has my own words alone, without my answers to the course's quizzes."
MADE_ON = "Made on {date}."
RECORD_EXAMPLES = (
    "The course made up its examples, and the people in them. This record is yours: nobody asks you to hand it in, "
    "and you show as much of it as you choose."
)
LAST_CHANGED = "Last changed:"
DATE_NOT_KNOWN = "nobody knows when"
NOT_ANSWERED = "Not answered."
COURSE_ASKED = "The course asked:"
MY_ANSWER = "My answer:"
MY_PLAN = "What I plan:"
BY_WHEN = "By when: ____________________"
MY_CHOICE = "My choice"
MY_OWN_WORDS = "In my own words"
REPLY_I_PICKED = "The reply I picked"
IN_SCENE = "At the scene “{scene}”:"
ADDED_BY_ME = "Added by me"
HEADINGS_OF = "Headings of the {name}: {version}. Looked at on {date}."
CHECK_CURRENT_FORM = "Check against the current form:"
NOTHING_PICKED = "Nothing picked yet."
FILLED_IN_BY_COURSE = "Filled in by the course:"
WHAT_COURSE_IT_IS = "The online course “{course}”, version {version}."
UNIT_FINISHED_ON = "“{unit}”, finished on {day}."
UNIT_NOT_FINISHED = "“{unit}”, not finished yet; last saved on {day}."
TICK_WHAT_FITS = "Tick what fits."
LEFT_BLANK = "Left blank for you to write."
LEFT_BLANK_FOR_CHANGE = (
    "Left blank for you. Write here what happened in your practice, once something has: "
    "put a note in your diary to come back in four weeks."
)
RATINGS_COMPARED = "How sure I was, and am"
RATINGS_BEFORE_AND_NOW = "Before, looking back, and now"
RATINGS_PROVE_NOTHING = (
    "These are my own numbers, from 0 to 10. They show how sure I felt. They do not prove that anything changed."
)
RATINGS_MARKS = "Empty circle: before. Square: looking back at that time. Dot: now."
RATINGS_STATEMENT = "Statement"
RATINGS_TIMES = {"before": "Before", "then": "Looking back", "after": "Now"}
RATINGS_DRAWN = "The numbers of the table below, drawn: one line for each statement."
RECORD_IS_EMPTY = "There is nothing here yet. What you write and choose in the lessons shows here."
NOT_CHECKED = (
    "Nothing has looked for names in this, nor for other details that could point to a patient or a colleague. "
    "Open the page version in a browser: it marks what looks like a name. "
    "Before you show this to anybody, read it as a neighbour or a stranger would."
)
NOT_IN_THIS_RECORD = "What is not in this record"
FROM_EDITION = "{unit}, edition {edition}"
WHY_FORMER = "The course has changed since, and does not ask this any more."

# Certificate
CERTIFICATE = "Certificate of completion"
STATEMENT = "Statement of units completed"
NAME_TO_WRITE = "Name: ______________________________"
HAS_FINISHED_COURSE = "has finished the whole course “{course}”: all {total} units, with a reflection and a plan."
HAS_FINISHED_UNITS = "has finished {done} of {total} units of the course “{course}”."
SELF_CERTIFIED = "Self-certified. Not accredited by any professional body."
DATES = "Dates"
FROM_TO = "From {first} to {last}, by the days on which answers were saved."
ALL_ON = "{day}, by when answers were saved."
WHAT_ABOUT = "What it is about: {subtitle}"
HOURS_ALONE = "Hours, self-directed"
HOW_COUNTED = "This is the course's own count for the finished units, not a clock."
OWN_HOURS = "The hours I spent: ____________"
HOURS_TOGETHER = "Hours in all"
COUNTED_ONCE = "Both together; no time is in both."
HOURS_WITH_OTHERS = "Hours, participatory"
ENTERED_BY_LEARNER = "As entered by the learner."
NONE_ENTERED = "None entered."
TIME_ROLE_AND_DAY = "{time}: {role}, {day}"
TIME_AND_ROLE = "{time}: {role}. Day: ____________"
PROVIDER = "Course"
REVIEW = "Review"
UNITS_FINISHED = "Units finished, and what each is for"
TO_SIGN = "To sign"
HOW_TO_CHECK_IT = "The learner may show what they choose of what is behind this. Nobody else has checked it."
SIGNED_BY_LEARNER = "I did this, and the hours are true: ____________________ Date: __________"
SEEN_BY = "If somebody is asked to sign, seen by: ____________________ Their job: ______________ Date: __________"
NO_CERTIFICATE_YET = (
    "No certificate was made: no unit is finished yet, so it could say nothing. "
    "Finish every activity of one of the {total} units, then make it again."
)
NO_CERTIFICATE_BUT_BEGUN = (
    "No certificate was made: no unit is finished yet, so it could say nothing. "
    "You are furthest in “{unit}”: {done} of {of} activities done. Finish the rest, then make it again."
)
FINISHED_IN_EDITION = "Finished in edition {edition}; later editions ask for more."
ONE_HOUR = "1 hour"
HOURS = "{count} hours"
ONE_MINUTE = "1 minute"
MINUTES = "{count} minutes"

YOUR_CERTIFICATE = "Your certificate"
WHAT_IT_SHOWS = "It shows the units you finished, what they are for, and your hours."
YOUR_NAME = "Your name, as it is to stand there"
KEEP_NAME = "Keep my name and these times in this browser"
TIME_WITH_OTHERS = "Time that you spent learning with others"
WHAT_IS_PARTICIPATORY = (
    "What you said in tasks and role plays goes in by itself. Add here what stands nowhere else, such as a session. "
    "Write their job, never their name."
)
THEIR_JOB = "Their job"
HOW_MANY_MINUTES = "Minutes"
MAKE_CERTIFICATE = "Make it"

# A learner's progress and answers
YOUR_PROGRESS = "Your progress"
ACTIVITIES_DONE = "Activities done in this unit"
WHOLE_COURSE = "The whole course"
PROGRESS_SHOWS_HERE = "Your progress shows here while the lesson runs."
YOUR_ANSWERS = "Your answers"
ANSWERS_SHOW_HERE = "While the lesson runs, you can take your answers with you here, bring them back, or clear them."
READ_WHAT_YOU_WROTE = "Read what you wrote"
WHAT_GOES_IN = "What goes in:"
UNDER_WHICH_HEADINGS = "Under which headings:"
PICK_A_HEADING = "For each thing you wrote, say where it goes"
LEAVE_ALL_OUT = "Leave everything out, to begin with"
PROPOSED = (
    "You've picked nothing yet, so each thing stands where it may fit. "
    "Move it, or choose “Nowhere” to leave it out. Then read it through as one account."
)
NOTHING_TO_PICK = "Nothing to pick yet: write a reflection, a rewrite or a task in a lesson first."
ONLY_OWN_WORDS = "Only my own words, to show: no quiz answers, no ratings, no examples"
ONE_ACCOUNT_OF = "Write this account of:"
ONE_ACCOUNT_EACH = "An account is of one event. Choose where you wrote of it, and make another for the next."
EVERY_UNIT = "Everything I wrote"
PARTS_THAT_GO_IN = "Tick what goes in"
SAVE_AS_PAGE = "Save it as a page"
COPY_AS_TEXT = "Copy it as text"
PRINT_IT = "Print it"
CLOSE = "Close"
YOUR_RECORD_AS_TEXT = "What you wrote, as text"
WHY_A_COPY = (
    "A page and a text are for people to read. To go on with the course in another place, save a copy too: "
    "“Bring them back” reads it there."
)
FOR_WORD = "For a Word document, open the page in Word. Or type in a terminal: course record --format docx"
COPY_TO_BRING_BACK = "Save a copy to bring back"
TAKE_ANSWERS = "Take your answers with you"
PRINT_UNIT = "Print this unit"
BRING_BACK = "Bring them back"
FILE_TO_BRING_BACK = "An answers file to bring back"
NUMBERS_ONLY = (
    "Did your trainer ask for your numbers? You can make a file that holds no words and no name: only which units are "
    "done, which options you chose, and the numbers that you gave yourself. It is up to you."
)
SEE_NUMBERS = "See my numbers file"
CLEAR_ANSWERS = "Clear my answers"
CLEARS_EVERY_ANSWER = "This clears every answer in every unit {here}, for good."
CLEAR_ALL = "Clear them all"
CLEAR_THEM = "Clear them"
KEEP_THEM = "Keep them"

# Answers from an earlier edition
FROM_AN_EARLIER_EDITION = "From an earlier edition"
WHY_EARLIER = (
    "The course has changed, and these questions are not in it any more. What you answered is still yours to read. "
    "“Take your answers with you” takes it along."
)
YOU_ANSWERED = "You answered:"
CLEAR_EARLIER = "Clear what is from an earlier edition"
CLEARS_EARLIER = "This clears the answers under this heading, for good."

# Two versions of what a learner wrote
TWO_VERSIONS = "Two versions of some answers"
WHY_TWO_VERSIONS = (
    "This happens when two windows write in one box, when a sync service such as OneDrive finds two versions, "
    "or when you bring answers back. Nothing is lost: look at both, and choose which one stands."
)
THIS_ONE_STANDS = "**This one** stands in the lesson, saved {when}."
THIS_ONE_IS_EMPTY = "**This one** stands in the lesson: nothing yet."
OTHER_ONE_SAVED = "**The other one** was saved {when}. It is in the file {file}."
THIS_ONE = "This one:"
OTHER_ONE = "The other one:"
USE_THIS_ONE = "Use this one"
USE_OTHER_ONE = "Use the other one"
UNUSED_IS_KEPT = "The one you do not choose is kept in a file of its own until you clear your answers."

# Before and after a unit, and in the notices
PRINCIPLE = "Principle {number}: {title}"
ABLE_TO = "When you have finished, you will be able to:"
REVIEWED = "Reviewed: {by}."
ABOUT_THIS_COURSE = "About this course"
LAST_UPDATED = "Last updated: {date}"
SOURCES_TITLE = "Sources"
HOW_CHECKED = "How the course was checked"
HELP_ROUTES = "Help routes"
LAST_CHECKED = "Last checked: {date}."
TAUGHT_UNREAD = "We teach from these without having read them. They wait for a check by somebody who has:"
TELL_US = "Tell us what we got wrong:"
VERSION = "{title}, version {version}, {date}."

# Cells of a notebook
PREVIOUS = "Previous: {title}"
NEXT = "Next: {title}"
CONTENTS = "Contents"
YOU_ARE_HERE = "(you are here)"
NOT_WRITTEN_YET = "(not written yet)"
YOUR_PANEL = {"progress": "Your progress", "answers": "Your answers"}
PRESS_SHIFT_ENTER = "{what}. If you see this line and nothing below it, press Shift and Enter."
