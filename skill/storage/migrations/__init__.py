"""The history of the schema, shipped in the package.

A change is one more file in versions/, its `down_revision` the HEAD before it and HEAD below set to its own `revision`;
the tests then compare what the files make with what tables.py says, on both engines.
"""

HEAD = "0003"
"""The revision this code reads and writes."""
