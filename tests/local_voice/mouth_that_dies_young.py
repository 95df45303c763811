"""The real synthesiser, except that every run of it ends after one reply: `FOLDER PATIENCE`."""

import sys
from itertools import islice
from pathlib import Path

from local_voice.speech.mouth import main

folder, patience = sys.argv[1:]
sys.exit(main(Path(folder), float(patience), islice(sys.stdin.buffer, 1)))
