"""What readers share: decoding, characters that are no text, hyphens, paragraphs, metadata, the record of a reader."""
