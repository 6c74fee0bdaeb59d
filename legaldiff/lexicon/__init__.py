"""The words of the law: verbs, parties, money, numbers, periods, and the clues by which slow patterns are spared."""
