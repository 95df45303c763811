"""Alexa's interaction models, generated from the locale files: one understanding behind two doors."""
