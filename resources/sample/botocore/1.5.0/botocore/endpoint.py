"""Where requests go out."""

import logging

logger = logging.getLogger(__name__)


class Endpoint:
    """The one address of a service in a region."""

    def __init__(self, service_name, region, retry_policy, transport=None):
        self._service_name = service_name
        self._region = region
        self._retry_policy = retry_policy
        self._transport = transport

    def send(self, request):
        """Deliver a request, again when the policy says so."""
        attempt = 0
        while True:
            self._stamp(request, attempt)
            response = self._transport.deliver(request)
            if not self._retry_policy.should_retry(attempt, response):
                return response
            self._retry_policy.wait(attempt)
            attempt += 1

    def ping(self):
        """Whether somebody answers."""
        request = {'operation': 'Ping', 'headers': {}}
        response = self._transport.deliver(request)
        return response['status'] < 500

    def url(self):
        return f'https://{self._service_name}.{self._region}.cloud.example'

    def close(self):
        """Let go of the transport."""
        self._drain()
        self._transport.close()

    def _stamp(self, request, attempt):
        request['headers']['attempt'] = str(attempt + 1)

    def _drain(self):
        for delivery in self._transport.pending():
            delivery.finish()
