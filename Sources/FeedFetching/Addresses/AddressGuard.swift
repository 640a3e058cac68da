/// Decides which addresses a feed may lead to, so that no feed and no redirect reaches into the user's own network.
///
/// Asked for the address of every single connection, after name resolution, because a name may resolve to another one
/// later (DNS rebinding) and a host has many notations (`0x7f.1`, `2130706433`) but only one address.
package struct AddressGuard: Sendable {
    var allowed: [IPNetwork]

    package init(allowed: [IPNetwork] = []) {
        self.allowed = allowed
    }

    /// What kind of address it is when it must not be spoken to; `nil` for a public or an allowed one.
    package func refusal(of address: IPAddress) -> String? {
        if allowed.contains(where: { $0.contains(address) }) { return nil }
        if let entry = Self.reserved.first(where: { $0.network.contains(address) }) { return entry.kind }
        // IANA gives out global addresses from 2000::/3 alone.
        let isGlobal = address.bytes.count == 4 || address.bytes[0] & 0xE0 == 0x20
        return isGlobal ? nil : "reserved"
    }

    /// The special-purpose registries of IANA (RFC 6890 and its successors), and the notations of IPv6 that carry an
    /// IPv4 address inside.
    static let reserved: [(network: IPNetwork, kind: String)] = table.compactMap { text, kind in
        IPNetwork(text).map { ($0, kind) }
    }

    static let table: [(String, String)] = [
        ("127.0.0.0/8", "loopback"),
        ("10.0.0.0/8", "private"),
        ("172.16.0.0/12", "private"),
        ("192.168.0.0/16", "private"),
        ("169.254.0.0/16", "link-local"),
        ("100.64.0.0/10", "carrier-grade NAT"),
        ("0.0.0.0/8", "reserved"),
        ("192.0.0.0/24", "reserved"),
        ("192.0.2.0/24", "documentation"),
        ("198.51.100.0/24", "documentation"),
        ("203.0.113.0/24", "documentation"),
        ("192.88.99.0/24", "6to4 relay"),
        ("198.18.0.0/15", "benchmarking"),
        ("224.0.0.0/4", "multicast"),
        ("240.0.0.0/4", "reserved"),
        ("::1/128", "loopback"),
        ("::/128", "unspecified"),
        ("::ffff:0:0/96", "IPv4-mapped"),
        ("64:ff9b::/96", "NAT64"),
        ("64:ff9b:1::/48", "NAT64"),
        ("fc00::/7", "private"),
        ("fe80::/10", "link-local"),
        ("fec0::/10", "site-local"),
        ("ff00::/8", "multicast"),
        ("2001::/32", "Teredo"),
        ("2001:db8::/32", "documentation"),
        ("2001::/23", "reserved"),
        ("2002::/16", "6to4"),
        ("3fff::/20", "documentation"),
    ]
}
