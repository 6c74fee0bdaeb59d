"""The section tree: from the paragraphs of a reading text to levels, by the evidence of its designators."""
