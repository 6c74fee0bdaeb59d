"""Markdown: lines, paragraphs, and the marks inside them."""
