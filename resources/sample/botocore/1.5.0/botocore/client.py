"""Puts clients together and sends their calls."""

import logging

from botocore.endpoint import Endpoint
from botocore.exceptions import UnknownOperation
from botocore.signers import RequestSigner
from botocore.tokens import TokenCache
from botocore.utils import trace_id

logger = logging.getLogger(__name__)


class ClientMaker:
    """Makes a client out of credentials, signer and endpoint."""

    def __init__(self, resolver, retry_policy, hooks):
        self._resolver = resolver
        self._retry_policy = retry_policy
        self._hooks = hooks

    def make(self, service_name, region):
        """Return a client for one service in one region."""
        credentials = self._resolver.resolve()
        cache = TokenCache()
        signer = RequestSigner(service_name, region, credentials, cache)
        endpoint = Endpoint(service_name, region, self._retry_policy)
        return Client(service_name, signer, endpoint, self._hooks)


class Client:
    """What an application holds and calls."""

    def __init__(self, service_name, signer, endpoint, hooks):
        self.service_name = service_name
        self._signer = signer
        self._endpoint = endpoint
        self._hooks = hooks
        self._operations = {}
        self._calls = 0

    def call(self, operation, **parameters):
        """Send one operation and return what came back."""
        if operation not in self._operations:
            raise UnknownOperation(operation)
        request = self._prepare(operation, parameters)
        self._trace(request)
        self._signer.sign(request)
        response = self._endpoint.send(request)
        self._hooks.announce('after-call', response=response)
        return self._unwrap(response)

    def call_many(self, operation, batches):
        """Send an operation once for every batch of parameters."""
        answers = []
        for parameters in batches:
            answer = self.call(operation, **parameters)
            answers.append(answer)
        return answers

    def summary(self, operation):
        """Describe an operation in one line."""
        shape = self._operations[operation]
        # Members in the order of their names.
        names = sorted(shape.get('members', ()))
        line = operation + '(' + ', '.join(names) + ')'
        return line

    def _prepare(self, operation, parameters):
        return {'operation': operation, 'parameters': parameters, 'headers': {}}

    def _trace(self, request):
        self._calls += 1
        request['headers']['trace'] = trace_id(self._calls)

    def _unwrap(self, response):
        return response.get('body')

    def close(self):
        """Let go of all connections."""
        self._endpoint.close()
