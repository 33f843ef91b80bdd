"""A page with nothing on it: what a run costs at the least."""
