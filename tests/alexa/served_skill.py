"""Runs the skill as `small-wins serve` does, trusting a test's authority: `python -m tests.alexa.served_skill FOLDER`.

The folder holds root.pem and chain.pem; the port is printed.
"""

import socket
import sys
from datetime import UTC, datetime
from pathlib import Path

from cryptography.x509 import load_pem_x509_certificate
from cryptography.x509.verification import Store
from flask import Flask

from skill.alexa.app import create_app
from skill.alexa.servers.gunicorn_server import run
from skill.alexa.servers.werkzeug_server import run as run_threads
from skill.alexa.verification.verifier import Verifier
from skill.assembly import House
from tests.alexa.amazon import fetching, house_in
from tests.alexa.requests_made import SKILL_ID
from tests.fakes import first


def main(folder: Path, server: str) -> None:
    roots = Store([load_pem_x509_certificate((folder / "root.pem").read_bytes())])
    settings = house_in(folder, datetime.now(UTC)).settings

    def make() -> Flask:
        house = House(settings, lambda: datetime.now(UTC), first)
        _ = house.library
        return create_app(house, Verifier(SKILL_ID, roots=roots, fetch=fetching((folder / "chain.pem").read_bytes())))

    listener = socket.create_server(("127.0.0.1", 0))
    print(listener.getsockname()[1], flush=True)
    if server == "gunicorn":
        run(make, listener, workers=2)
    else:
        run_threads(make(), listener)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
