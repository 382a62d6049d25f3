"""Signs requests."""

import hashlib
import hmac


class RequestSigner:
    """Signs what one client sends."""

    def __init__(self, service_name, region, credentials):
        self._service_name = service_name
        self._region = region
        self._credentials = credentials

    def sign(self, request):
        """Add a signature to the headers of a request."""
        key, secret = self._credentials.frozen()
        text = self._canonical(request)
        headers = request['headers']
        headers['authorization'] = key + ':' + self._digest(secret, text)
        return request

    def presign(self, request, expires):
        """Return an address that carries its own signature."""
        key, secret = self._credentials.frozen()
        text = self._canonical(request) + str(expires)
        return {'key': key, 'expires': expires, 'signature': self._digest(secret, text)}

    def sign_token(self, token):
        """Sign a bare token."""
        key, secret = self._credentials.frozen()
        return self._digest(secret, token)

    def rotate(self, credentials):
        """Sign with other credentials from now on."""
        self._credentials = credentials

    def old_digest(self, text):
        """The digest that the first version of the service wanted."""
        key, secret = self._credentials.frozen()
        return hashlib.md5((secret + text).encode()).hexdigest()

    def _canonical(self, request):
        return '\n'.join((self._service_name, self._region, request['operation']))

    def _digest(self, secret, text):
        return hmac.new(secret.encode(), text.encode(), hashlib.sha256).hexdigest()
