"""What the first page of the site says. What is said to whoever makes a site stands beside what finds it out."""

from __future__ import annotations

NEEDS_JAVASCRIPT = "This course needs JavaScript, which is switched off in this browser."
START = "Start with “{title}”"
GO_ON = "Go on where you left off"
UNITS = "Units"
TO_THE_UNITS = "To the units"
NOTHING_TO_INSTALL = "There is nothing to install. The first time, your browser fetches about 15 MB."
TIME_TO_START = "A unit may take half a minute to start."
WHERE_ANSWERS_ARE = "Where your answers are"
KEPT_IN_BROWSER = (
    "**Your answers are kept in this browser, on this computer.** They are not sent to this website or to anyone."
)
WHO_CAN_READ = "Whoever uses this browser can read them. Another browser or computer does not have them."
MAY_BE_FORGOTTEN = (
    "**A browser may forget them:** when its data is cleared, or when a private window closes. "
    "It may also do so when the computer is short of room, or when you have not been here for some weeks."
)
SO_TAKE_THEM = (
    "So take them with you: at the end of every unit, under “Your answers”, choose “Take your answers with you”. "
    "The file can be brought back here, or in the course on any other computer."
)
ASK_TO_KEEP = "Ask this browser to keep them"
RUNS_ON = "Runs on JupyterLite (BSD licence) and Pyodide (MPL 2.0)."
