"""Reads the locales' TOML into the core's Language, and refuses at start-up what could fail at night."""
