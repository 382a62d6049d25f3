"""Small functions that several modules share."""

from aiobotocore._helpers import async_any


async def first_of(pages):
    """The first page with items, or None."""
    async for page in pages:
        if page['items']:
            return page
    return None


async def any_transient(responses, policy):
    """Whether any response is worth a retry."""
    return await async_any(policy.should_retry(0, response) for response in responses)
