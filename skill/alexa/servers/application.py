"""The app of one process, with a database connection that is its own."""

import atexit
from collections.abc import Mapping

from flask import Flask

from skill.alexa.app import create_app
from skill.alexa.verification.verifier import Verifier
from skill.assembly import open_house


def application(overrides: Mapping[str, str | None], skill_id: str | None) -> Flask:
    """Called after forking: an open database must not be shared between processes."""
    house = open_house(overrides)
    house.open_post()  # and the library once, before threads ask for it
    atexit.register(house.close)
    return create_app(house, Verifier(skill_id))
