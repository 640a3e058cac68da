import FeedModel
import FeedText
import Foundation

/// Header fields in which no text of a stranger can begin a field of its own.
enum MailHeader {
    static func line(_ name: String, _ value: String) -> String { "\(name): \(value)\r\n" }

    static func encoded(_ text: String) -> String {
        if text.utf8.count < 60, text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }), !text.contains("=?") { return text }
        return encodedWords(text)
    }

    /// RFC 2047 §2: encoded words, each of whole characters, one a line, which has at most 76 characters.
    private static func encodedWords(_ text: String) -> String {
        var words: [String] = []
        var chunk: [UInt8] = []
        for scalar in text.unicodeScalars {
            let bytes = UTF8.encode(scalar).map(Array.init) ?? []
            // 39 bytes are 52 characters of base64; 12 more frame them, and `Subject: ` stands before.
            if chunk.count + bytes.count > 39 {
                words.append(word(chunk))
                chunk = []
            }
            chunk += bytes
        }
        return (words + [word(chunk)]).joined(separator: "\r\n ")
    }

    private static func word(_ bytes: [UInt8]) -> String { "=?utf-8?B?\(Data(bytes).base64EncodedString())?=" }

    /// `Name <name@host>` with the name encoded where it has to be; nothing that could end the line.
    static func address(_ address: String) -> String {
        let clean = CleanText.line(address) ?? ""
        guard let open = clean.lastIndex(of: "<"), clean.hasSuffix(">") else { return ascii(clean) }
        let name = CleanText.line(String(clean[..<open])) ?? ""
        let mailbox = ascii(String(clean[open...]))
        guard !name.isEmpty else { return mailbox }
        let isPlain = name.utf8.allSatisfy { $0.isASCIILetter || $0 == 0x20 }
        return (isPlain ? name : encodedWords(name)) + " " + mailbox
    }

    static func domain(of address: String) -> String {
        let host = address.split(separator: "@").last.map(String.init) ?? ""
        let clean = host.utf8.filter { $0.isASCIIAlphanumeric || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".") }
        return clean.isEmpty ? "localhost" : String(decoding: clean, as: UTF8.self)
    }

    /// RFC 5322 §3.3, in UTC.
    static func date(_ instant: Instant) -> String {
        let time = LocalTime(labels: .english, timeZone: "UTC")
        let day = instant.civilDate
        let weekday = Labels.english.shortWeekdays[time.weekdayNumber(instant)]
        let month = Labels.english.months[day.month - 1].prefix(3)
        let clock = instant.rfc3339.dropFirst(11).prefix(8)
        return "\(weekday), \(day.day) \(month) \(day.year) \(clock) +0000"
    }

    private static func ascii(_ text: String) -> String { text.filter { $0.isASCII && $0 != " " } }
}
