"""The sub-commands of the Alexa door."""
