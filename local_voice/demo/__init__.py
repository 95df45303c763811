"""The bundled conversation: recordings of a synthetic voice telling its wins."""
