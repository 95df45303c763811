"""The doctor: looks at everything that Small Wins needs, changes nothing, and says what to do."""
