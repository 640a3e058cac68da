extension SiteTemplate {
    /// The first byte of an encoded template. One of another version is learned again.
    private static let version: UInt8 = 3

    /// For the store.
    public func encoded() -> [UInt8] {
        var bytes = [Self.version]
        for list in [learned] + pages.flatMap({ [$0.title, $0.lines, $0.prose] }) {
            bytes.appendVarint(UInt32(list.count))
            for hash in list { bytes.appendFixed(UInt64(hash), width: 4) }
        }
        return bytes
    }

    /// Nil for bytes that `encoded()` of this version did not make.
    public init?(decoding bytes: [UInt8]) {
        var reader = ByteReader(bytes)
        guard reader.byte() == Self.version, let learned = Self.list(&reader) else { return nil }
        self.learned = learned
        while !reader.isAtEnd {
            guard let title = Self.list(&reader), let lines = Self.list(&reader), let prose = Self.list(&reader) else {
                return nil
            }
            pages.append(Page(title: title, lines: lines, prose: prose))
        }
    }

    private static func list(_ reader: inout ByteReader) -> [UInt32]? {
        guard let count = reader.varint() else { return nil }
        var list: [UInt32] = []
        for _ in 0..<count {
            guard let hash = reader.fixed(4) else { return nil }
            let value = UInt32(truncatingIfNeeded: hash)
            // Sorted, as the look-ups need it.
            if let last = list.last, last >= value { return nil }
            list.append(value)
        }
        return list
    }
}
