"""Small functions that several modules share."""


def chunked(items, size):
    """Cut a list into pieces of a size."""
    return [items[start:start + size] for start in range(0, len(items), size)]


def first_of(pages):
    """The first page with items, or None."""
    for page in pages:
        if page['items']:
            return page
    return None


def any_transient(responses, policy):
    """Whether any response is worth a retry."""
    return any(policy.should_retry(0, response) for response in responses)


def header_name(text):
    """A header's name as the services spell it."""
    words = text.replace('_', '-').split('-')
    return '-'.join(word.capitalize() for word in words)


def trace_id(counter):
    return f'trace-{counter:08d}'


def merge_settings(*layers):
    """One dictionary out of several, later ones win."""
    merged = {}
    for layer in layers:
        for name, value in layer.items():
            # What was not said does not hide an earlier word.
            if value is not None:
                merged[name] = value
    return merged


def percent_encoded(text):
    """Bytes outside letters and digits as %XX."""
    return ''.join(c if c.isalnum() else f'%{ord(c):02X}' for c in text)
