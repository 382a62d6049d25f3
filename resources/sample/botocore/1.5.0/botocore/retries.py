"""When to try again, and how long to wait before."""

import logging
import random
import time

logger = logging.getLogger(__name__)


class RetryPolicy:
    """Exponential delays with a little noise."""

    DEFAULTS = {'attempts': 5, 'base': 0.5, 'cap': 20.0}

    def __init__(self, **settings):
        settings = {**self.DEFAULTS, **settings}
        self._attempts = settings['attempts']
        self._base = settings['base']
        self._cap = settings['cap']

    def should_retry(self, attempt, response):
        """Whether a response is worth another attempt."""
        if attempt + 1 >= self._attempts:
            return False
        return self._is_transient(response)

    def next_delay(self, attempt):
        """Seconds before the next attempt."""
        noise = self._noise()
        delay = self._base * 2**attempt + noise
        return min(delay, self._cap)

    def wait(self, attempt):
        """Sleep before the next attempt."""
        delay = self.next_delay(attempt)
        time.sleep(delay)

    def _is_transient(self, response):
        return response['status'] in (429, 500, 502, 503, 504)

    def _noise(self):
        return random.random()


class RetryBudget:
    """A purse that all retries of a client are paid from."""

    def __init__(self, tokens=500):
        self._tokens = tokens

    def spend(self, cost):
        """Take tokens out; False when there are not enough."""
        if cost < 0 or cost > self._tokens:
            return False
        self._tokens -= cost
        return True

    def refund(self, cost):
        """Put tokens back after a success."""
        self._tokens += cost
