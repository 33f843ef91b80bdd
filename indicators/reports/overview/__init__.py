"""The overview: cards, what stands out, where figures meet, what is newest, who has what."""
