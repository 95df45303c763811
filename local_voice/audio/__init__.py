"""Sound in: files and microphones as one stream of blocks."""
