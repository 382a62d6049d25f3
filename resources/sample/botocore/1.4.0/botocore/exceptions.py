"""What can go wrong."""


class SdkError(Exception):
    """The root of all errors of this package."""


class UnknownOperation(SdkError):
    """The service has no operation of that name."""


class NoCredentials(SdkError):
    """None of the providers knew any credentials."""


class ServiceUnavailable(SdkError):
    """The service did not answer in time."""
