"""The sub-commands of the local door: each reads its arguments, calls the house, and prints."""
