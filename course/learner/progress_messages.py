"""How far a learner is, in words. The one file says the same in `export/pages/browser/messages.js`."""

from __future__ import annotations

ALL_DONE = "All {total} activities done."
DONE = "{done} of {total} activities done."
DONE_AND_BEGUN = "{done} of {total} activities done, {begun} more begun."
FINISHED_IN = "Done: you finished this unit in edition {edition}. {done} of {total} activities of this edition done."
NOT_BEGUN = "not begun."
ONE_LEFT_IN_UNIT = "About 1 minute left."
LEFT_IN_UNIT = "About {minutes} minutes left."
ALL_OF_ONE_UNIT_DONE = "The unit is done."
ALL_UNITS_DONE = "All {total} units done."
UNITS_DONE_AND_ONE_MINUTE = "{done} of {total} units done. About 1 minute left in the course."
UNITS_DONE_AND_MINUTES = "{done} of {total} units done. About {minutes} minutes left in the course."
UNITS_DONE_AND_HOURS = "{done} of {total} units done. About {hours} hours left in the course."
UNIT_HAS_MISTAKE = "cannot be opened just now: there is a mistake in its words."
