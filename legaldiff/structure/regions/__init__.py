"""The regions of a document: title lines, preamble, operative text, signature, annexes."""
