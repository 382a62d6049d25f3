"""Puts clients together and sends their calls."""

import logging

from botocore.client import Client, ClientMaker
from botocore.exceptions import UnknownOperation

from aiobotocore.endpoint import AioEndpoint
from aiobotocore.signers import AioRequestSigner

logger = logging.getLogger(__name__)


class AioClientMaker(ClientMaker):
    async def make(self, service_name, region):
        """Return a client for one service in one region."""
        credentials = await self._resolver.resolve()
        signer = AioRequestSigner(service_name, region, credentials)
        endpoint = AioEndpoint(service_name, region, self._retry_policy)
        return AioClient(service_name, signer, endpoint, self._hooks)


class AioClient(Client):
    async def __aenter__(self):
        return self

    async def __aexit__(self, exc_type, exc_value, traceback):
        await self.close()

    async def call(self, operation, **parameters):
        """Send one operation and return what came back."""
        if operation not in self._operations:
            raise UnknownOperation(operation)
        request = self._prepare(operation, parameters)
        await self._signer.sign(request)
        response = await self._endpoint.send(request)
        await self._hooks.announce('after-call', response=response)
        return self._unwrap(response)

    async def call_many(self, operation, batches):
        """Send an operation once for every batch of parameters."""
        answers = []
        for parameters in batches:
            answer = await self.call(operation, **parameters)
            answers.append(answer)
        return answers

    async def summary(self, operation):
        """Describe an operation in one line."""
        shape = self._operations[operation]
        names = sorted(shape.get('members', ()))
        line = operation + '(' + ', '.join(names) + ')'
        return line

    async def close(self):
        """Let go of all connections."""
        await self._endpoint.close()
