"""Pages: a stretch of a person's days on paper or screen, to be read by them or by somebody they chose."""
