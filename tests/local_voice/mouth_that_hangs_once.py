"""The real synthesiser, except that its first run takes the order and never answers: `MARK FOLDER PATIENCE`."""

import sys
import time
from pathlib import Path

from local_voice.speech.mouth import main

mark, folder, patience = sys.argv[1:]
if not Path(mark).exists():
    Path(mark).touch()
    (Path(folder) / "reply.wav").write_text("what a killed engine leaves behind")
    time.sleep(600)
sys.exit(main(Path(folder), float(patience), sys.stdin.buffer))
