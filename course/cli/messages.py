"""What the commands say: what was made and where, what to do next, and why something was not done."""

from __future__ import annotations

# course check
TO_READ_THE_NOTES = "To read the notes: course check --notes"
TO_BE_BUILT = "To be built: {names}. Run: course build"
TO_BE_BUILT_AND_MORE = "To be built: {names} and {more} more. Run: course build"

# course report
REPORT_IS_IN = "The report is in {file}."

# course new unit
WROTE_THE_UNIT_INTO = "Wrote the unit into {file}, with an outcome to write over."
WROTE = "Wrote {file}."
WRITE_OVER_IT = "Write over its words. To see it as you write: course preview {unit}. Then: course check --unit {unit}."
UNIT_IS_THERE = "This unit is there already. It was left alone."
NO_NAME_FOR_A_UNIT = "'{name}' will not do for a unit. {advice}"
NO_SUCH_UNIT = (
    "course.yaml names no unit '{name}'.{guess} If you mean a new one, give its title too: "
    'course new unit {name} --title "…"'
)
NO_NUMBER_LEFT = "All numbers for the outcomes of a unit, 0 to 9, are taken in course.yaml. Nothing was changed."
NO_LIST_OF_LINES = (
    "The units of course.yaml are not written as a list of lines. Nothing was changed. "
    "Write the unit into course.yaml yourself, after the last one of 'units:'."
)
DOES_NOT_FIT = (
    "The unit does not fit into course.yaml as that is written. Nothing was changed. "
    "Write the unit into course.yaml yourself, after the last one of 'units:'."
)

# course build
BUILT = "Built {file}"
RELEASED = "Edition {version} is released: its ids are in {file}. Now raise the version."
NOTEBOOKS_IN = "Notebooks in {folder}: {count}, {changed} of them new or changed."
DRAFTS = "Drafts, not built: {units}. To see them: course build --drafts"
NOTEBOOK_OF_A_DRAFT = "{file} is the notebook of a draft. Delete it before learners get the course."
NONE_YET = "{name} (there is none yet)"
LEFT_AS_IT_WAS = "Left as it was, for the mistakes above: {names}. Mend them, and build again."

# course preview
PREVIEW_IS_AT = "Open this in a browser: {address}"
LOOKS_FOR_CHANGES = (
    "The files in {folder} are looked at twenty times a second, so it works on network drives too. To stop: Ctrl and C."
)
PREVIEW_STOPPED = "The preview has stopped."

# course export
MADE = "Made {file}"
UNIT_NOT_WRITTEN = "“{title}” is not written yet: there is no {file}. Name another unit."
NO_CASE = "“{title}” has no case for a {setting} yet: its own case stands in its place."
NO_CASE_IN_HALF_DAY = (
    "The half day has no case for a {setting}: none of its blocks uses a question that has one, so it stays as it is."
)
NO_SESSION = "“{title}” has no session to print. The whole unit: course export workbook --unit {unit}"
NO_KEY_POINTS = "“{title}” has no key points to print. Name another unit."
NO_HALF_DAY = "content/course.yaml has no half day: write 'workshop:' there, or leave out --half-day."
NO_CONVERSATION = "“{title}” has no conversation to play."
PEOPLE_FOR_A_ROOM = "{people} will not do: write how many people come, from 1 to {most}."
HTML_INSTEAD = "{sentence}\n\nSo the pack was made as HTML pages, which print the same from a browser."
PACK_IS_IN = "{people} Print from {folder}"
MADE_PAGES = "Made {file}: {megabytes} MB. Open it in a browser: it needs no network and no installing."
PUT_PAGES_ON_A_HOST = (
    "Put all of these side by side on a web host with HTTPS. Opened there once, the course opens offline too. "
    "The page also opens by itself, from a disk."
)
MADE_PACKAGE = "Made {file}: {megabytes} MB. Upload it to your learning platform as it is."
MADE_SITE = "Made {folder}: {files} files, {megabytes} MB."
PUT_IT_ON_A_HOST = (
    "Put the whole folder on a web host with HTTPS. Without HTTPS the course runs, but keeps no answers; "
    "opened as files, without a host, it does not run."
)
TO_TRY_IT = "To try it on this computer, run: {command}\nand go to http://127.0.0.1:8000/ in a browser."

# course export questions
MADE_QUESTIONS = "Made {file}. Questions in it: {count}."
LEFT_OUT_ORDERING = "Left out, as GIFT has no way to put steps in order: {count}. The format moodle-xml has."
LEFT_OUT_UNSCORED = (
    "Left out, as GIFT cannot say that a question never counts: {count}. "
    "In the format moodle-xml they are worth no marks."
)
# course account
NOTHING_FOR_AN_ACCOUNT = (
    "You have no words of your own yet in a reflection, a rewrite or a task of the course. "
    "Write in one of them first, and run this again."
)
FOR_AN_ACCOUNT = (
    "Your own words can go under these headings of the {regulator}:\n{headings}\n\n"
    "You wrote in:\n{written}\n\n"
    "Say what goes where, such as:\n  {example}"
)
HEADING_FOR_SOME = "  {id}: {title} (only what you did, plan or wrote about just this)"
ACCOUNT_IS_PROPOSED = (
    "You had picked nothing, so each thing you wrote is where it may fit. "
    "To see what is where: course account {regulator} --list. "
    "To move or leave out some of it, add --put or --leave-out."
)
WITHOUT_PLACE = "This is kept for your account and has no place in it now:\n{what}"
ACCOUNT_IS_IN = "Your account is in {file}. Nobody has checked it for names, so read it through before you hand it in."

# course record
CERTIFICATE_IS_IN = "Your certificate is in {file}. You certify it yourself: no professional body has accredited it."
RECORD_OF_A_FILE_IS_IN = (
    "What that file holds can be read in {file}. These are somebody's own words: keep them as carefully as they do."
)
RECORD_IS_IN = "Your record is in {file}. Only you have it: it goes to nobody unless you send it."

# course answers
ANSWERS_ARE_IN = "Your answers are in {file}."
NUMBERS_ARE_IN = "Your numbers are in {file}."
NOTHING_WAS_SENT = (
    "Nothing was sent. Whoever you give the file to knows that it is yours, and can read every line above. "
    "The report that a trainer makes of a group shows nothing of fewer than five people."
)
FILE_IS_THERE = "{file} is there already, and was left alone. Name another file."
TOO_LARGE = "This file is too large to be an answers file. Nothing was changed."
KEEPS_NONE = (
    "Nothing was brought back: you chose to keep no answers {where}. "
    "Tick “Keep my answers” under “Your answers” at the end of a lesson first, "
    "or bring the file back there for as long as the lesson is open."
)

# Errors
STOPPED = "You stopped this. Each file is whole: as it was before, or as it was to be."
NEEDS_AUTHORS_TOOLS = (
    "This needs the tools for authors, and '{module}' is not installed. To install them, run:\n\n  {command}"
)
FAULT_OF_THE_COURSE = (
    "This is a fault of the course itself, and not of what you did. Please send these words to whoever gave you "
    "the course: {error} ({words}) in {file}, line {line}."
)
IN_NO_COURSE = (
    "This writes into a course's own folder, and {folder} is in none: there is no content/course.yaml "
    "in it or above it. Go into the folder of your course, and run it there."
)
