import FeedText

/// A JSON object that keeps the order of its members and leaves out absent ones.
struct JSONObject {
    indirect enum Value {
        case string(String?)
        case int(Int?)
        case double(Double)
        case bool(Bool)
        case array([Value])
        case object([(String, Value)])

        fileprivate var isAbsent: Bool {
            switch self {
            case .string(nil), .int(nil): true
            default: false
            }
        }
    }

    private let members: [(String, Value)]

    init(_ members: [(String, Value)]) {
        self.members = members
    }

    /// One line, also to programs that take U+2028 and U+2029 for line ends.
    var text: String {
        var bytes: [UInt8] = []
        Self.append(.object(members), to: &bytes)
        let text = String(decoding: bytes, as: UTF8.self)
        guard text.unicodeScalars.contains(where: { $0 == "\u{2028}" || $0 == "\u{2029}" }) else { return text }
        return text.replacing("\u{2028}", with: "\\u2028").replacing("\u{2029}", with: "\\u2029")
    }

    private static func append(_ value: Value, to bytes: inout [UInt8]) {
        switch value {
        case .string(let string): JSONEscaping.appendString(string ?? "", to: &bytes)
        case .int(let number): bytes += String(number ?? 0).utf8
        case .double(let number): bytes += (number.isFinite ? String((number * 1000).rounded() / 1000) : "0").utf8
        case .bool(let flag): bytes += (flag ? "true" : "false").utf8
        case .array(let values): append(values, between: "[]", to: &bytes) { append($0, to: &$1) }
        case .object(let members):
            append(members.filter { !$0.1.isAbsent }, between: "{}", to: &bytes) { member, bytes in
                JSONEscaping.appendString(member.0, to: &bytes)
                bytes += ":".utf8
                append(member.1, to: &bytes)
            }
        }
    }

    private static func append<Element>(
        _ elements: [Element], between brackets: String, to bytes: inout [UInt8],
        _ body: (Element, inout [UInt8]) -> Void
    ) {
        bytes += brackets.prefix(1).utf8
        for (index, element) in elements.enumerated() {
            if index > 0 { bytes += ",".utf8 }
            body(element, &bytes)
        }
        bytes += brackets.suffix(1).utf8
    }
}
