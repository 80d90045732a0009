"""What may be read, one subject a file."""
