"""gunicorn, told to log no more than method, path, status and time."""

import socket
from collections.abc import Callable
from typing import Any

from flask import Flask
from gunicorn.app.base import BaseApplication

ACCESS = "%(t)s %(m)s %(U)s %(s)s %(M)sms"


class Server(BaseApplication):  # type: ignore[misc]
    """Makes the app in each worker, after the fork."""

    def __init__(self, make: Callable[[], Flask], settings: dict[str, Any]) -> None:
        self._make = make
        self._settings = settings
        super().__init__(prog="small-wins serve")

    def load_config(self) -> None:
        """Ours, and no file's."""
        for name, value in self._settings.items():
            self.cfg.set(name, value)

    def load(self) -> Flask:
        """The app of one worker."""
        return self._make()


def run(make: Callable[[], Flask], listener: socket.socket, workers: int) -> None:
    """Serve on a listening socket until SIGTERM or SIGINT, letting turns that have begun come to their end."""
    settings = {
        "bind": f"fd://{listener.detach()}",
        "workers": workers,
        "worker_class": "gthread",
        "threads": 4,  # a turn waits for the disk more than it computes
        "timeout": 30,
        "graceful_timeout": 10,  # Alexa has given up after 8
        "keepalive": 5,
        "accesslog": "-",
        "access_log_format": ACCESS,
        "loglevel": "error",  # a warning about a request that is not HTTP quotes it
        "control_socket_disable": True,
    }
    Server(make, settings).run()
