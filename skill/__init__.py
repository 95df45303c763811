"""Small Wins: a kept list of the small things a person managed, told and read back by voice."""
