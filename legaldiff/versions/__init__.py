"""Three and more versions of one text: the life of each provision, and which version brought each word."""
