"""The parts of a clause, one finder a file."""
