/// What a text is about, as it writes it, weightiest first: for explanations.
///
/// Kept as the bytes that the store has, since few of them are ever looked at: 32 strings of their own would take as
/// much memory as the rest of the sketch.
struct Surfaces: Sendable, Equatable {
    private(set) var bytes: [UInt8] = []
    private(set) var count = 0

    static let limit = 32

    /// - Parameter text: UTF-8.
    mutating func append(_ stem: UInt32, _ text: some Collection<UInt8>) {
        bytes.appendFixed(UInt64(stem), width: 4)
        bytes.appendVarint(UInt32(text.count))
        bytes += text
        count += 1
    }

    /// Takes the bytes that `append` made from a store; nil if they are not.
    init?(_ reader: inout ByteReader, count: Int) {
        guard count <= Self.limit else { return nil }
        for _ in 0..<count {
            guard let stem = reader.fixed(4), let length = reader.varint(), let text = reader.bytes(Int(length)) else {
                return nil
            }
            append(UInt32(truncatingIfNeeded: stem), text)
        }
    }

    init() {}

    var all: [(stem: UInt32, text: String)] {
        var reader = ByteReader(bytes)
        var all: [(stem: UInt32, text: String)] = []
        while let stem = reader.fixed(4), let length = reader.varint(), let text = reader.bytes(Int(length)) {
            all.append((UInt32(truncatingIfNeeded: stem), String(decoding: text, as: UTF8.self)))
        }
        return all
    }
}
