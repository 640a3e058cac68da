import Foundation

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

    /// One line.
    var text: String {
        var text = ""
        Self.append(.object(members), to: &text)
        return text
    }

    private static func append(_ value: Value, to text: inout String) {
        switch value {
        case .string(let string): append(string ?? "", to: &text)
        case .int(let number): text += String(number ?? 0)
        case .double(let number): text += number.isFinite ? String((number * 1000).rounded() / 1000) : "0"
        case .bool(let flag): text += flag ? "true" : "false"
        case .array(let values):
            text += "["
            for (index, value) in values.enumerated() {
                if index > 0 { text += "," }
                append(value, to: &text)
            }
            text += "]"
        case .object(let members):
            text += "{"
            for (index, (name, value)) in members.filter({ !$0.1.isAbsent }).enumerated() {
                if index > 0 { text += "," }
                append(name, to: &text)
                text += ":"
                append(value, to: &text)
            }
            text += "}"
        }
    }

    /// RFC 8259 §7: quotes, backslashes and control characters must be escaped, nothing else needs to be.
    private static func append(_ string: String, to text: inout String) {
        text += "\""
        for scalar in string.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            case "\u{0}"..."\u{1f}", "\u{7f}", "\u{2028}", "\u{2029}":
                let digits = String(scalar.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: text.unicodeScalars.append(scalar)
            }
        }
        text += "\""
    }
}
