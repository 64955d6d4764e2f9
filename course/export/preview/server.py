"""The preview's server: on this computer alone, a frame for each unit, the page in it, and word of each change."""

from __future__ import annotations

import json
import os
import sys
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from socketserver import TCPServer
from typing import Any

from course.export.errors import NotMade
from course.export.preview import messages
from course.export.preview.drawings import Drawing, Drawings
from course.loading.library import NotThere
from course.render import environment
from course.render.palette import LIGHT, css

HOST = "127.0.0.1"
_TEMPLATES = Path(__file__).parent / "templates"
_FILES = {"preview.js": "text/javascript", "preview.css": "text/css"}
HEARTBEAT = 5.0
"""Seconds after which a browser that heard nothing hears that the preview still runs."""


class Server(ThreadingHTTPServer):
    """Answers browsers of this computer. Raises NotMade where the port cannot be had."""

    daemon_threads = True
    allow_reuse_address = os.name == "posix"  # on Windows two programs would share the port

    def __init__(self, drawings: Drawings, port: int) -> None:
        self.drawings = drawings
        try:
            super().__init__((HOST, port), Handler)
        except (OSError, OverflowError) as error:
            reason = getattr(error, "strerror", None) or str(error)
            raise NotMade(messages.PORT_REFUSED.format(port=port, reason=reason, other=port + 1)) from None

    def server_bind(self) -> None:
        """Take the port, without asking the network what this computer is called."""
        TCPServer.server_bind(self)
        self.server_name, self.server_port = HOST, self.server_address[1]

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Tell of what went wrong, unless a browser went elsewhere before it had its answer."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)

    @property
    def address(self) -> str:
        """What to open in a browser."""
        return f"http://{HOST}:{self.server_port}/"


class Handler(BaseHTTPRequestHandler):
    """One answer: `/` the units, `/UNIT` the frame, `/UNIT/page` what stands in it, `/UNIT/changes` word of changes."""

    server: Server
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        """Answer what a browser asks."""
        name, _, part = self.path.partition("?")[0].strip("/").partition("/")
        if not self._is_for_us():
            self._send(messages.OTHER_HOST, "text/plain", HTTPStatus.MISDIRECTED_REQUEST)
        elif name in _FILES:
            colours = css(":root", LIGHT) if name.endswith(".css") else ""
            self._send(colours + (_TEMPLATES / name).read_text(encoding="utf-8"), _FILES[name])
        elif not name:
            self._send(self._fill("units.html"))
        else:
            self._answer_for_unit(name, part)

    def _answer_for_unit(self, name: str, part: str) -> None:
        try:
            entry = self.server.drawings.library.entry(name)
        except NotThere as error:
            self._send(str(error), "text/plain", HTTPStatus.NOT_FOUND)
            return
        match part:
            case "":
                self._send(self._fill("frame.html", unit=entry.unit, title=entry.title))
            case "page":
                drawing = self.server.drawings.ask(entry.unit)
                self._send(drawing.page if drawing else "")
            case "changes":
                self._tell_changes(entry.unit)
            case _:
                self._send(messages.NO_SUCH_PLACE, "text/plain", HTTPStatus.NOT_FOUND)

    def _tell_changes(self, unit: str) -> None:
        """Tell the browser of each change for as long as it listens (server-sent events)."""
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Cache-Control", "no-store")
        self.send_header("Connection", "close")
        self.end_headers()
        self.close_connection = True
        shown = 0
        while not self.server.drawings.closed:
            drawing = self.server.drawings.ask(unit, after=shown, patience=HEARTBEAT)
            self.wfile.write(f"data: {_word(drawing)}\n\n".encode() if drawing else b": still here\n\n")
            shown = drawing.number if drawing else shown

    def _is_for_us(self) -> bool:
        """Whether the browser means this server, and no page elsewhere sent it here under another name."""
        return self.headers.get("Host", "").partition(":")[0] in (HOST, "localhost")

    def _send(self, words: str, kind: str = "text/html", status: HTTPStatus = HTTPStatus.OK) -> None:
        raw = words.encode()
        self.send_response(status)
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        self.send_header("Content-Length", str(len(raw)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(raw)

    def _fill(self, name: str, **values: object) -> str:
        course = self.server.drawings.library.course
        template = environment(_TEMPLATES).get_template(f"{name}.j2")
        return template.render(messages=messages, course=course, **values)

    def log_message(self, *_: object) -> None:
        """Say nothing of single requests."""


def _word(drawing: Drawing) -> str:
    """What a browser is told: which drawing there is, whether it has a page, and what is wrong."""
    return json.dumps(
        {"number": drawing.number, "drawn": bool(drawing.page), "mistakes": drawing.mistakes.splitlines()}
    )
