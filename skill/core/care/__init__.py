"""Care comes before everything else that a sentence could mean."""
