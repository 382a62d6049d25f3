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
        (ClientMaker.make, {'10214ae5b3c60af82120933e471075bc6602d947'}),
        (Client.call, {'872fd680067168aa4d601baa055851005886c1b3'}),
        (Client.call_many, {'807f22b9c0d52f6c41909568963a8653cb99417f'}),
        (Client.close, {'2ae84abb51d2f6080bd72a28ff659040e229ef7c'}),
        (CredentialResolver.resolve, {'71b6325a508d46c128dd87f5d5d7a4ba57365193'}),
        (RefreshingCredentials.frozen, {'babe3cc9c6bc3ae27cf7c1134ee93f93b9938238'}),
        (read_source, {'4ebd03d4c934e74fdabf332066ee6b0a65c46174'}),
        (Endpoint.send, {'b2ca0ca97c362b442fcb7e34c7ff7fafda9f9c2d'}),
        (Endpoint.ping, {'35358db41d3f826214541cf52f3a6f6c6c0f0574'}),
        (Hooks.announce, {'1b0db14ca842f799652f03a2f05a5914915e8ca8'}),
        (Paginator.pages, {'dffa33ddfba8d3fbd2166a5d38e81e5139b82e8c'}),
        (Paginator.collect, {'863b9545dbbc4655f78647af3771d0c905ade499'}),
        (PageReader, {'20f0264e4647e8fef58355f6d8283cfff6a527f8'}),
        (RetryPolicy.should_retry, {'cc9ca854c267b21cf9b84b44afa11d82aa44e433'}),
        (RetryPolicy.next_delay, {'571a93a98a12da12314707b46f52f2c8a4c31935'}),
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
