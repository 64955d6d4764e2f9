"""A web host as plain as they come: files under a sub-path, on loopback, compressed, and nothing else."""

from __future__ import annotations

import gzip
import hashlib
import mimetypes
import threading
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Self
from urllib.parse import unquote, urlsplit

TYPES = {".mjs": "text/javascript", ".js": "text/javascript", ".wasm": "application/wasm", ".whl": "application/zip"}


@cache
def packed(path: Path) -> bytes:
    """What goes over the network for a file, by a host that compresses."""
    return gzip.compress(path.read_bytes(), 6, mtime=0)


LONG_AGO = "Thu, 01 Oct 2026 08:00:00 GMT"
"""When a file was put there. A browser then holds it for fresh for days, unless it is told to ask."""


class Host:
    """Serves `folder`, which may become another, at `url`; `sent` counts the bytes of all bodies, `asked` lists the
    paths."""

    def __init__(self, folder: Path, under: str = "/some/where/course/") -> None:
        self.folder, self.under = folder, under
        self.sent = 0
        self.asked: list[str] = []
        host = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self) -> None:
                host._answer(self)

            def log_message(self, *_: object) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self._server.server_port}{under}"

    def __enter__(self) -> Self:
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()

    def lesson(self, file: str = "01-enabling-relationships") -> str:
        """The address of a unit's notebook."""
        return f"{self.url}notebooks/index.html?path={file}.ipynb"

    def _answer(self, request: BaseHTTPRequestHandler) -> None:
        path = unquote(urlsplit(request.path).path)
        self.asked.append(path)
        folder = self.folder.resolve()
        file = (folder / path.removeprefix(self.under)).resolve()
        if file.is_dir() and not path.endswith("/"):
            request.send_response(301)
            request.send_header("Location", f"{path}/")
            request.send_header("Content-Length", "0")
            request.end_headers()
            return
        if file.is_dir():
            file /= "index.html"
        found = path.startswith(self.under) and file.is_relative_to(folder) and file.is_file()
        body = packed(file) if found else b""
        tag = f'"{hashlib.sha256(body).hexdigest()[:20]}"'
        if found and request.headers.get("If-None-Match") == tag:
            request.send_response(304)
            request.send_header("ETag", tag)
            request.end_headers()
            return
        request.send_response(200 if found else 404)
        kind = TYPES.get(file.suffix) or mimetypes.guess_type(file.name)[0] or "application/octet-stream"
        request.send_header("Content-Type", kind)
        if found:
            request.send_header("Content-Encoding", "gzip")
            request.send_header("Last-Modified", LONG_AGO)
            request.send_header("ETag", tag)
        request.send_header("Content-Length", str(len(body)))
        request.end_headers()
        self.sent += len(body)
        request.wfile.write(body)
