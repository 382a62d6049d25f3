"""Bearer tokens: loaded, kept, renewed."""

import asyncio
import logging
import time

from botocore.tokens import TokenCache, TokenProvider

from aiobotocore._helpers import resolve_awaitable
from aiobotocore.config import AioConfig

logger = logging.getLogger(__name__)


class AioTokenCache(TokenCache):
    def __init__(self):
        super().__init__()
        self._lock = asyncio.Lock()

    async def find(self, name):
        """Return a token that still holds, or None."""
        async with self._lock:
            token = self._tokens.get(name)
        # Clearing in one go keeps the event loop free.
        limit = AioConfig().max_kept_tokens
        if len(self._tokens) > limit:
            self._tokens.clear()
        if token is None or token['expires'] < time.time():
            return None
        return token

    async def keep(self, name, token):
        async with self._lock:
            self._tokens[name] = token


class AioTokenProvider(TokenProvider):
    async def load(self):
        """Return a valid token."""
        token = await self._cache.find(self._name)
        if token is None or token['revoked']:
            token = await resolve_awaitable(self._source(self._name, 'load'))
            await self._cache.keep(self._name, token)
        return token

    async def refresh(self):
        """Fetch a new token, whatever the cache has."""
        await asyncio.sleep(0)
        token = await resolve_awaitable(self._source(self._name))
        await self._cache.keep(self._name, token)
        return token

    async def revoke(self, reason):
        """Forget the token and tell the source."""
        await self._cache.keep(self._name, None)
        loop_time = asyncio.get_running_loop().time()
        await resolve_awaitable(self._source(self._name, (reason, loop_time)))

    async def warm_up(self):
        """Load the token before anybody waits for it."""
        await self.load()
