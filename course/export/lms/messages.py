"""What the package for learning platforms says around the course's own words, and why one was not made."""

from __future__ import annotations

ABOUT_THIS_PACKAGE = """\
You are reading the course inside a learning platform, such as ESR or Moodle. \
It connects to the platform, and to no other computer.

- It tells the platform three things: which activities you have done, where you are, and when you have finished.
- It never tells the platform what you wrote, what you chose or whether that was right, and never that you failed.
- Ask whoever runs the platform who can see that.
- Your answers are on this page alone until you tick “Keep my answers in this browser”. \
If others use this computer, leave it unticked.
- Once you tick it, the course shows them to you alone, by the sign-in name or number that the platform gives. \
But anybody who uses this browser may find them, and so may other pages of the platform. \
Untick it, and they are taken out of the browser again.
- Where the platform doesn't say who you are, none are kept. Where the course finds no platform, \
anybody who uses this browser can read what it keeps.
- On another computer the platform still knows what is done, and your words are not there. \
To take them with you, save a copy under “Your answers”, and bring it back there.
- What is once recorded as done stays so in the platform, also after you clear your answers.

The notices below are about every form of the course. “Where it is kept” has a part for yours.
"""

# What could not be made
SAME_FLAG = (
    "'{one}' and '{other}' cannot be told apart in a learning platform, as both get the same five letters. "
    "Give the one that no released edition has another id."
)
TOO_MANY = (
    "{count} activities are more than a learning platform surely keeps: it has room for {most}. "
    "Make packages of single units with --unit."
)
