"""A pool of open connections. Nothing in botocore stands behind this file."""

import asyncio


class ConnectionPool:
    def __init__(self, size):
        self._slots = asyncio.Semaphore(size)

    async def borrow(self):
        await self._slots.acquire()

    def give_back(self):
        self._slots.release()
