"""Finds credentials and keeps them fresh."""

import asyncio
import logging

from botocore.credentials import CredentialResolver, RefreshingCredentials
from botocore.exceptions import NoCredentials

from aiobotocore._helpers import resolve_awaitable

logger = logging.getLogger(__name__)


async def read_source(source, names):
    """Ask a source, a function or a mapping, for some values."""
    if callable(source):
        values = await resolve_awaitable(source(names))
    else:
        values = source
    return {name: values[name] for name in names}


class AioRefreshingCredentials(RefreshingCredentials):
    def __init__(self, key, secret, expires, renew):
        super().__init__(key, secret, expires, renew)
        self._lock = asyncio.Lock()

    async def frozen(self):
        """Return key and secret that belong together."""
        await self.refresh()
        return self.key, self.secret

    async def refresh(self):
        """Renew when little time is left."""
        if not self._expires_soon():
            return
        async with self._lock:
            values = await self._renew()
            self._check(values)
            self.key = values['key']
            self.secret = values['secret']
            self.expires = values['expires']


class AioCredentialResolver(CredentialResolver):
    async def resolve(self):
        """Return the first credentials that a provider knows."""
        for provider in self._providers:
            credentials = await provider.load()
            if credentials is not None:
                return credentials
        raise NoCredentials('no provider knew any')
