"""How the program looks: colours, measures, icons and typefaces, decided once for every widget."""
