import FeedModel
import FeedText
import Foundation

/// Short lists that are read and written whole live in a JSON text column rather than in tables of their own.
///
/// Lists of plain strings, which every item has several of, are written and read here: Foundation's coders take longer
/// over three strings than SQLite over the row.
enum JSONColumn {
    static func encode(_ strings: [String]) -> String {
        if strings.isEmpty { return "[]" }
        var bytes: [UInt8] = []
        for string in strings {
            bytes.append(UInt8(ascii: bytes.isEmpty ? "[" : ","))
            JSONEscaping.appendString(string, to: &bytes)
        }
        bytes.append(UInt8(ascii: "]"))
        return String(decoding: bytes, as: UTF8.self)
    }

    static func encode(_ attachments: [Attachment]) -> String {
        attachments.isEmpty ? "[]" : text(of: attachments.map(StoredAttachment.init))
    }

    static func strings(_ text: String) -> [String] {
        text == "[]" ? [] : plainStrings(text) ?? value(of: text) ?? []
    }

    static func attachments(_ text: String) -> [Attachment] {
        text == "[]" ? [] : (value(of: text) as [StoredAttachment]?)?.map(\.attachment) ?? []
    }

    static func text<Value: Encodable>(of value: Value) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        guard let data = try? encoder.encode(value) else { return "[]" }
        return String(decoding: data, as: UTF8.self)
    }

    static func value<Value: Decodable>(of text: String) -> Value? {
        try? JSONDecoder().decode(Value.self, from: Data(text.utf8))
    }

    /// The strings of a list as `encode` writes it, when none of them needed an escape; else nil.
    private static func plainStrings(_ text: String) -> [String]? {
        var text = text
        return text.withUTF8 { bytes in
            guard bytes.count >= 4, bytes.first == UInt8(ascii: "["), bytes.last == UInt8(ascii: "]"),
                !bytes.contains(UInt8(ascii: "\\"))
            else { return nil }
            var strings: [String] = []
            var position = 1
            while position < bytes.count - 1 {
                guard bytes[position] == UInt8(ascii: "\""),
                    let end = bytes[(position + 1)...].firstIndex(of: UInt8(ascii: "\"")),
                    bytes[end + 1] == UInt8(ascii: ",") || end + 1 == bytes.count - 1
                else { return nil }
                strings.append(String(decoding: bytes[(position + 1)..<end], as: UTF8.self))
                position = end + 2
            }
            return strings
        }
    }
}

/// The stored form of an attachment: short keys, and apart from the model so that the model may change.
private struct StoredAttachment: Codable {
    var u: String
    var m: String?
    var t: String?
    var s: Int?
    var d: Double?

    init(_ attachment: Attachment) {
        u = attachment.url
        m = attachment.mimeType
        t = attachment.title
        s = attachment.sizeInBytes
        d = attachment.durationInSeconds
    }

    var attachment: Attachment {
        Attachment(url: u, mimeType: m, title: t, sizeInBytes: s, durationInSeconds: d)
    }
}
