"""Where one figure comes from, as far back as the file or sentence it was read from."""
