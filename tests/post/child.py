"""Another process with the same outbox: `python -m tests.post.child FOLDER MAIL_URL MINUTES_LATER`.

Prints "ready", waits for a line, delivers all that is due, and prints the states; then how often it connected.
"""

import sys
from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path

from tests.post.outboxes import ME, NOW, house_at


def main(arguments: Sequence[str]) -> None:
    """One round."""
    folder, mail_url, minutes = arguments
    connected: list[str] = []
    sys.addaudithook(lambda event, _facts: connected.append(event) if event == "socket.connect" else None)
    house = house_at(Path(folder), mail_url, NOW + timedelta(minutes=int(minutes)))
    _ = house.library, house.office
    print("ready", flush=True)
    sys.stdin.readline()
    shares = house.office.deliver(house.opened(ME))
    print(*(share.state.value for share in shares), flush=True)
    print(len(connected), flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
