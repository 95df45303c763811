"""The demo model: a tiny, real Vosk model made from synthetic voices only, for tests and demonstrations."""
