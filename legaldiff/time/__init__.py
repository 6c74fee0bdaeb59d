"""Dates, periods, time phrases, and the day that they come to."""
