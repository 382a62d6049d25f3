"""Walks through results that come in pages."""

from botocore.paginate import Paginator, PageReader

from aiobotocore.utils import first_of


class AioPaginator(Paginator):
    async def pages(self, **parameters):
        """Yield every page."""
        marker = None
        while True:
            page = await self._client.call(self._operation, marker=marker, **parameters)
            yield page
            marker = page.get('next')
            if marker is None:
                return

    async def first(self, **parameters):
        """Return the first page that has items."""
        return await first_of(self.pages(**parameters))

    async def collect(self, limit, **parameters):
        """Return at most `limit` items."""
        items = []
        async for page in self.pages(**parameters):
            items.extend(page['items'])
            if len(items) >= limit:
                break
        return items[:limit]


class AioPageReader(PageReader):
    async def read(self):
        """Return the next slice; empty at the end."""
        chunk = await self._body.content.read(self._size)
        self._position += (len(chunk))
        if not chunk:
            await self._body.release()
        return bytes(chunk)

    async def skip(self, count):
        """Pass over some slices."""
        for _ in range(count):
            await self.read()
