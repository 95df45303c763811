"""The Alexa door, driven as Amazon drives it: signed requests with a test authority, and a real database behind."""
