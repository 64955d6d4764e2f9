"""What a learner is told of their answers: where these are, what was saved, what could not be.

A name is an id: whoever translates or rewords changes only what stands behind it.
"""

from __future__ import annotations

# Where answers are
HERE = {
    "binder": "on Binder",
    "hub": "on the server that you signed in to",
    "browser": "in this browser",
    "page": "in this page",
    "computer": "on this computer",
}
KEEP_WHERE_OTHERS_ARE = "Keep my answers {here}. Untick this where others use it too."
KEEP_OR_NONE = "Keep my answers {here}. Untick this to have none kept."
SAVING = "Your answers save as you go, {where}."
SAVED = {
    "binder": "on Binder for now",
    "browser": "in this browser",
    "page": "for as long as this page is open",
    "folder": "in your folder “{folder}”",
}
UNKEPT = (
    "You chose to keep no answers {here}. As long as you do, what you write or bring back is gone half a minute after "
    "you close this lesson or go on to another. Until then, whoever opens it again sees it."
)
UNKEPT_IN_BROWSER = (
    "You chose to keep no answers {here}. As long as you do, what you write or bring back is gone when you close this "
    "page or load it again."
)
BROUGHT_UNKEPT = (
    "You chose to keep no answers {here}, so what came back is in this lesson alone. It is gone half a minute after "
    "you close this lesson or go on to another. The file stays as it is."
)
BROUGHT_UNKEPT_IN_BROWSER = (
    "You chose to keep no answers {here}, so what came back is in this lesson alone. It is gone when you close this "
    "page or load it again. The file stays as it is."
)
KEPT = {
    "binder": "Your answers are on Binder for now. They never leave it unless you send them.",
    "hub": (
        "Your answers are {here}, in {folder}. Other learners cannot read them; whoever looks after the server could. "
        "They never leave the server unless you send them."
    ),
    "browser": "Your answers are in this browser, on this computer. They never leave it unless you send them.",
    "page": "Your answers are in this page alone. They never leave it unless you send them.",
    "computer": "Your answers are {here}, in {folder}. They never leave it unless you send them.",
}
KEPT_BEFORE = "What you kept before is still {here}. “Clear my answers” takes it away."
KEPT_BEFORE_IN_FOLDER = "What you kept before is still {here}, in {folder}. “Clear my answers” takes it away."
FORGETS = {
    "binder": (
        "This is Binder: it forgets everything when you close it, or after some minutes without use. "
        "Take your answers with you before you go."
    ),
    "browser": (
        "Your answers are kept in this browser, which may forget them: when its data is cleared, when the computer is "
        "short of room, or when a private window closes. Take your answers with you before you go."
    ),
    "page": (
        "Your answers are lost when you close this page: this browser keeps nothing for it. "
        "Take your answers with you before you go."
    ),
}
"""What must be heard first where answers are not safe for good."""

# What could not be saved or read
CANNOT = {
    "kept": "Your answers cannot be kept in {folder} ({reason}).",
    "cleared": "Your answers cannot be cleared in {folder} ({reason}).",
    "chosen": "Your choice to keep no answers cannot be kept in {folder} ({reason}).",
}
CANNOT_NOW = {
    "kept": "Your answers cannot be kept in {folder} just now: {reason}.",
    "cleared": "Your answers cannot be cleared in {folder} just now: {reason}.",
    "chosen": "Your choice to keep no answers cannot be kept in {folder} just now: {reason}.",
}
TO_DO = {
    "kept": "Make room there, or ask for a folder that you may write to.",
    "cleared": "Ask for the right to change that folder.",
    "chosen": "Nothing was changed by it. Make room there, or ask for a folder that you may write to.",
}
SHORTEN_PATH = "That path is too long for this system: set COURSE_ANSWERS to a folder with a shorter one."
STILL_THERE = "Still there: {paths}."
SOME_STILL_THERE = "What was not cleared is still there."
CLEARED_BUT_NOT_ALL_ONE = "1 activity is cleared, the others are not."
CLEARED_BUT_NOT_ALL = "{count} activities are cleared, the others are not."
NOT_FLUSHED = (
    "{path} is in its place, but the disk does not confirm it ({reason}): a power cut may undo that. "
    "Have the disk looked at."
)
NOT_CONFIRMED = (
    "The disk does not confirm what was changed last in {folder} ({reason}): a power cut may undo it. "
    "Take your answers with you, and have the disk looked at."
)
OTHERS_UNTOLD = (
    "Other lessons and tabs cannot be told that you cleared this ({reason} in {folder}). "
    "Close those that are still open, or they may bring your words back."
)
LESSON_IS_SAVING = "another lesson is saving there and does not finish"
CLOSE_LESSONS = "Close your other lessons."
OPEN_ELSEWHERE = "another program has {file} open"
CLOSE_PROGRAM = "Close that program."
LESSON_IS_SAVING_IN = "Another lesson is saving in {folder} and does not finish. Close your other lessons."
NOT_PUT_BACK = "Not all could be put back: {files}"
FILE_REPLACED = "{path} was replaced; what stood there before is in {spare}."
FILE_IS_NEW = "{path} is new."
NOT_LOOKED_INTO = "{names} cannot be looked into"
NOT_OURS = (
    "Nothing can be kept here: {path} is not a file of this course. It was left alone. "
    "Rename it or move it elsewhere, then try again."
)
NO_ACTIVITY = "'{name}' is no activity of the course, so nothing was kept."
NOT_KEPT = "This cannot be kept: it is no text, number or list. Undo the last step."
TOO_LONG = "This is too long to keep: more than {megabytes} MB. Shorten it."
NEWER_VERSION = (
    "These answers were saved by a newer version of the course. They are safe and were left alone. "
    "Use the newer version to see them."
)
NOT_OPENED_NOW = "Your answers here cannot be opened just now ({reason}). They are in {path}."
NOT_MOVED = "An earlier answer file is damaged and cannot be moved ({reason}): {path}."
LINKED = "a link leads to it"
SET_ASIDE = "An earlier answer file could not be read. It was set aside, not deleted: {path}."
SET_ASIDE_NOT_UTF_8 = (
    "An earlier answer file is not saved as UTF-8. It was set aside, not deleted: {path}. "
    "Open it in a text editor, save it as UTF-8, reload this page, and it is offered under “Your answers”."
)
FILE_UNREAD = "It cannot be read."
FILE_DAMAGED = "This file is damaged. Put a whole copy of it in its place."
FILE_CUT_OFF = "This file is cut off: its end is missing. Copy or download it again."
FILE_NOT_UTF_8 = "This file is not saved as UTF-8. Save it with the encoding UTF-8."
KEEPS_NOTHING_FILE = "While this file is here, the course keeps no answers."
CLEARED_FILE = "Answers were cleared at these times. Lessons that were open then forget what was written before."

# Answers taken away, brought back and cleared
LEFT_OUT_ONE = "1 of your activities could not be read and is not in the file: {names}. It is still in {folder}."
LEFT_OUT = "{count} of your activities could not be read and are not in the file: {names}. They are still in {folder}."
DAMAGED_LEFT_OUT = "Not in the file, because damaged: {paths}."
SHUT = "Cannot be looked into, so answers may be missing: {paths}."
DO_NOT_CLEAR = "Do not clear your answers before you have kept a copy of that folder."
CLEARED_ONE = "Your answers are cleared: 1 activity."
CLEARED = "Your answers are cleared: {count} activities."
FILE_TOO_LARGE = "This file is too large to be an answers file. Nothing was changed."
REFUSED_NOT_UTF_8 = (
    "This file is not saved as UTF-8, so letters such as é could come back wrong. Nothing was changed. "
    "Open it in the program that saved it, save it with the encoding UTF-8, and bring that file back."
)
REFUSED_CUT_OFF = (
    "This file is cut off: its end is missing. Nothing was changed. Copy or download it again, and bring that one back."
)
REFUSED_DAMAGED = "This file is damaged, or is not an answers file. Nothing was changed."
REFUSED_OTHER_KIND = "This is not an answers file of this course. Nothing was changed."
REFUSED_NEWER = "This file was made by a newer version of the course. Nothing was changed."
REFUSED_EMPTY = "This file is damaged: its answers are missing. Nothing was changed."
REFUSED_NEAR = "This file is damaged near '{name}'. Nothing was changed."
BROUGHT = "{count} of your activities came back."
STAYED = "{count} stayed as they were here: saved later, or just the same."
VERSIONS_OF_ONE = (
    "1 has more than one version: each is kept. Open “Your answers” at the end of a lesson to choose between them."
)
VERSIONS = (
    "{count} have more than one version: each is kept. "
    "Open “Your answers” at the end of a lesson to choose between them."
)
ONE_IN_FILE_ONLY = (
    "1 has another version in the file, which is in that file only, because you chose to keep no answers here. "
    "Do not throw the file away."
)
IN_FILE_ONLY = (
    "{count} have another version in the file, which is in that file only, because you chose to keep no answers here. "
    "Do not throw the file away."
)
ONE_REPLACED = (
    "In 1, what came back took the place of other words. Those are not kept beside it, because you chose to keep no "
    "answers here."
)
REPLACED = (
    "In {count}, what came back took the place of other words. Those are not kept beside it, because you chose to keep "
    "no answers here."
)

# Answers from an earlier edition
CLEARED_FORMER_ONE = "Your answers from an earlier edition are cleared: 1 activity."
CLEARED_FORMER = "Your answers from an earlier edition are cleared: {count} activities."

# Two versions of the answers to one activity
TWO_VERSIONS = (
    "Another window or computer kept other words here meanwhile. Both versions are kept. "
    "Open “Your answers” at the end of a lesson to choose between them."
)
YOUR_ACCOUNT = "What you put into your reflective account"
CHANGED_MEANWHILE = "Nothing was changed: one of the two is not as you saw it any more. Look at both again, and choose."
NOTHING = "(nothing)"
YES = "yes"
NO = "no"
SAVED_AT = "on {date} at {time}"
SAVED_NOBODY_KNOWS = "nobody knows when"
PARTS = {
    "day": "On which day it was",
    "draft": "What you began to write",
    "ended": "Where it ended",
    "how": "How it went",
    "marked": "What you marked",
    "minutes": "How many minutes it took",
    "next": "Which gap you would close first",
    "number": "The random number of your numbers file",
    "own": "What you added",
    "path": "What you said",
    "played": "What was said in your role play",
    "scene": "Where you stopped reading",
    "shown": "Whether you opened the better version",
    "text": "Your text",
    "ticked": "What you ticked",
    "way": "How you read it",
    "ways": "Which ways you opened",
    "with": "The job of whoever you did it with",
    "when": "When you will do it",
    "why": "Why it went wrong",
}
"""Parts that activities have beside what has an id of its own."""
LABELS = {
    "checked": "Checked",
    "instead": "Asked in its place",
    "link": "Link",
    "met": "Found",
    "name": "Name",
    "reply": "You",
    "tries": "Tries",
    "turn": "They",
    "words": "In your words",
}
"""What stands in a response that has more than one value."""

# My record: what could not be put into it
UNIT_NOT_READ = "{unit}: there is a mistake in the words of this unit just now. What you wrote in it is kept."
ACTIVITY_NOT_READ = "{title} ({unit}): {trouble}"
ACTIVITY_UNKNOWN = (
    "{name}: no edition of the course that is known here has this activity, so its question cannot be shown. "
    "What you wrote there is kept, and goes into the copy to bring back."
)
ACTIVITY_DAMAGED = "{title} ({unit}): some of what you wrote is damaged and cannot be read. It is still in {path}."
