import FeedText

/// A document as libxml2 shall see it: UTF-8, without declaration, comments and processing instructions, and with
/// CDATA sections and long texts lifted out.
///
/// Lifting is what makes large feeds fast: most of their bytes are HTML, in CDATA or escaped, which libxml2 would
/// check character by character and hand out reference by reference. What is lifted leaves the processing
/// instruction `<?_?>` behind, so that it keeps its place among the events; the n-th one stands for `lifted[n]`.
struct Skeleton {
    /// Ends with a zero, as libxml2 wants it.
    var bytes: [UInt8] = []
    var lifted: [Lifted] = []

    /// Text that stands outside of `bytes`.
    struct Lifted {
        var range: Range<Int>
        var place = Place.source

        enum Place {
            /// A range of the source, to be taken as it stands.
            case source
            /// A range of `mended`.
            case mended
        }
    }

    /// Lifted texts that had references, or something to be mended, as they are meant, one after the other. To escape
    /// them again for libxml2 would cost five bytes for each `&`.
    var mended: [UInt8] = []

    /// What had to be mended, with offsets into the source.
    var repairs = WarningLog()
    /// The document ended before its root did.
    var isTruncated = false
    /// Pairs (offset here, offset in the source), ascending; between two pairs both run on alike.
    private var origins: [(here: Int, source: Int)] = []

    static let placeholder: StaticString = "<?_?>"

    /// libxml2 takes quadratic time over longer tags.
    static let longestTag = 65_536

    mutating func append(_ source: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
        guard !range.isEmpty else { return }
        markOrigin(range.lowerBound)
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[range]))
    }

    mutating func append(_ literal: StaticString) {
        bytes.append(contentsOf: UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
    }

    mutating func lift(_ range: Range<Int>, _ place: Lifted.Place = .source) {
        lifted.append(Lifted(range: range, place: place))
        append(Self.placeholder)
    }

    /// Lifts a text that needs no mending; false, and nothing is done, if it does.
    mutating func liftText(_ source: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
        let start = mended.count
        guard let hadReferences = XMLReferences.decode(UnsafeBufferPointer(rebasing: source[range]), to: &mended) else {
            return false
        }
        if hadReferences { lift(start..<mended.count, .mended) } else { lift(range) }
        return true
    }

    /// Says that the next byte appended comes from `source`.
    mutating func markOrigin(_ source: Int) {
        // A document that is broken every few bytes gets lines that are nearly right rather than a huge table.
        if origins.count > 100_000, let last = origins.last, bytes.count - last.here < 4_096 { return }
        origins.append((bytes.count, source))
    }

    func sourceOffset(_ offset: Int) -> Int {
        var low = 0
        var high = origins.count
        while low < high {
            let middle = (low + high) / 2
            if origins[middle].here <= offset { low = middle + 1 } else { high = middle }
        }
        guard low > 0 else { return 0 }
        return origins[low - 1].source + offset - origins[low - 1].here
    }
}

extension Skeleton {
    /// Texts shorter than this cost libxml2 no more than a placeholder would.
    static let shortestLift = 48

    /// The skeleton of a document in which nothing has to be mended; nil as soon as something has.
    ///
    /// Knows only where tags and texts begin and end: whether they fit together, libxml2 will say.
    static func clean(_ source: [UInt8], from start: Int) -> Skeleton? {
        source.withUnsafeBufferPointer { source in
            var skeleton = Skeleton()
            skeleton.bytes.reserveCapacity(min(source.count - start, 65_536))
            var copied = start
            var position = start
            while true {
                let tag = source.firstIndex(of: UInt8(ascii: "<"), from: position) ?? source.count
                if tag - position >= shortestLift {
                    skeleton.append(source, copied..<position)
                    guard skeleton.liftText(source, position..<tag) else { return nil }
                    copied = tag
                }
                guard tag < source.count else { break }
                guard tag + 1 < source.count else { return nil }
                switch source[tag + 1] {
                case UInt8(ascii: "?"):
                    guard let end = source.firstIndex(of: "?>", from: tag + 2) else { return nil }
                    skeleton.append(source, copied..<tag)
                    position = end + 2
                    copied = position
                case UInt8(ascii: "!"):
                    skeleton.append(source, copied..<tag)
                    if source.hasBytes("<![CDATA[", at: tag) {
                        guard let end = source.firstIndex(of: "]]>", from: tag + 9) else { return nil }
                        skeleton.lift(tag + 9..<end)
                        position = end + 3
                    } else if source.hasBytes("<!--", at: tag) {
                        guard let end = source.firstIndex(of: "-->", from: tag + 4) else { return nil }
                        position = end + 3
                    } else {
                        return nil
                    }
                    copied = position
                default:
                    guard let end = tagEnd(source, from: tag + 1) else { return nil }
                    position = end
                }
            }
            skeleton.append(source, copied..<source.count)
            skeleton.bytes.append(0)
            return skeleton
        }
    }

    /// The index after the `>` of a tag; nil when there is none, when the tag is too long, or not one.
    private static func tagEnd(_ source: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        var index = start
        let end = min(source.count, start + longestTag)
        while index < end {
            switch source[index] {
            case UInt8(ascii: ">"): return index + 1
            case UInt8(ascii: "\""), UInt8(ascii: "'"):
                guard let close = source.firstIndex(of: source[index], from: index + 1, to: end) else { return nil }
                index = close + 1
            case UInt8(ascii: "<"): return nil
            default: index += 1
            }
        }
        return nil
    }
}
