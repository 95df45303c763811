"""Werkzeug's server, for computers that can't fork: one process, a thread for each request, and as quiet a log."""

import logging
import signal
import socket

from flask import Flask
from werkzeug.serving import WSGIRequestHandler, make_server

_log = logging.getLogger(__name__)


class QuietHandler(WSGIRequestHandler):
    """Never quotes what it could not read."""

    def log_request(self, code: int | str = "-", size: int | str = "-") -> None:  # noqa: ARG002 - Werkzeug's signature
        """Method, path and status."""
        _log.info("%s %s %s", self.command, self.path.partition("?")[0], code)

    def log(self, type: str, message: str, *args: object) -> None:  # noqa: A002 - Werkzeug's signature
        """Nothing else: the standard library's messages hold the line that was sent."""


def run(app: Flask, listener: socket.socket) -> None:
    """Serve on a listening socket until SIGTERM or Ctrl-C."""
    host, port = listener.getsockname()[:2]
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    with make_server(host, port, app, threaded=True, request_handler=QuietHandler, fd=listener.fileno()) as server:
        server.serve_forever()
