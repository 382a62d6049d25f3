"""Fails when botocore changes something that aiobotocore keeps a copy of."""

import hashlib
import inspect

import pytest
from botocore.client import Client, ClientMaker
from botocore.credentials import CredentialResolver, RefreshingCredentials, read_source
from botocore.endpoint import Endpoint
from botocore.hooks import Hooks
from botocore.paginate import PageReader, Paginator
from botocore.retries import RetryPolicy
from botocore.signers import RequestSigner
from botocore.tokens import TokenCache, TokenProvider
from botocore.utils import any_transient


@pytest.mark.parametrize(
    "obj, digests",
    [
        (ClientMaker.make, {'120cf734cad422e0b101d0c7542430a34bd74cef'}),
        (Client.call, {'e53e151a415ea2a8eeb2273090253985bee16fbd'}),
        (Client.call_many, {'807f22b9c0d52f6c41909568963a8653cb99417f'}),
        (Client.close, {'2ae84abb51d2f6080bd72a28ff659040e229ef7c'}),
        (CredentialResolver.resolve, {'916a92383d394b91df94a8c3403401edeb4604d1'}),
        (RefreshingCredentials.frozen, {'babe3cc9c6bc3ae27cf7c1134ee93f93b9938238'}),
        (read_source, {'4ebd03d4c934e74fdabf332066ee6b0a65c46174'}),
        (Endpoint.send, {'b352e89b25b8482a7f79e2497cc36c28d037b031'}),
        (Endpoint.ping, {'35358db41d3f826214541cf52f3a6f6c6c0f0574'}),
        (Hooks.announce, {'1b0db14ca842f799652f03a2f05a5914915e8ca8'}),
        (Paginator.pages, {'dffa33ddfba8d3fbd2166a5d38e81e5139b82e8c'}),
        (Paginator.collect, {'032a4c1960a8c773134a1b7ab6b39b04aebe2886'}),
        (PageReader, {'20f0264e4647e8fef58355f6d8283cfff6a527f8'}),
        (RetryPolicy.should_retry, {'cc9ca854c267b21cf9b84b44afa11d82aa44e433'}),
        (RetryPolicy.next_delay, {'8e59b8796662f69c549f6f9b5a6a1fd14a4a19f1'}),
        (RetryPolicy.wait, {'08c52b2bf1bafe90e721decb60febee72d93f8c6'}),
        (RequestSigner.sign, {'e63b27b546fd6b089d7aa932c181f127ee13441b'}),
        (RequestSigner.presign, {'c989ccb94d3319f855a7be47d9382388beac382f'}),
        (TokenCache.find, {'46b47260147ef9237d73e6e602d95a9b759395e3'}),
        (TokenProvider.refresh, {'83b27640fd554e02d8354b78455f7a013a431ea0'}),
        (any_transient, {'e1a74698425b66a58b4e8048592c6e3af4201b84'}),
    ],
)
def test_patches(obj, digests):
    source = inspect.getsource(obj)
    assert hashlib.sha1(source.encode()).hexdigest() in digests
