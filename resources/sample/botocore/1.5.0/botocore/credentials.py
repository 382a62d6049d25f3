"""Finds credentials and keeps them fresh."""

import logging
import socket
import threading
import time

from botocore.exceptions import NoCredentials

logger = logging.getLogger(__name__)


METADATA_HOST = 'metadata.cloud.example'


def probe_metadata(timeout):
    """Whether this machine runs in the cloud."""
    try:
        socket.create_connection((METADATA_HOST, 80), timeout).close()
    except OSError:
        return False
    return True


def read_source(source, names):
    """Ask a source, a function or a mapping, for some values."""
    if callable(source):
        values = source(names)
    else:
        values = source
    return {name: values[name] for name in names}


class Credentials:
    """A key, its secret, and until when they hold."""

    def __init__(self, key, secret, expires=None):
        self.key = key
        self.secret = secret
        self.expires = expires


class RefreshingCredentials(Credentials):
    """Credentials that renew themselves shortly before they expire."""

    def __init__(self, key, secret, expires, renew):
        super().__init__(key, secret, expires)
        self._renew = renew
        self._lock = threading.Lock()
        self.renewals = 0

    def frozen(self):
        """Return key and secret that belong together."""
        self.refresh()
        return self.key, self.secret

    def refresh(self):
        """Renew when little time is left."""
        if not self._expires_soon():
            return
        if self.key is None and not probe_metadata(1):
            return
        with self._lock:
            values = self._renew()
            self._check(values)
            self.key = values['key']
            self.secret = values['secret']
            self.expires = values['expires']
            self.renewals += 1

    def _expires_soon(self):
        return self.expires is not None and self.expires - time.time() < 300

    def _check(self, values):
        if 'key' not in values or 'secret' not in values:
            raise NoCredentials('the renewal gave nothing')


class CredentialResolver:
    """Asks providers in turn."""

    def __init__(self, providers):
        self._providers = providers
        self._instance_provider = None

    def resolve(self):
        """Return the first credentials that a provider knows."""
        if not self._providers and probe_metadata(1):
            self._providers.append(self._instance_provider)
        for provider in self._providers:
            credentials = provider.load()
            if credentials is not None:
                return credentials
        raise NoCredentials('no provider knew any')
