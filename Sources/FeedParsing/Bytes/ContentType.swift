/// What a Content-Type header says.
enum ContentType {
    /// The charset parameter of a Content-Type header (RFC 9110 §8.3.1).
    static func charset(_ header: String) -> String? {
        for parameter in header.split(separator: ";").dropFirst() {
            let parts = parameter.split(separator: "=", maxSplits: 1)
            guard parts.count == 2, String(parts[0]).trimmedOrNil?.lowercased() == "charset" else { continue }
            let value = parts[1].filter { $0 != "\"" && $0 != "'" }
            return String(value).trimmedOrNil
        }
        return nil
    }
}
