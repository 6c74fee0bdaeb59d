"""Words that reports share: counts, turns of phrase, escaping."""
