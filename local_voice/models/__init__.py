"""Speech models: which are published, where they are, how they get here safely."""
