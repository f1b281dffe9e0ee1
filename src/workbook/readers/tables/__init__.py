"""Tables of any export: CSV of any separator and encoding, or xlsx, as a header and rows of text with line numbers."""
