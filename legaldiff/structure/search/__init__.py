"""The search for the reading of all labels that is cheapest: its steps, their costs, and where it stays in doubt."""
