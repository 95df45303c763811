"""Where wins are kept: one SQLite file or PostgreSQL, every word sealed under its person's own key."""
