"""Edit scripts: making one, carrying it out, turning it round."""
