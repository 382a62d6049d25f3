"""When to try again, and how long to wait before."""

import asyncio
import logging

from botocore.retries import RetryBudget, RetryPolicy

from aiobotocore._helpers import resolve_awaitable

logger = logging.getLogger(__name__)


class AioRetryPolicy(RetryPolicy):
    DEFAULTS = {'attempts': 5, 'base': 0.5, 'cap': 20.0}

    async def should_retry(self, attempt, response):
        """Whether a response is worth another attempt."""
        if attempt + 1 >= self._attempts:
            return False
        return await resolve_awaitable(self._is_transient(response))

    async def next_delay(self, attempt):
        """Seconds before the next attempt."""
        noise = await resolve_awaitable(self._noise())
        delay = self._base * 2**attempt + noise
        return min(delay, self._cap)

    async def wait(self, attempt):
        """Sleep before the next attempt."""
        delay = await self.next_delay(attempt)
        if delay <= 0:
            return
        logger.debug('waiting %.1f seconds', delay)
        await asyncio.sleep(delay)


class AioRetryBudget(RetryBudget):
    def __init__(self, tokens=500):
        super().__init__(tokens)
        self._waiters = asyncio.Condition()

    async def spend(self, cost):
        """Take tokens out; wait until there are enough."""
        async with self._waiters:
            await self._waiters.wait_for(lambda: cost <= self._tokens)
            self._tokens -= cost
        return True

    async def refund(self, cost):
        """Put tokens back after a success."""
        self._tokens += cost
        async with self._waiters:
            self._waiters.notify_all()
