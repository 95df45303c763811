"""The local door: hands-free and offline. Vosk hears, the core answers, pyttsx3 speaks."""
