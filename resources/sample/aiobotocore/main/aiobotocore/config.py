"""Settings that only the async client knows."""


class AioConfig:
    def __init__(self, max_waiting_calls=64, drain_seconds=5.0):
        self.max_waiting_calls = max_waiting_calls
        self.drain_seconds = drain_seconds
