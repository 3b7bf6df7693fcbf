"""Help inside the program, and what the program is made of."""
