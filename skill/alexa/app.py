"""The Flask app: `POST /alexa`, and two addresses for whoever watches over it."""

import json
import logging
from contextlib import closing

from flask import Flask, Response, request
from werkzeug.exceptions import HTTPException

from skill.alexa.door import Door
from skill.alexa.handlers import told
from skill.alexa.verification.rejected import Rejected
from skill.alexa.verification.verifier import Verifier
from skill.alexa.words import alexa_words
from skill.assembly import House
from skill.core.errors import SmallWinsError

LONGEST = 64 * 1024
"""Bytes of a request. Alexa's are about 4 KB, and 24 KB of session attributes have room beside that."""

_log = logging.getLogger(__name__)


def create_app(house: House, verifier: Verifier) -> Flask:
    """The app that answers from this house. Raises LocaleUnknown or LocaleBroken now rather than in the first turn."""
    alexa_words(house.settings.locale)
    app = Flask(__name__, static_folder=None)
    app.config["MAX_CONTENT_LENGTH"] = LONGEST
    app.register_error_handler(HTTPException, _empty)
    app.register_error_handler(Rejected, _refused)
    app.register_error_handler(Exception, _failed)
    door = Door(house)

    @app.post("/alexa")
    def alexa() -> Response:
        envelope = verifier.open(request.headers.get, request.get_data(cache=False), house.clock())
        return Response(json.dumps(door.answer(envelope), ensure_ascii=False), mimetype="application/json")

    @app.get("/healthz")
    def healthz() -> Response:
        """Whether the process answers."""
        return Response(status=204)

    @app.get("/readyz")
    def readyz() -> Response:
        """Whether a turn could be kept now: a second house opens the database from scratch."""
        try:
            with closing(House(house.settings, house.clock, house.pick)) as fresh:
                _ = fresh.library
        except SmallWinsError as error:
            _log.warning("not ready: %s", type(error).__name__)
            return Response(status=503)
        return Response(status=204)

    return app


def _empty(error: HTTPException) -> Response:
    """No page, no reason: nobody reads them, and they quote what was asked for."""
    return Response(status=error.code)


def _refused(error: Rejected) -> Response:
    _log.warning("refused: %s", error.rule)
    return Response(status=400)


def _failed(error: Exception) -> Response:
    """A defect of ours outside of any turn."""
    _log.error("failed: %s", told(error))
    return Response(status=500)
