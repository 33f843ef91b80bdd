"""Who grows faster: lines, indices, panels, two years, shares of a whole."""
