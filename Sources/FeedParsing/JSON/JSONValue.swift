/// A JSON document in memory, the members of objects in order.
enum JSONValue {
    case null
    case bool(Bool)
    /// As it was written: ids may be numbers that no `Double` can hold.
    case number(String)
    case string(String)
    case array([JSONValue])
    case object([(key: String, value: JSONValue)])

    subscript(_ key: String) -> JSONValue? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.key == key }?.value
    }

    var string: String? {
        guard case .string(let string) = self else { return nil }
        return string.trimmedOrNil
    }

    /// A string, or a number as it was written.
    var text: String? {
        if case .number(let number) = self { return number }
        return string
    }

    var double: Double? {
        text.flatMap { Double($0) }.flatMap { $0.isFinite ? $0 : nil }
    }

    var int: Int? { double.flatMap { abs($0) < 1e15 ? Int($0) : nil } }

    var array: [JSONValue]? {
        guard case .array(let array) = self else { return nil }
        return array
    }

    var isObject: Bool {
        if case .object = self { return true }
        return false
    }
}
