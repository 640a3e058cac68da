/// Writes a value as JSON while it encodes itself: no tree in between, and the keys in the order of the type's
/// coding keys, which is the same for equal values and reads better than the alphabet.
///
/// Foundation's encoder has no order of its own but the sorted one and takes more than twice the time. This one
/// knows what the model needs: containers one at a time, no `superEncoder`.
enum JSONText {
    static func bytes(of value: some Encodable) throws -> [UInt8] {
        let output = JSONOutput()
        try output.append(value)
        return output.bytes + [0x0A]
    }
}

/// One thread has it, and none of its methods calls back while it changes a member: nothing for the runtime to watch,
/// which was a tenth of the time.
final class JSONOutput {
    @exclusivity(unchecked) fileprivate(set) var bytes: [UInt8] = []
    /// The container that the value in hand has opened.
    @exclusivity(unchecked) fileprivate var open: Container?
    @exclusivity(unchecked) fileprivate var isFirst = true

    fileprivate enum Container { case object, array }

    func append<Value: Encodable>(_ value: Value) throws {
        switch value {
        case let text as String: append(text: text)
        case let number as Int: append(number: number)
        case let flag as Bool: append(flag: flag)
        case let number as Double: bytes.append(contentsOf: (number.isFinite ? String(number) : "null").utf8)
        default: try appendContainer(value)
        }
    }

    private func appendContainer(_ value: some Encodable) throws {
        let outer = (open, isFirst)
        (open, isFirst) = (nil, true)
        try value.encode(to: JSONValueEncoder(output: self))
        switch open {
        case .object: bytes.append(UInt8(ascii: "}"))
        case .array: bytes.append(UInt8(ascii: "]"))
        case nil: break
        }
        (open, isFirst) = outer
    }

    fileprivate func begin(_ container: Container) {
        guard open == nil else { return }
        open = container
        bytes.append(UInt8(ascii: container == .object ? "{" : "["))
    }

    fileprivate func separate() {
        if !isFirst { bytes.append(UInt8(ascii: ",")) }
        isFirst = false
    }

    fileprivate func begin(member key: String) {
        separate()
        append(text: key)
        bytes.append(UInt8(ascii: ":"))
    }

    func append(number: Int) { bytes.append(contentsOf: String(number).utf8) }
    func append(flag: Bool) { bytes.append(contentsOf: (flag ? "true" : "false").utf8) }

    /// RFC 8259 §7, the one escaping function of JSON.
    func append(text: String) {
        var text = text
        bytes.append(UInt8(ascii: "\""))
        text.withUTF8 { source in
            var start = 0
            for index in source.indices {
                let byte = source[index]
                guard byte < 0x20 || byte == 0x22 || byte == 0x5C else { continue }
                bytes.append(contentsOf: source[start..<index])
                start = index + 1
                switch byte {
                case 0x22, 0x5C: bytes.append(contentsOf: [0x5C, byte])
                case 0x0A: bytes.append(contentsOf: "\\n".utf8)
                default:
                    let digits = Array("0123456789abcdef".utf8)
                    bytes.append(contentsOf: "\\u00".utf8)
                    bytes.append(contentsOf: [digits[Int(byte >> 4)], digits[Int(byte & 15)]])
                }
            }
            bytes.append(contentsOf: source[start...])
        }
        bytes.append(UInt8(ascii: "\""))
    }
}

private struct JSONValueEncoder: Encoder {
    let output: JSONOutput
    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        output.begin(.object)
        return KeyedEncodingContainer(JSONObject<Key>(output: output))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer {
        output.begin(.array)
        return JSONArray(output: output)
    }

    func singleValueContainer() -> any SingleValueEncodingContainer { JSONValue(output: output) }
}

private struct JSONObject<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let output: JSONOutput
    var codingPath: [any CodingKey] { [] }

    func encode<Value: Encodable>(_ value: Value, forKey key: Key) throws {
        output.begin(member: key.stringValue)
        try output.append(value)
    }

    // Most members are of these types: asked for by name, they need no cast.
    func encode(_ value: String, forKey key: Key) {
        output.begin(member: key.stringValue)
        output.append(text: value)
    }

    func encode(_ value: Int, forKey key: Key) {
        output.begin(member: key.stringValue)
        output.append(number: value)
    }

    func encode(_ value: Bool, forKey key: Key) {
        output.begin(member: key.stringValue)
        output.append(flag: value)
    }

    func encodeNil(forKey key: Key) {
        output.begin(member: key.stringValue)
        output.bytes.append(contentsOf: "null".utf8)
    }

    func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type, forKey key: Key
    ) -> KeyedEncodingContainer<Nested> { KeyedEncodingContainer(JSONObject<Nested>(output: output)) }
    func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer { JSONArray(output: output) }
    func superEncoder() -> any Encoder { JSONValueEncoder(output: output) }
    func superEncoder(forKey key: Key) -> any Encoder { JSONValueEncoder(output: output) }
}

private struct JSONArray: UnkeyedEncodingContainer {
    let output: JSONOutput
    var codingPath: [any CodingKey] { [] }
    var count = 0

    mutating func encode<Value: Encodable>(_ value: Value) throws {
        output.separate()
        count += 1
        try output.append(value)
    }

    mutating func encode(_ value: String) {
        output.separate()
        count += 1
        output.append(text: value)
    }

    func encodeNil() {
        output.separate()
        output.bytes.append(contentsOf: "null".utf8)
    }

    func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) -> KeyedEncodingContainer<Nested> {
        KeyedEncodingContainer(JSONObject<Nested>(output: output))
    }
    func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { JSONArray(output: output) }
    func superEncoder() -> any Encoder { JSONValueEncoder(output: output) }
}

private struct JSONValue: SingleValueEncodingContainer {
    let output: JSONOutput
    var codingPath: [any CodingKey] { [] }

    func encode<Value: Encodable>(_ value: Value) throws { try output.append(value) }
    func encode(_ value: String) { output.append(text: value) }
    func encodeNil() { output.bytes.append(contentsOf: "null".utf8) }
}
