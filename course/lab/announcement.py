"""What stands in the window from which the course was started, once it is open: a small extension of Jupyter's server.

Jupyter would write its log there, for programmers. Whoever starts the course needs the address, and to know that the
window has to stay, how to stop and how to come back. Errors are still written (see `launch.NO_LOG`).
"""

from __future__ import annotations

import sys
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
        sys.stdout.write(describe(app.local_url, opens=app.open_browser) + "\n")
        sys.stdout.flush()

    app.io_loop.add_callback(tell)


def describe(address: str, *, opens: bool) -> str:
    """What is said once the course is at `address`, whether it `opens` in a browser by itself or not."""
    where = messages.OPENS_BY_ITSELF if opens else messages.TO_BE_OPENED
    then = "\n".join((messages.LEAVE_WINDOW_OPEN, messages.TO_STOP, messages.TO_COME_BACK))
    return f"{where}\n\n  {address}\n\n{then}"
