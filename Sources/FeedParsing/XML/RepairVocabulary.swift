/// What the repair has to know of the vocabulary: which elements never have content, and which never contain
/// each other.
enum RepairVocabulary {
    static func isVoid(_ source: UnsafeBufferPointer<UInt8>, _ name: Range<Int>) -> Bool {
        ["br", "hr", "img", "wbr", "input"].contains { equals(source, name, $0) }
    }

    static func isItem(_ source: UnsafeBufferPointer<UInt8>, _ name: Range<Int>) -> Bool {
        ["item", "entry", "atom:entry"].contains { equals(source, name, $0) }
    }

    static func isFeedLeaf(_ source: UnsafeBufferPointer<UInt8>, _ name: Range<Int>) -> Bool {
        ["title", "link", "description", "guid", "pubdate", "comments", "category", "summary", "id", "updated"]
            .contains { equals(source, name, $0) }
    }

    static func isFeedChild(_ source: UnsafeBufferPointer<UInt8>, _ name: Range<Int>) -> Bool {
        ["link", "description", "guid", "pubdate", "comments", "item", "entry", "enclosure", "id", "updated"]
            .contains { equals(source, name, $0) }
    }

    private static func equals(_ source: UnsafeBufferPointer<UInt8>, _ name: Range<Int>, _ literal: StaticString)
        -> Bool
    {
        name.count == literal.utf8CodeUnitCount && source.hasLetters(literal, at: name.lowerBound)
    }
}
