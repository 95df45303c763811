"""The words: one TOML file a language, with thin regional overlays, and the lifelines."""
