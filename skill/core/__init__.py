"""The mind that both doors share: it knows intents, wins, recaps and care; nothing of sound, servers, files or SQL."""
