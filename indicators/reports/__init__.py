"""A view answered: its figures with table, sources and notes, and as files."""
