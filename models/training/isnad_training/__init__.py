"""Trains isnad's two networks of words, the reader and the meeting reader, and writes them as isnad loads them."""
