"""A figure or a page as a file to be sent: picture, PDF, Word, slides, web page."""
