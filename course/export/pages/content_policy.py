"""The content security policy of a page that asks nobody for anything: each script and each style by its hash."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterator, Sequence

from course.export.pages.host import DISK, Host


def policy(pages: Sequence[str], host: Host = DISK) -> str:
    """A content security policy for a page, and for those that it shows in frames.

    It allows what stands in them, and what the `host` says.
    """
    scripts = " ".join(dict.fromkeys(_hashes("script", pages[:1])))
    # A page that is copied has an empty style for a moment, and Chromium would say that it forbade that.
    styles = " ".join(dict.fromkeys(_hashes("style", [*pages, "<style></style>"])))
    return (
        f"default-src 'none'; script-src {scripts}; style-src {styles}; img-src data:; {host.may_ask}"
        "base-uri 'none'; form-action 'none'"
    )


_DATA = re.compile(r'<script type="(?:text/plain|application/json)".*?</script>', re.DOTALL)
"""What stands in the file for the script to read: nothing in it is run or shown."""


def _hashes(element: str, pages: Sequence[str]) -> Iterator[str]:
    for text in (_DATA.sub("", page) for page in pages):
        for inside in re.findall(rf'<{element}(?: id="__shared")?>(.*?)</{element}>', text, re.DOTALL):
            digest = hashlib.sha256(inside.encode()).digest()
            yield f"'sha256-{base64.b64encode(digest).decode()}'"
