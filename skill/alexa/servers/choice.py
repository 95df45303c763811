"""Which server: gunicorn forks, which Windows can't."""

import socket
from collections.abc import Callable
from importlib.util import find_spec

from flask import Flask

Make = Callable[[], Flask]


def serve(make: Make, listener: socket.socket, workers: int) -> None:
    """Serve on a listening socket until a signal ends it."""
    if find_spec("gunicorn"):  # pyproject.toml leaves it out on Windows
        from skill.alexa.servers.gunicorn_server import run  # noqa: PLC0415 - it can't be imported everywhere

        run(make, listener, workers)
    else:
        from skill.alexa.servers.werkzeug_server import run as run_threads  # noqa: PLC0415

        run_threads(make(), listener)
