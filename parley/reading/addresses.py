"""Which network addresses belong to the open internet, and which to somebody's own machines, whatever form they come in."""

from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address, ip_network

# Networks that the standard library takes for global though no public web server lives there.
NOT_PUBLIC = tuple(
    ip_network(net) for net in ("192.88.99.0/24", "192.0.0.0/24", "64:ff9b:1::/48", "2001::/23", "5f00::/16", "3fff::/20")
)
NAT64 = IPv6Network("64:ff9b::/96")
COMPATIBLE = IPv6Network("::/96")


def is_public(address: str) -> bool:
    """True for an address of the open internet; False for private, loopback, link-local, shared (CGNAT), multicast and reserved
    ones, also where an IPv6 address carries one of these (mapped, 6to4, Teredo, NAT64), and for what is no address."""
    try:
        ip = ip_address(address.split("%", 1)[0])
    except ValueError:
        return False
    return _is_public(ip) and all(_is_public(inner) for inner in _embedded(ip))


def _is_public(ip: IPv4Address | IPv6Address) -> bool:
    if isinstance(ip, IPv6Address) and (ip.ipv4_mapped or ip.sixtofour or ip.teredo or ip in NAT64):
        return not (ip.is_multicast or ip.is_link_local)  # what it carries decides
    odd = ip.is_private or ip.is_loopback or ip.is_link_local or ip.is_multicast or ip.is_reserved or ip.is_unspecified
    return ip.is_global and not odd and not any(ip.version == net.version and ip in net for net in NOT_PUBLIC)


def _embedded(ip: IPv4Address | IPv6Address) -> tuple[IPv4Address, ...]:
    """The IPv4 addresses that an IPv6 address stands for."""
    if not isinstance(ip, IPv6Address):
        return ()
    found = [ip.ipv4_mapped, ip.sixtofour, *(ip.teredo or ())]
    if ip in NAT64 or ip in COMPATIBLE:
        found.append(IPv4Address(int(ip) & 0xFFFFFFFF))
    return tuple(inner for inner in found if inner is not None)
