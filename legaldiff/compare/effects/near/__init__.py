"""What stands near the changes of a provision, and which effects it may tell of."""
