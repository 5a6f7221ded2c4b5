"""What is typed and sent to the shelf."""
