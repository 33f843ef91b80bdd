"""How the child says that it refuses a file; the parent has the sentence for it."""


class Refused(Exception):
    """
    The reason, by the name of its refusal, and what the child knows of the place.

    The facts are short texts: the file may have made them up.
    """

    def __init__(self, reason: str, **facts: str) -> None:
        """Keep the name of the *reason* and its *facts*."""
        super().__init__(reason)
        self.reason = reason
        self.facts = facts
