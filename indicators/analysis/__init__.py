"""Tables in, tables out, pure: trends, shares, projects, wording."""
