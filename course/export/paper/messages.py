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

# On pages of a pack
HANDOUT_PAGE = "page {first}"
HANDOUT_PAGES = "pages {first}–{last}"
TWO_COLUMNS = "Two columns: {unit}"

# For whoever approves it
APPROVAL = "For whoever approves this course"
ABOUT_THE_COURSE = "The course"
PEOPLE_WILL = "When they have finished, people will be able to"
HOURS_IN_ALL = "How long it takes"
HOURS_ALONE = (
    "Alone, the units take about {hours}, and More practice {more}. "
    "That is reckoned from words and tasks; nobody has been timed."
)
HOURS_TOGETHER = (
    "{count} units have a session of 60 minutes as well, with {hours} of taking part in all: do not count both."
)
HOURS_CERTIFIED = "Learners certify their own hours."
HOW_IT_TEACHES = "How it teaches, and at what level"
METHODS = "{count} questions, by what they ask of people: {asked}. Beside them: {named}. No score is kept."
SOURCES_AND_DATES = "Sources and dates"
SOURCES_READ = (
    "The course names {count} sources. What it takes from {read} of them was read there, the latest on {on}; "
    "from the other {rest} not yet. Help routes were checked on {help}, and review is due by {review}."
)
ACCESS_AND_PRIVACY = "Accessibility and privacy"
WHOLE_NOTICES = "What was tested and what was not, and a data protection form: course export notices."
REVIEWED_BY = "Who has reviewed it"
NOT_ACCREDITED = "No regulator, royal college or NHS body has accredited or endorsed it."

# Role plays
ROLE_PLAY = "Role play: {unit}"
RULES = "How to play {title}"
ABOUT_MINUTES = "Allow about {minutes} minutes. There is no score, and no clock."
GOES_READ = "Each of you reads your own sheet, and nobody else's."
GOES_SAY = "{name} says the words of the turn. The professional answers in their own words."
GOES_NEAREST = "{name} finds the reply on the sheet that is nearest to it."
GOES_THINKS = "{name} does not read the thought aloud yet, and goes to the turn that is named."
GOES_END = "At an ending, whoever watched reads it aloud."
FOR_THE_PROFESSIONAL = "The professional: {title}"
SAY_YOUR_OWN_WORDS = "Wait for {name} to speak. Then say what you would say at work, in your own words."
FOR_THE_PERSON = "{name}: {title}"
YOU_PLAY_PERSON = "You are {name}, {age}. {life}."
KEEP_THIS_SHEET = "Keep this sheet to yourself. It holds what you think, and you tell nobody until the end."
WHAT_THE_PROFESSIONAL_READS = "The professional reads this:"
WHAT_YOU_SAY_FIRST = "What you say first, at some turns"
AT_ITS_NUMBER = (
    "When {name} names one of these turns, read out what stands under it, or say it in your own words. "
    "Then {name} speaks. Don't read ahead."
)
SAY_THE_NUMBER = "Say “Turn {number}”, and wait: the professional speaks first."
YOU_SAY = "You say:"
YOU_THINK = "You think:"
FOR_THE_OBSERVER = "Watching: {title}"
WORDS_YOU_HEARD = "Words that changed something"
WHERE_IT_ENDED = "Where it ended: read out yours, and no other"

# Cards and posters
CARDS = "Key points cards: {unit}"
POCKET_CARDS = "Pocket cards: {unit}"
POSTER = "{unit}: five to take away"
CARD = "Card {number}"
INSTEAD_OF = "Instead of {rushed}"
CARD_FOOT = "{title}, version {version}. {licence}."
NOT_REVIEWED = "Not reviewed yet."

# The whole red-flag list
RED_FLAGS = "Red flags for backs, necks and legs: the list from the welcome"

# Help, for the wall
HELP_ROUTES = "Where to turn"
IF_YOU_WORK_HERE = "For nurses, and everybody who works in health or care"

# Slips, and cards to lay out
SLIPS = "Slips: {unit}"
BETTER_WAY = "{title}: a better way"
ONE_WAY = "{title}: one way to write it"
LABELS = "Labels to lay out: {unit}"

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
STOP_AFTER = "The stop after “{scene}”"
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
ON_SLIDE = "slide {number}"
MINUTES = "{minutes} minutes"
TIME = "Time"
CLOCK = "Clock"
WHAT = "What"
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

# As a session begins
SAY_ON_THE_REVIEW = (
    "This course comes from published sources, and no clinician has checked it yet. "
    "Where our own policy is stricter, follow that."
)
SAY_WHERE_IT_IS_QUIET = "Anyone who steps out: the quiet place is (say where), and (name) can come with you."

GIVE_OUT = "Give out"
QUOTED = "“{title}”"
GIVE_HELP_ROUTES = "**{file}**: one by the door and one on the wall, before anyone comes."
LEAVE_ON_SHOW = "On the screen: “Where to turn”. Leave it on show."
GIVE_HANDOUT = "**{file}**{where}: {titles}. Ask people not to read on."
STILL_IN_THE_HANDOUT = "In the **{file}**{where}: {titles}."
STILL_HAVE = "Of **{file}**, people still have {titles}."
GIVE_LABELS = "**{file}**, the cards for {titles}: a set for each table."
GIVE_ROLE_PLAY = "**{file}**, or a screen: {titles}."
GIVE_TWO_COLUMNS = "**{file}**, one each."
GIVE_AFTER = "**{file}**{when}: {titles}."
GIVE_POCKET_CARDS = "**{file}**{when}, one each: {titles}."
GIVE_RED_FLAGS = "**{file}** with it, one each: the list for backs, necks and legs. The heart's is in unit 03."
GIVE_SLIPS = "**{file}**, once they've done their own: {titles}."
GIVE_KEY_POINTS = (
    "**{cards}**, the key points card, one each. Put up **{poster}** now: the same five lines as card and handout."
)
ONCE_ANSWERED = ", once they've answered"
AT_THE_END = ", at the end"
IF_THERE_IS_TIME = "If there's time"
THE_KEY = "Our answer."
BETTER_IS_ON_A_SLIP = "A better way is on the slip."
WORTH_KNOWING = "Worth knowing:"
WHAT_PEOPLE_LEAVE_WITH = "What people leave able to do, and where"
SERVED_BY = "{outcome} {text} In: {blocks}."
SERVED = "{outcome} {text}"
ONLY_IN_THE_WORKBOOK = "{outcome} {text} Not in this session: people work on it in the workbook."

# A shorter session
WITH_MINUTES = "With {minutes} minutes"
NOT_SO_SHORT = "45 minutes can't be reached, since the blocks that keep people safe stay."
LEAVE_OUT = "Leave out {blocks}."
DO_NOT_PRINT = "Don't print {files}."
IN_BOLD = "**{file}**"
SIDE_IN_BOLD = "**{file}** (the side {titles})"
BLOCK_AND_MINUTES = "“{title}” ({minutes} minutes)"
AND_ALSO = "{first} and {last}"
NO_OUTCOME_LOST = "Every outcome of the hour still has a block."
OUTCOMES_LOST = "Outcome {outcomes} then has no block: people work on it in the unit."
GIVE_OUT_AS_THEY_LEAVE = "What “{title}” gives out, people get as they leave."
SAY_SO_AS_YOU_BEGIN = "As you begin, say that you have {minutes} minutes, and none in hand."
STILL_SAY_THE_END = "Still say the words of “{title}”, and leave the slide “Where to turn” on show."
STILL_LATE = "Still late? Each block says what to do if time is short."
STARTS_AT = "{begins} {title}"
ENDS_AT = "{ends} end"

# When a room is silent
IF_NOBODY_SPEAKS = "If nobody speaks"
WHEN_NOBODY_SPEAKS = """\
Count to ten in your head: people are thinking. Then give everyone a minute to write one line. Next, each tells a \
neighbour, and you ask what the two of them said.

Still quiet? Read out two answers, and ask for hands. Last, give one of the likely answers yourself, and ask who'd do \
something else.

Nobody has to speak, and nobody is picked out. All that takes about three minutes, so leave out what stands beside \
“If there's time”."""

# What a trainer is asked, and what cannot wait
WHO_HAS_CLEARED = "Before the day: who has cleared the safety cards?"
CLEARED_OR_NOT = """\
Ask your clinical lead to clear {files}, which no clinician has checked for us. Give out what they clear, and say that \
they have.

Not cleared? Leave these out, and give people your own service's policy and numbers in {blocks} instead. The safety \
line of the key points stays, on card, poster and slide, so show them that too: it says when to get help."""
SOMEBODY_IS_NOT_SAFE = "If somebody here isn't safe, or tells of a patient who isn't"
YOU_MAY_BE_ASKED = "You may be asked: {question}"

# How a file comes onto paper
PRINT_HTML = (
    "Open a page in Chrome, Chromium or Edge and print it: A4, and no headers and footers of the browser's own."
)
PRINT_PDF = "Print on A4 at 100%."
PRINT_DOCX = "Check the pages in your word processor before you print."
