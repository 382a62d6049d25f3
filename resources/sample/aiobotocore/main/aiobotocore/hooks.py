"""Lets applications listen to what a client does."""

from botocore.hooks import Hooks

from aiobotocore._helpers import resolve_awaitable


class AioHooks(Hooks):
    async def register(self, event, listener):
        """Call a listener whenever the event happens."""
        super().register(event, listener)

    async def announce(self, event, **details):
        """Tell all listeners of an event, and return their answers."""
        answers = []
        for listener in self._listeners.get(event, ()):
            answers.append(await resolve_awaitable(listener(event, **details)))
        return answers

    async def muted(self, event):
        """Take the listeners of an event away and return them."""
        return self._listeners.pop(event, [])
