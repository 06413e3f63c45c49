"""A small search library: documents in, hits out. It knows nothing of the guide."""
