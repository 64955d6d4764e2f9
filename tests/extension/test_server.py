"""What the tests ask of a server themselves."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from urllib.error import HTTPError

from tests.extension.conftest import StandIn
from tests.waiting import wait_until


def test_kernels_are_ended_also_while_they_start_and_start_again(own_lab: StandIn) -> None:
    def start() -> None:
        own_lab.api("sessions", "POST", {"path": "a.ipynb", "type": "notebook", "name": "", "kernel": {}})

    def restart(kernel: str) -> None:
        with suppress(HTTPError):  # ended meanwhile
            own_lab.api(f"kernels/{kernel}/restart", "POST")

    with ThreadPoolExecutor() as others:
        for _ in range(5):
            started = others.submit(start)
            wait_until(own_lab.kernels)
            restarted = others.submit(restart, own_lab.kernels()[0])
            own_lab.end_kernels()
            started.result()
            restarted.result()
            own_lab.end_kernels()
            assert own_lab.kernels() == []
