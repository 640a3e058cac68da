import FeedModel
import FeedText

/// Writes JSON on one line, member by member in the order of the calls; what is empty is left out.
///
/// Foundation's encoder keeps no order of its own and writes at a tenth of the speed.
struct JSONWriter {
    /// What was written and not yet handed over.
    private(set) var bytes: [UInt8] = []
    private var handedOver = 0
    private let sink: (([UInt8]) -> Void)?

    private static let block = 1 << 16

    /// - Parameter sink: takes the bytes in blocks, so that no document has to be in memory whole; without one they
    ///   all stay in `bytes`.
    init(sink: (([UInt8]) -> Void)? = nil) {
        self.sink = sink
    }

    /// Hands over what is left, to be called at the end.
    mutating func finish() {
        guard let sink else { return }
        sink(bytes)
        handedOver += bytes.count
        bytes.removeAll(keepingCapacity: true)
    }

    private var count: Int { handedOver + bytes.count }

    /// An object whose members `body` writes.
    mutating func object(_ body: (inout JSONWriter) -> Void) {
        bytes.append(UInt8(ascii: "{"))
        body(&self)
        bytes.append(UInt8(ascii: "}"))
    }

    mutating func member(_ key: StaticString, _ value: String?) {
        guard let value, !value.isEmpty else { return }
        begin(key)
        string(value)
    }

    mutating func member(_ key: StaticString, _ value: Int?) {
        guard let value else { return }
        begin(key)
        bytes.append(contentsOf: String(value).utf8)
    }

    /// A whole number without its `.0`.
    mutating func member(_ key: StaticString, _ value: Double?) {
        guard let value, value.isFinite else { return }
        begin(key)
        number(value)
    }

    mutating func member(_ key: StaticString, _ value: Bool?) {
        guard let value else { return }
        begin(key)
        bytes.append(contentsOf: (value ? "true" : "false").utf8)
    }

    mutating func member(_ key: StaticString, _ value: Instant?) {
        member(key, value?.rfc3339)
    }

    mutating func member(_ key: StaticString, _ values: [String]) {
        array(key, values) { $0.string($1) }
    }

    mutating func member(_ key: StaticString, _ values: [Int]) {
        array(key, values) { $0.bytes.append(contentsOf: String($1).utf8) }
    }

    /// An array of whatever `body` writes for each; left out when there is nothing in it.
    mutating func array<Value>(_ key: StaticString, _ values: [Value], _ body: (inout JSONWriter, Value) -> Void) {
        guard !values.isEmpty else { return }
        begin(key)
        elements(values, body)
    }

    mutating func elements<Value>(_ values: [Value], _ body: (inout JSONWriter, Value) -> Void) {
        bytes.append(UInt8(ascii: "["))
        for (index, value) in values.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            body(&self, value)
        }
        bytes.append(UInt8(ascii: "]"))
    }

    /// An object as a member; left out when `body` writes nothing.
    mutating func member(_ key: StaticString, _ body: (inout JSONWriter) -> Void) {
        let before = bytes.count
        begin(key)
        let start = count
        object(body)
        if count == start + 2 { bytes.removeSubrange(before...) }
    }

    mutating func begin(_ key: StaticString) {
        if bytes.last != UInt8(ascii: "{") { bytes.append(UInt8(ascii: ",")) }
        bytes.append(UInt8(ascii: "\""))
        bytes.append(contentsOf: UnsafeBufferPointer(start: key.utf8Start, count: key.utf8CodeUnitCount))
        bytes.append(contentsOf: [UInt8(ascii: "\""), UInt8(ascii: ":")])
    }

    mutating func number(_ value: Double) {
        if value == value.rounded(), abs(value) < 1e15 {
            bytes.append(contentsOf: String(Int(value)).utf8)
        } else {
            bytes.append(contentsOf: String(value).utf8)
        }
    }

    /// Markup made harmless as it is written; left out when nothing remains of it.
    mutating func member(_ key: StaticString, html: String?, base: String?) {
        guard let html else { return }
        let before = bytes.count
        begin(key)
        bytes.append(UInt8(ascii: "\""))
        let start = count
        Sanitiser.clean(html, base: base) { block in block.withUnsafeBufferPointer { escape($0) } }
        if count == start { bytes.removeSubrange(before...) } else { bytes.append(UInt8(ascii: "\"")) }
    }

    mutating func string(_ value: String) {
        var value = value
        bytes.append(UInt8(ascii: "\""))
        value.withUTF8 { value in
            for start in stride(from: 0, to: value.count, by: Self.block) {
                escape(.init(rebasing: value[start..<min(start + Self.block, value.count)]))
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    /// Part of a string.
    private mutating func escape(_ value: UnsafeBufferPointer<UInt8>) {
        JSONEscaping.append(value, to: &bytes)
        // Within a string `begin` and `member` never ask for what was written before.
        if bytes.count >= Self.block, sink != nil { finish() }
    }
}
