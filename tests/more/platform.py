"""A learning platform on loopback: scorm-again as its run-time, a package in a frame, and what it was told."""

from __future__ import annotations

import io
import json
import os
import signal
import threading
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, Self

from playwright.sync_api import Browser, Frame, Locator, Page, expect

from tests.browser.browser import watched_page
from tests.browser.one_file import OneFile
from tests.waiting import wait_until

SCORM_AGAIN = "scorm-again@3.4.3"
API = {"scorm12": "API", "scorm2004": "API_1484_11"}
RUNTIME = {"scorm12": "Scorm12API", "scorm2004": "Scorm2004API"}
PLAYER = """<!doctype html><html lang="en"><title>Learning platform</title>
<script src="/runtime.js"></script>
<script>
  const api = new RUNTIME({ autocommit: false, lmsCommitUrl: "/commit", logLevel: 5 });
  api.loadFromJSON(SAVED);
  window.API_NAME = api;
  PREPARED
</script>
LAUNCH
</html>"""
FRAME = '<iframe name="sco" src="/package/FILE" width="1100" height="800"></iframe>'
POPUP = """<button onclick="window.open('/package/FILE', 'sco')">Launch</button>"""


class LearningPlatform:
    """Serves a package and its player at `url`, and keeps what the run-time sends; `saved` is what it has of a learner."""

    def __init__(self, package: bytes, runtime: Path, standard: str, *, learner: str = "n-1") -> None:
        self.standard = standard
        self.told: list[dict[str, Any]] = []
        """What it was told, each time."""
        self.fails = False
        """Whether it answers errors."""
        self.takes = 0.0
        """Seconds until it answers."""
        self.prepared = ""
        """A script that runs before the course is launched."""
        self.launch = FRAME
        field = {"core": {"student_id": learner}} if standard == "scorm12" else {"learner_id": learner}
        self.saved: dict[str, Any] = field
        with zipfile.ZipFile(io.BytesIO(package)) as files:
            self._files = {f"/package/{name}": files.read(name) for name in files.namelist()}
        self.file = next(name for name in self._files if name.endswith(".html")).rpartition("/")[2]
        self._files["/runtime.js"] = (runtime / f"{standard}.min.js").read_bytes()
        self._closed = threading.Event()
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(self))
        self._server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self._server.server_port}/"

    def __enter__(self) -> Self:
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._closed.set()
        self._server.shutdown()
        self._server.server_close()

    def give(self, path: str) -> bytes | None:
        """What stands at an address; None for nothing."""
        if path != "/":
            return self._files.get(path)
        words = PLAYER.replace("LAUNCH", self.launch).replace("FILE", self.file).replace("PREPARED", self.prepared)
        words = words.replace("API_NAME", API[self.standard]).replace("RUNTIME", RUNTIME[self.standard])
        return words.replace("SAVED", json.dumps(self.saved)).encode()

    def take(self, raw: bytes) -> HTTPStatus:
        """Keep what the run-time sends."""
        self._closed.wait(self.takes)
        if self.fails:
            return HTTPStatus.INTERNAL_SERVER_ERROR
        cmi = json.loads(raw)["cmi"]
        self.told.append(cmi)
        self.saved = cmi
        return HTTPStatus.OK

    @property
    def status(self) -> str:
        """How far it says that the learner is."""
        return str(
            self.saved["core"]["lesson_status"] if self.standard == "scorm12" else self.saved["completion_status"]
        )

    @property
    def kept(self) -> str:
        """What the course had it keep."""
        return str(self.saved.get("suspend_data", ""))

    def wait_until_kept(self, part: str) -> None:
        """Until the course had it keep this."""
        wait_until(lambda: part in self.kept, lambda: f"It has {self.kept!r}")


def _handler(platform: LearningPlatform) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            raw = platform.give(self.path.partition("?")[0])
            self._send(raw or b"", HTTPStatus.NOT_FOUND if raw is None else HTTPStatus.OK)

        def do_POST(self) -> None:
            status = platform.take(self.rfile.read(int(self.headers["Content-Length"])))
            self._send(json.dumps({"result": status == HTTPStatus.OK, "errorCode": 0}).encode(), status)

        def _send(self, raw: bytes, status: HTTPStatus) -> None:
            kind = "text/javascript" if self.path.endswith(".js") else "text/html; charset=utf-8"
            self.send_response(status)
            self.send_header("Content-Type", "application/json" if self.command == "POST" else kind)
            self.send_header("Content-Length", str(len(raw)))
            self.end_headers()
            self.wfile.write(raw)

        def log_message(self, *_: object) -> None:
            pass

    return Handler


class Sco(OneFile):
    """The course as a platform launched it: `page` is its frame."""

    def __init__(self, frame: Frame | Page) -> None:
        super().__init__(frame, Path())  # type: ignore[arg-type]
        self.state = frame.locator(".platform")
        self.trouble = frame.locator(".notice:has(+ .platform)")
        expect(frame.locator("html[data-ready]")).to_be_attached()


@contextmanager
def launched(browser: Browser, platform: LearningPlatform) -> Iterator[tuple[Page, Sco]]:
    """A browser that has seen nothing, and in it the course as the platform launches it."""
    with watched_page(browser) as page:
        page.on("dialog", lambda dialog: dialog.accept())
        yield page, launch(page, platform)


def launch(page: Page, platform: LearningPlatform) -> Sco:
    """Go to the platform, and to the course in it."""
    page.goto(platform.url)
    frame = page.frame("sco")
    assert frame
    return Sco(frame)


def certificate_of(file: OneFile) -> Locator:
    """What a learner fills in for a certificate."""
    file.panel_open()
    file.page.get_by_role("button", name="Your certificate").click()
    return file.page.locator("[data-certificate]")


def keep_name(file: OneFile, name: str) -> None:
    """Have a name kept for certificates."""
    certificate = certificate_of(file)
    certificate.get_by_label("Your name").fill(name)
    certificate.locator("[data-field=keep]").check()
    certificate.locator("[data-make]").click()


def cut_power(browser: Browser, page: Page) -> None:
    """End the page as a power cut does: no event reaches it."""
    processes = browser.new_browser_cdp_session().send("SystemInfo.getProcessInfo")["processInfo"]
    with page.expect_event("crash"):
        for process in processes:
            if process["type"] == "renderer":
                os.kill(process["id"], signal.SIGKILL)
