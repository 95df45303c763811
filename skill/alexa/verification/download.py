"""Fetch a certificate chain over HTTPS, with a limit on everything."""

from collections.abc import Callable

from skill.alexa.verification.rejected import Rejected

Fetch = Callable[[str], bytes]
"""The bytes at a URL; raises Rejected."""

PATIENCE = (1.0, 2.0)
"""Seconds to connect and to wait for more. Alexa gives up after 8, and a first request still needs its answer."""
LONGEST = 64 * 1024
"""Bytes. Amazon's chains are below 10 KiB."""


def download(url: str) -> bytes:
    """What is there, without following redirects; raises Rejected when it is late, too long, or anything but a 200."""
    import requests  # noqa: PLC0415 - only the first request of a certificate's lifetime needs it

    try:
        with requests.get(url, timeout=PATIENCE, stream=True, allow_redirects=False) as response:
            if response.status_code != requests.codes.ok:
                raise Rejected("certificate_download")
            body = bytearray()
            for chunk in response.iter_content(4096):
                body += chunk
                if len(body) > LONGEST:
                    raise Rejected("certificate_download")
    except requests.RequestException:
        raise Rejected("certificate_download") from None
    return bytes(body)
