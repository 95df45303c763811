"""Proofs about storage, on real SQLite files and, where a server is installed, on a real PostgreSQL."""
