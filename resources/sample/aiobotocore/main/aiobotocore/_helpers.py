"""What the async copies have in common."""

import inspect


async def resolve_awaitable(value):
    """The value itself, awaited if it has to be."""
    if inspect.isawaitable(value):
        return await value
    return value


async def async_any(values):
    """Like any(), for values that have to be awaited."""
    for value in values:
        if await resolve_awaitable(value):
            return True
    return False
