"""The words of the README's glossary as small frozen types."""
