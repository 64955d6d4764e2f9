"""What stands in the window from which the course was started, once it is open: a small extension of Jupyter's server.

Jupyter would write its log there, for programmers. Whoever starts the course needs the address, and to know that the
window has to stay, how to stop and how to come back. Errors are still written (see `launch.NO_LOG`).
"""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from course.lab import messages

if TYPE_CHECKING:
    from jupyter_server.serverapp import ServerApp

NAME = __name__


def _jupyter_server_extension_points() -> list[dict[str, str]]:
    return [{"module": NAME}]


def _load_jupyter_server_extension(app: ServerApp) -> None:
    provider = app.identity_provider
    _ = provider.token  # only once it was asked for is it settled whether Jupyter made it up
    is_generated, provider.token_generated = provider.token_generated, False  # else Jupyter tells of its address, too

    def tell() -> None:
        provider.token_generated = is_generated
        sys.stdout.write(describe(app.local_url, opens=app.open_browser, others=_find_others(app)) + "\n")
        sys.stdout.flush()

    app.io_loop.add_callback(tell)


def _find_others(app: ServerApp) -> list[str]:
    """The addresses of servers that show the same lessons already."""
    from jupyter_server.serverapp import list_running_servers

    with contextlib.suppress(OSError, ValueError):  # a folder of theirs that nobody may look into
        servers = [*list_running_servers(app.runtime_dir)]
        return [
            f"{one['url']}?token={one.get('token', '')}"
            for one in servers
            if one.get("root_dir") == app.root_dir and one.get("pid") != os.getpid()
        ]
    return []


def describe(address: str, *, opens: bool, others: Sequence[str] = ()) -> str:
    """What is said once the course is at `address`, whether it `opens` in a browser by itself or not.

    `others` are the addresses at which it was open already.
    """
    where = messages.OPENS_BY_ITSELF if opens else messages.TO_BE_OPENED
    also = [messages.ALSO_OPEN.format(address=other) for other in others]
    then = "\n".join((*also, messages.LEAVE_WINDOW_OPEN, messages.TO_STOP, messages.TO_COME_BACK))
    return f"{where}\n\n  {address}\n\n{then}"
