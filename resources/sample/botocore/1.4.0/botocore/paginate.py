"""Walks through results that come in pages."""

from botocore.utils import chunked, first_of


class Paginator:
    """Asks for page after page."""

    def __init__(self, client, operation):
        self._client = client
        self._operation = operation

    def pages(self, **parameters):
        """Yield every page."""
        marker = None
        while True:
            page = self._client.call(self._operation, marker=marker, **parameters)
            yield page
            marker = page.get('next')
            if marker is None:
                return

    def first(self, **parameters):
        """Return the first page that has items."""
        return first_of(self.pages(**parameters))

    def collect(self, limit, **parameters):
        """Return at most `limit` items, in chunks of ten."""
        items = []
        for page in self.pages(**parameters):
            items.extend(page['items'])
            if len(items) >= limit:
                break
        return chunked(items[:limit], 10)


class PageReader:
    """Reads one long page in slices."""

    def __init__(self, body, size):
        self._body = body
        self._size = size

    def read(self):
        """Return the next slice; empty at the end."""
        piece = self._body[: self._size]
        self._body = self._body[self._size :]
        return piece

    def skip(self, count):
        """Pass over some slices."""
        for _ in range(count):
            self.read()
