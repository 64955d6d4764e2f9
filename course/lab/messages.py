"""What is said to whoever starts the course: where their lessons are, what was brought up to date, and what was not."""

from __future__ import annotations

# The learner's copies
LESSONS_ARE_IN = "Your lessons are in {folder}."
NEW_THERE = "New there: {names}."
BROUGHT_UP_TO_DATE = "Brought up to date: {names}. Your answers stay as they are."
NOT_OURS = (
    "{name} was left as it is: it is no notebook of this course. Rename it, and start again to have the course's own."
)
NOT_READ = (
    "{name} was left as it is: it cannot be read ({reason}). Rename it, and start again to have the course's own."
)
NOT_WRITTEN = "{name} was left as it is: it cannot be written ({reason}). The course has a newer one."
NEWER_THAN_OURS = (
    "{name} was left as it is: it is of a newer version of the course ({version}) than is installed ({installed})."
)
CHANGED = "{name} was left as it is: you changed it."
CHANGED_AND_OLDER = (
    "{name} was left as it is: you changed it, and the course has a newer one. "
    "Rename yours, and start again to have both."
)
PERHAPS_CHANGED_AND_OLDER = (
    "{name} was left as it is: it may hold changes of yours, and the course has a newer one. "
    "Rename yours, and start again to have both."
)
NO_NOTEBOOK = "This file is no notebook of this course."

# Starting
NO_LESSONS_INSTALLED = "The course's notebooks were not found where it is installed. Install the course again."
FOLDER_NOT_USED = "{folder} cannot be used for your lessons ({reason}). Name another folder with --dir."
OPENED_AS_IT_IS = "{folder} cannot be used for your lessons ({reason}). What is there already is opened as it is."
NO_LESSONS = "There are no lessons in {folder}. Name another folder with --dir."
NO_JUPYTERLAB = "JupyterLab is not installed here. To install it, run:\n\n  {command}"
NO_JUPYTERHUB = (
    "JupyterHub is not installed here. Only a JupyterHub calls this; see docs/hub.md. To install it, run:\n\n"
    "  {command}"
)

NO_OPTION = (
    "“{word}” is no option, so nothing was started. `course start` alone opens the course where you left off; "
    "choose a unit there in Contents. To name a folder for your lessons: --dir."
)
UNKNOWN_OPTION = "“{word}” is no option of this command or of JupyterLab, so nothing was started. {advice}"
OPTION_MEANT = "Did you mean --{name}?"
OPTIONS_ARE_LISTED = "`course start --help` says what there is; JupyterLab's own are in `jupyter lab --help`."
NO_PORT = (
    "There is no port “{value}”, so nothing was started. A port is a number up to {highest}. "
    "Without --port, a free one is found."
)

# In the window from which the course was started
OPENS_BY_ITSELF = "The course is open. Look in your browser. If nothing opened there, copy this address into it:"
TO_BE_OPENED = "The course is open. Copy this address into your browser:"
LEAVE_WINDOW_OPEN = "Leave this window open while you use the course. What you write there is saved as you go."
ALSO_OPEN = (
    "It was open already, from another window: {address}\n"
    "Both save in the same place. To close one of the two, do what the last lines say in its window."
)
TO_STOP = "To stop, click in this window, hold down Ctrl and press C. If it asks, type y and press Enter."
TO_COME_BACK = "To come back another day, open this window the way you did today, and type the same line again."
