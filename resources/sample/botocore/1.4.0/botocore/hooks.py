"""Lets applications listen to what a client does."""


class Hooks:
    """Listeners by the name of an event."""

    def __init__(self):
        self._listeners = {}

    def register(self, event, listener):
        """Call a listener whenever the event happens."""
        listeners = self._listeners.setdefault(event, [])
        if listener not in listeners:
            listeners.append(listener)

    def announce(self, event, **details):
        """Tell all listeners of an event, and return their answers."""
        answers = []
        for listener in self._listeners.get(event, ()):
            answers.append(listener(event, **details))
        return answers

    def muted(self, event):
        """Take the listeners of an event away and return them."""
        return self._listeners.pop(event, [])
