"""What a legal text is made of: blocks, designators, numbering schemes, the tree builder, sentences."""
