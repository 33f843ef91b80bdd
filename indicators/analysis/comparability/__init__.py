"""Whether a comparison is one: each rule a function from what is compared to findings."""
