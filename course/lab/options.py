"""What whoever starts the course hands on to JupyterLab, looked at before anything is started."""

from __future__ import annotations

import difflib
import re
from collections.abc import Sequence

from course.lab import messages
from course.model.errors import CourseError

WITH_A_VALUE = {
    *("app-dir", "browser", "certfile", "client-ca", "config", "gateway-url", "ip", "keyfile", "log-level"),
    *("notebook-dir", "port", "port-retries", "sock", "sock-mode", "transport"),
}
ALONE = {
    *("allow-root", "autoreload", "collaborative", "core-mode", "custom-css", "debug", "dev-mode", "generate-config"),
    *("expose-app-in-browser", "extensions-in-dev-mode", "help", "help-all", "no-browser", "no-mathjax", "no-script"),
    *("pylab", "script", "show-config", "show-config-json", "skip-dev-build", "splice-source", "version", "watch", "y"),
}
"""The short names of JupyterLab's options; a test holds them against those that it says it has."""

OURS = {"dir", "help"}
_OPTION = re.compile(r"--?(?P<name>[A-Za-z][\w-]*(?P<trait>(?:\.\w+)+)?)(?:=(?P<value>.*))?", re.DOTALL)
_PORT = re.compile(r"port|\w+App\.port")
HIGHEST_PORT = 65_535


class WrongOption(CourseError):
    """Something that JupyterLab would not understand, or would take for something else."""


def check(extra: Sequence[str]) -> None:
    """Raise WrongOption for the first of `extra` that is no option of JupyterLab's, and for an impossible port."""
    waits_for_value = ""  # the name before it, where that may be followed by its value
    for word in extra:
        option = _OPTION.fullmatch(word)
        if not option:
            if not waits_for_value:
                raise WrongOption(messages.NO_OPTION.format(word=word))
            _check_value(waits_for_value, word)
            waits_for_value = ""
            continue
        name, value = option["name"], option["value"]
        if not option["trait"] and name not in WITH_A_VALUE | ALONE:
            raise WrongOption(messages.UNKNOWN_OPTION.format(word=word, advice=_advise(name)))
        if value is not None:
            _check_value(name, value)
        waits_for_value = name if value is None and (option["trait"] or name in WITH_A_VALUE) else ""


def _check_value(name: str, value: str) -> None:
    if _PORT.fullmatch(name) and not (value.isdecimal() and int(value) <= HIGHEST_PORT):
        raise WrongOption(messages.NO_PORT.format(value=value, highest=HIGHEST_PORT))


def _advise(name: str) -> str:
    near = difflib.get_close_matches(name, sorted(WITH_A_VALUE | ALONE | OURS), n=1)
    return messages.OPTION_MEANT.format(name=near[0]) if near else messages.OPTIONS_ARE_LISTED
