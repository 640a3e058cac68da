import FeedModel

extension Sketch {
    /// The first byte of an encoded sketch. A sketch of another version is made again from its text.
    private static let version: UInt8 = 5

    /// For the store; `init(decoding:)` gives the sketch back.
    public func encoded() -> [UInt8] {
        var bytes: [UInt8] = [Self.version, (published == nil ? 0 : 1) | (isIdeographic ? 2 : 0), shingles.level]
        let code = Array((language ?? "").utf8.prefix(3))
        bytes += [0x20, 0x20, 0x20].enumerated().map { $0.offset < code.count ? code[$0.offset] : $0.element }
        bytes.appendFixed(UInt64(bitPattern: published?.milliseconds ?? 0), width: 8)
        bytes.appendFixed(contentHash, width: 8)
        bytes += [days.all, days.first]
        bytes.appendVarint(UInt32(clamping: distinctTerms))
        bytes.appendVarint(UInt32(terms.count))
        var previous: UInt32 = 0
        for term in terms {  // ascending stems: differences are short
            bytes.appendVarint(term.stem - previous)
            previous = term.stem
            bytes += [term.count, term.rarity, term.traits.rawValue]
        }
        bytes.appendVarint(UInt32(shingles.hashes.count))
        for hash in shingles.hashes { bytes.appendFixed(UInt64(hash), width: 4) }
        bytes.appendVarint(UInt32(surfaces.count))
        bytes += surfaces.bytes
        return bytes
    }

    /// Nil for bytes that `encoded()` of this version did not make.
    public init?(decoding bytes: [UInt8]) {
        self.init()
        var reader = ByteReader(bytes)
        guard reader.byte() == Self.version, let flags = reader.byte(), let level = reader.byte(), level < 32,
            let code = reader.bytes(3), let time = reader.fixed(8), let hash = reader.fixed(8),
            let all = reader.byte(), let first = reader.byte(),
            all < 0x80, first & ~all == 0, first.nonzeroBitCount <= 1,
            let distinct = reader.varint(), let termCount = reader.varint(), termCount <= Self.termLimit
        else { return nil }
        published = flags & 1 == 1 ? Instant(milliseconds: Int64(bitPattern: time)) : nil
        isIdeographic = flags & 2 == 2
        language = code.first == 0x20 ? nil : String(decoding: code.prefix { $0 != 0x20 }, as: UTF8.self)
        contentHash = hash
        (days.all, days.first) = (all, first)
        distinctTerms = Int(distinct)
        terms.reserveCapacity(Int(termCount))
        var stem: UInt32 = 0
        for _ in 0..<termCount {
            guard let step = reader.varint(), let count = reader.byte(), let rarity = reader.byte(),
                let traits = reader.byte()
            else { return nil }
            let (next, overflow) = stem.addingReportingOverflow(step)
            guard !overflow, terms.isEmpty || step > 0 else { return nil }
            stem = next
            terms.append(Term(stem: stem, count: count, rarity: rarity, traits: Traits(rawValue: traits)))
        }
        guard let shingleCount = reader.varint(), shingleCount <= Shingles.limit else { return nil }
        shingles.level = level
        shingles.hashes.reserveCapacity(Int(shingleCount))
        for _ in 0..<shingleCount {
            guard let hash = reader.fixed(4) else { return nil }
            shingles.hashes.append(UInt32(truncatingIfNeeded: hash))
        }
        guard let count = reader.varint(), let surfaces = Surfaces(&reader, count: Int(count)) else { return nil }
        self.surfaces = surfaces
        guard reader.isAtEnd else { return nil }
    }
}
