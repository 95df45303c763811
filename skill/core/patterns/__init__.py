"""Patterns of growth: said with their count, or not said (content.md). One small pure function a file."""
