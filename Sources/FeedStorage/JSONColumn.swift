import FeedModel
import Foundation

/// Short lists that are read and written whole live in a JSON text column rather than in tables of their own.
enum JSONColumn {
    static func encode(_ strings: [String]) -> String {
        strings.isEmpty ? "[]" : text(of: strings)
    }

    static func encode(_ attachments: [Attachment]) -> String {
        attachments.isEmpty ? "[]" : text(of: attachments.map(StoredAttachment.init))
    }

    static func strings(_ text: String) -> [String] {
        text == "[]" ? [] : value(of: text) ?? []
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
