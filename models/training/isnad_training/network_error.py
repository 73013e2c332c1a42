"""What is wrong with a network's folder, its message with the remedy."""


class NetworkError(Exception):
    """A folder or file holds no network of the wanted kind."""
