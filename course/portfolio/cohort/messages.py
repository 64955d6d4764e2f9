"""What a trainer reads of a cohort: in the terminal, and in the report.

A name is an id: whoever translates or rewords changes only what stands behind it.
"""

from __future__ import annotations

# Files that are not counted, or not as they are
IS_A_LINK = "{file} is a link. It was left alone: put the file itself into the folder."
IS_A_FOLDER = "{file} is a folder. It was left alone: put the files themselves into this folder."
NOT_A_NUMBERS_FILE = "{file} is not a numbers file of this course. It was left alone."
TOO_LARGE = "{file} is far too large for a numbers file. It was left alone: ask for it again."
CANNOT_BE_OPENED = "{file} may not be opened. It was left alone: ask whoever put it there."
DAMAGED = "{file} is damaged, so it is not counted. Ask for it again."
HOLDS_WORDS = (
    "{file} is an answers file, which holds what somebody wrote. It was read no further and is not counted. "
    "Delete it, and ask for their numbers file."
)
NEWER_FORMAT = "{file} was made by a newer version of the course. To count it, use that version."
CHANGED_BY_HAND = "{file} is not as the course made it, so it is not counted. Ask for it again."
STILL_TO_COME = (
    "{file} says that it was made in {month}, which is still to come, so it is not counted. "
    "Look at this computer's date; if it is right, ask for the file again from a computer whose date is right."
)
OTHER_EDITION = "{file} is of edition {edition}. What only that edition asked is left out, and the rest is counted."
SAME_PERSON = "{file} and {newer} are of one person. Only the newer counts, which is {newer}."

# A learner's own numbers file, in words
ALL_THAT_IS_IN_IT = "This is all that is in your numbers file:"
RANDOM_NUMBER = "A random number, so that a corrected file takes the place of this one: {number}"
MADE = "Edition {edition}, {month}."
UNIT_DONE = "{unit}: {done} of {total} activities done, {begun} more begun."
UNIT_FINISHED = "{unit}: finished. {done} of {total} activities done, {begun} more begun."
QUESTION = "{title} – question {number}: {question}"
CHOICE = "  You chose: {choice}"
CHOICE_FOR = "  For “{prompt}” you chose: {choice}"
WAS_FIRST = "  Right at the first try, and not tried again."
WAS_NOT_FIRST = "  Not right at the first try, or tried again."
GAVE = "{title} – {statement} You gave: {number}"
NO_WORDS = "No words that you wrote are in it, and no name."

# What was done
REPORT_IS_IN = "The report is in {file}. {people} people are counted in it."
NEWCOMERS_WAIT = "Waiting to be counted: {count}. They join once they are five."
CHANGES_WAIT = (
    "People with something in their file that is not counted yet: {count}. "
    "What fewer than five have answered or changed waits until they are five."
)
TOO_FEW = (
    "No report was made. It needs the numbers of at least five people, and so far there are {count}. "
    "Run this again when there are more."
)
MEMORY_DAMAGED = (
    "{file} is damaged or changed, and without it a new report would give people away. Nothing was changed. "
    "Put a whole copy of it back; where there is none, delete it and every copy of the report, and begin anew."
)
MEMORY_GONE = (
    "There is a report in {folder}, but its memory, {memory}, is gone, and without it a new report would give people "
    "away. Nothing was changed. Put the memory back, or delete every copy of the report and run this again."
)

# Shares
UNDER_A_THIRD = "fewer than a third"
BETWEEN = "a third to two thirds"
OVER_TWO_THIRDS = "more than two thirds"
ABOUT = "about {percent}%"
HARDLY_ANY = "under 5%"
NEARLY_ALL = "over 95%"

# The report
TITLE = "How a group did"
OF_THE_COURSE = "{title}, edition {edition}. Report made in {month}."
PEOPLE = "{people} people chose to give their numbers."
WHAT_IT_IS = (
    "It is made of numbers alone: which units are finished, which options were chosen, which numbers people gave "
    "themselves. No words of theirs were given, and no names."
)
ON_THIS_PAGE = "On this page"
HOW_TO_READ = "How to read this"
READ_NOTES = (
    "A dash means that nothing may be said: fewer than five people answered, or a group would be too small. "
    "It may also mean that nobody did. You cannot tell which, and that is meant.",
    "A share is given in thirds. Where ten people or more are on both sides, it is in per cent, rounded to fives. "
    "Means are rounded to halves.",
    "Options that few chose stand together in one line, so that each line has ten people or more.",
    "Whoever was counted stays counted. Newcomers and corrected files wait until five can be counted together, so two "
    "reports differ by nobody or by five people or more.",
    "These people chose to give their numbers. Others may have done otherwise, so do not take this for the whole team.",
    "Please don't try to work out who is who. Who passes this report on, passes on that request.",
)
COMPLETION = "Units finished"
UNIT = "Unit"
FINISHED = "Finished it"
RATINGS = "How sure people say they are"
RATINGS_NOTE = (
    "These are means. Only people who gave a number both before and after are in those two columns. "
    "A change is what people say of themselves, and no proof that they do anything differently."
)
STATEMENT = "Statement"
BEFORE = "Before"
THEN = "Before, looking back"
AFTER = "After"
MEAN = "Mean"
SCALE = "Scale"
FROM_TO = "{lowest} to {highest}"
QUESTIONS = "Questions"
QUESTIONS_NOTE = (
    "“Right at the first try” counts people who were right at once and did not try again. "
    "The options are those that stand now: whoever tried again may have chosen another one first."
)
RIGHT_FIRST = "Right at the first try: {share}."
NOT_MARKED = "Not marked: people compare their view with the authors’."
CHOSE = "Which options were chosen"
OPTION = "Option"
CHOSEN_BY = "Chosen by"
RIGHT_OPTION = "{option} (right)"
TOGETHER = "Together: {choices}"
FOR_WHAT = "For what"
WHAT_PEOPLE_CHOSE = "What people chose"
SHARE_AND_OPTION = "{share}: {option}"
WHEN_AND_WHICH = "When the files were made, and of which edition"
MONTH = "Month"
EDITION = "Edition"
PEOPLE_COLUMN = "People"
OTHER_MONTHS = "other months"
OTHER_EDITIONS = "other editions"
