"""How many projects, how much money, how far."""
