"""From a matching to what is told: changes, groups, sentences, what differs outside of the provisions."""
