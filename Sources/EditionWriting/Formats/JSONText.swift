import FeedModel
import FeedText

/// A value that writes itself as a JSON object.
protocol JSONWritable {
    func write(to json: inout JSONText)
}

/// JSON text (RFC 8259), written member by member in the order of the calls.
///
/// Not by an `Encoder`: that asks the runtime at every member of every story what kind of value it holds, four times
/// as long as writing it takes. What is not there is left out.
struct JSONText {
    private(set) var bytes: [UInt8] = []
    private var isFirst = true

    static func bytes(of value: some JSONWritable) -> [UInt8] {
        var json = JSONText()
        json.append(value)
        json.bytes.append(0x0A)
        return json.bytes
    }

    mutating func member(_ key: StaticString, _ text: String?) {
        guard let text else { return }
        begin(key)
        append(text)
    }

    mutating func member(_ key: StaticString, _ number: Int?) {
        guard let number else { return }
        begin(key)
        bytes.append(contentsOf: String(number).utf8)
    }

    mutating func member(_ key: StaticString, _ number: Double) {
        begin(key)
        bytes.append(contentsOf: (number.isFinite ? String(number) : "null").utf8)
    }

    mutating func member(_ key: StaticString, _ flag: Bool?) {
        guard let flag else { return }
        begin(key)
        bytes.append(contentsOf: (flag ? "true" : "false").utf8)
    }

    mutating func member(_ key: StaticString, _ instant: Instant?) { member(key, instant?.rfc3339) }

    mutating func member(_ key: StaticString, _ value: (some JSONWritable)?) {
        guard let value else { return }
        begin(key)
        append(value)
    }

    mutating func member(_ key: StaticString, _ texts: [String]) {
        begin(key)
        list(texts) { $0.append($1) }
    }

    mutating func member(_ key: StaticString, _ values: [some JSONWritable]) {
        begin(key)
        list(values) { $0.append($1) }
    }

    private mutating func list<Value>(_ values: [Value], _ append: (inout JSONText, Value) -> Void) {
        bytes.append(UInt8(ascii: "["))
        for (index, value) in values.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            append(&self, value)
        }
        bytes.append(UInt8(ascii: "]"))
    }

    private mutating func append(_ value: some JSONWritable) {
        bytes.append(UInt8(ascii: "{"))
        isFirst = true
        value.write(to: &self)
        isFirst = false
        bytes.append(UInt8(ascii: "}"))
    }

    private mutating func begin(_ key: StaticString) {
        if !isFirst { bytes.append(UInt8(ascii: ",")) }
        isFirst = false
        bytes.append(UInt8(ascii: "\""))
        key.withUTF8Buffer { bytes.append(contentsOf: $0) }
        bytes.append(UInt8(ascii: "\""))
        bytes.append(UInt8(ascii: ":"))
    }

    private mutating func append(_ text: String) { JSONEscaping.appendString(text, to: &bytes) }
}
