"""What was sold on a day: in words and bars for a page, as a PDF, and as a file in the folder for downloads."""
