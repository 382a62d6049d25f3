"""Names of regions."""

REGIONS = ('north-1', 'south-1', 'west-1')


def nearest(country):
    """The region to use from a country."""
    if country in ('ie', 'pt'):
        return 'west-1'
    return 'north-1' if country in ('is', 'no', 'se') else 'south-1'
