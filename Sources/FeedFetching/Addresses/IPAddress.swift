import Glibc

/// An IPv4 or IPv6 address: 4 or 16 bytes in network order.
package struct IPAddress: Sendable, Hashable, CustomStringConvertible {
    let bytes: [UInt8]

    init?(bytes: [UInt8]) {
        guard bytes.count == 4 || bytes.count == 16 else { return nil }
        self.bytes = bytes
    }

    /// Only the two plain notations: neither `127.1` nor `0x7f000001` nor a zone (`%eth0`).
    package init?(_ text: String) {
        var storage = [UInt8](repeating: 0, count: 16)
        let isIPv6 = text.utf8.contains(UInt8(ascii: ":"))
        // inet_pton writes 4 bytes for AF_INET and 16 for AF_INET6; there is room for either.
        guard inet_pton(isIPv6 ? AF_INET6 : AF_INET, text, &storage) == 1 else { return nil }
        bytes = isIPv6 ? storage : Array(storage[..<4])
    }

    package var description: String {
        var text = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
        // `bytes` has the length that its family asks for; INET6_ADDRSTRLEN fits every address and its final zero.
        guard inet_ntop(bytes.count == 4 ? AF_INET : AF_INET6, bytes, &text, socklen_t(text.count)) != nil else {
            return "?"
        }
        return String(decoding: text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
}
