/// A name that a template asks for, in two words: an edition asks for a hundred thousand of them, and hashing took as
/// long as escaping what was found.
struct TemplateName: Equatable, Sendable {
    private var first: UInt64 = 0
    private var second: UInt64 = 0

    /// No value has a longer name.
    static let longest = 16

    /// One that no value has where the text is longer than any of their names.
    init(_ text: some Collection<UInt8>) {
        guard text.count <= Self.longest else {
            (first, second) = (.max, .max)
            return
        }
        for (place, byte) in text.enumerated() {
            let shifted = UInt64(byte) << UInt64(8 * (place % 8))
            if place < 8 { first |= shifted } else { second |= shifted }
        }
    }
}

extension TemplateName: ExpressibleByStringLiteral {
    init(stringLiteral text: StaticString) {
        precondition(text.utf8CodeUnitCount <= Self.longest, "too long for a name in a template")
        self = text.withUTF8Buffer { TemplateName($0) }
    }
}
