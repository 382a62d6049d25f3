"""Bearer tokens: loaded, kept, renewed."""

import logging
import threading
import time

logger = logging.getLogger(__name__)


class TokenCache:
    """Keeps tokens by name until they expire."""

    def __init__(self):
        self._tokens = {}
        self._lock = threading.Lock()

    def find(self, name):
        """Return a token that still holds, or None."""
        with self._lock:
            token = self._tokens.get(name)
        if token is None or token['expires'] < time.time():
            return None
        return token

    def keep(self, name, token):
        with self._lock:
            self._tokens[name] = token


class TokenProvider:
    """Loads a token from a source."""

    def __init__(self, name, source, cache):
        self._name = name
        self._source = source
        self._cache = cache

    def load(self):
        """Return a valid token."""
        token = self._cache.find(self._name)
        if token is None or token['revoked']:
            token = self._source(self._name, 'load')
            self._cache.keep(self._name, token)
        return token

    def refresh(self):
        """Fetch a new token, whatever the cache has."""
        token = self._source(self._name)
        self._cache.keep(self._name, token)
        return token

    def revoke(self, reason):
        """Forget the token and tell the source."""
        self._cache.keep(self._name, None)
        self._source(self._name, reason)

    def on_expiry(self):
        """What to call when the token expires."""
        return self.refresh

    def load_all(self, providers):
        """Load the tokens of several providers."""
        return [provider.load() for provider in providers]

    def warm_up(self):
        """Load the token before anybody waits for it."""
        self.load()


class SharedTokenProvider(TokenProvider):
    """Loads a token that several clients share."""

    def owners(self):
        """The names of the clients."""
        return sorted(self._source.owners)
