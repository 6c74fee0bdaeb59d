"""What may be a label: designators, headings, items of a list, and the words that announce quoted text."""
