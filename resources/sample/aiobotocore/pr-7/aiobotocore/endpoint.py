"""Where requests go out."""

import logging

from botocore.endpoint import Endpoint

logger = logging.getLogger(__name__)


class AioEndpoint(Endpoint):
    async def send(self, request):
        """Deliver a request, again when the policy says so."""
        attempt = 0
        while True:
            self._stamp(request, attempt)
            try:
                response = await self._transport.deliver(request)
            except ConnectionError:
                response = {'status': 503}
            if not await self._retry_policy.should_retry(attempt, response):
                return response
            await self._retry_policy.wait(attempt)
            attempt += 1

    async def ping(self):
        """Whether somebody answers."""
        request = {'operation': 'Ping', 'headers': {}}
        response = await self._transport.deliver(request)
        return response['status'] < 500

    async def close(self):
        """Let go of the transport."""
        self._drain()
        self._transport.close()

    async def _drain(self):
        for delivery in self._transport.pending():
            await delivery.finish()
