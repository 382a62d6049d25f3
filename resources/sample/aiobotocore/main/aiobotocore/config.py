"""Settings that only the async client knows."""


class AioConfig:
    def __init__(self, max_kept_tokens=1000, drain_seconds=5.0):
        self.max_kept_tokens = max_kept_tokens
        self.drain_seconds = drain_seconds
