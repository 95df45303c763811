"""Where a signing certificate may come from: one folder of Amazon's, written plainly."""

import posixpath
import re
from urllib.parse import urlsplit

from skill.alexa.verification.rejected import Rejected

HOST = "s3.amazonaws.com"
FOLDER = "/echo.api/"
LONGEST = 512
"""Characters. Amazon's own are about sixty."""
_PLAIN = re.compile(r"[A-Za-z0-9._~:/-]+")


def normal_url(given: str) -> str:
    """The one spelling of a permitted URL; raises Rejected for any other.

    Scheme and host in any case, the path in Amazon's case, port 443 or none. Signs that a URL may hold and Amazon's do
    not (percent, backslash, user info, query, fragment, spaces) are refused before anything interprets them.
    """
    if len(given) > LONGEST or not _PLAIN.fullmatch(given):
        raise Rejected("certificate_url")
    try:
        url = urlsplit(given)
        port = url.port
    except ValueError:
        raise Rejected("certificate_url") from None
    path = posixpath.normpath(url.path)
    if (url.scheme, url.hostname) != ("https", HOST) or port not in {None, 443} or not path.startswith(FOLDER):
        raise Rejected("certificate_url")
    return f"https://{HOST}{path}"
