"""Who stands where, and who moved."""
