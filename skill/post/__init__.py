"""The post: takes what a person agreed to share to whom they chose, by mail or as a file."""
