"""What words need before they can stand in an XML file."""

from __future__ import annotations

import re

_ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def replace_illegal(words: str) -> str:
    """The words with a sign in the place of each letter that no XML file may hold, such as a vertical tab."""
    return _ILLEGAL.sub("\N{REPLACEMENT CHARACTER}", words)
