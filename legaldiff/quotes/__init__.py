"""Quotations: which words of an article are those of a source, and what differs."""

from __future__ import annotations

from legaldiff.quotes.check import check_quotes
from legaldiff.quotes.quotation import Difference, Omission, Qualifier, Quotation, Quotations

__all__ = ["Difference", "Omission", "Qualifier", "Quotation", "Quotations", "check_quotes"]
