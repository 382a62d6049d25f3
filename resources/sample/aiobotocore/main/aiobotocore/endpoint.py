"""Where requests go out."""

import logging

from botocore.endpoint import Endpoint

logger = logging.getLogger(__name__)


class AioEndpoint(Endpoint):
    async def send(self, request):
        """Deliver a request, again when the policy says so."""
        attempt = 0
        while True:
            response = await self._transport.deliver(request)
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
        await self._transport.close()
