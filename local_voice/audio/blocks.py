"""Cuts samples that come in any lengths into blocks of one length."""

from collections.abc import Iterator

from local_voice.audio.source import BLOCK_BYTES, Block


class BlockCutter:
    """Keeps what does not fill a block until more comes."""

    def __init__(self) -> None:
        self._rest = bytearray()

    def cut(self, samples: bytes) -> Iterator[Block]:
        """The blocks that are full now. `samples` are 16-bit mono at SAMPLE_RATE, any number of them."""
        self._rest += samples
        while len(self._rest) >= BLOCK_BYTES:
            yield bytes(self._rest[:BLOCK_BYTES])
            del self._rest[:BLOCK_BYTES]

    def last(self) -> Iterator[Block]:
        """What was left over, filled up with silence; nothing if nothing was."""
        if self._rest:
            yield bytes(self._rest).ljust(BLOCK_BYTES, b"\0")
            self._rest.clear()
