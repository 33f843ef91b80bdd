"""The frame around every page, the link's state, the controls and the figures."""
