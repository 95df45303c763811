"""The Alexa door: a signed request comes in, the core answers, and the reply goes out as speech and a card."""
