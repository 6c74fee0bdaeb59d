"""How much a change matters: canonical words, references that only follow, significance."""
