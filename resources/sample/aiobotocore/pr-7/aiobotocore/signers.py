"""Signs requests."""

from botocore.signers import RequestSigner


class AioRequestSigner(RequestSigner):
    async def sign(self, request):
        """Add a signature to the headers of a request.

        Requests that were signed before are signed again.
        """
        key, secret = await self._credentials.frozen()
        text = self._canonical(request)
        # Services read header names without regard to case.
        headers = request['headers']
        headers['authorization'] = key + ':' + self._digest(secret, text)
        return request

    async def presign(self, request: dict, expires: int) -> dict:
        """Return an address that carries its own signature."""
        key, secret = await self._credentials.frozen()
        text = self._canonical(request) + str(expires)
        return {'key': key, 'expires': expires, 'signature': self._digest(secret, text)}

    async def sign_token(self, token):
        """Sign a bare token."""
        key, secret = await self._credentials.frozen()
        return self._digest(
            secret,
            token,
        )
