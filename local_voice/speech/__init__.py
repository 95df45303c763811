"""Speech out: words become sound with pyttsx3, and sound reaches a speaker or a folder."""
