import FeedModel
import FeedText

/// Gathers the header fields of an answer from the lines that libcurl hands over.
struct HeaderCollector {
    private(set) var headers = ResponseHeaders()
    private(set) var location: [UInt8]?
    private(set) var contentLength: Int?
    /// Content codings besides `identity`.
    private(set) var codings = 0
    /// The last of them, in lower case.
    private(set) var coding: String?
    /// Every byte counts, those of interim answers and trailers too, so that no endless row of them gets through.
    private(set) var totalBytes = 0
    private(set) var isComplete = false

    /// One line with its line end. A status line begins a new block: 1xx answers and a proxy's come before the real
    /// one.
    mutating func add(_ line: UnsafeBufferPointer<UInt8>) {
        totalBytes += line.count
        if line.starts(with: "HTTP/".utf8), line.count > 5 {
            let total = totalBytes
            self = HeaderCollector()
            totalBytes = total
            return
        }
        if line.first == 13 || line.first == 10 {
            isComplete = true
            return
        }
        // What comes after the block is a trailer of a chunked body: not trusted with anything.
        guard !isComplete, let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return }
        let name = String(decoding: line[..<colon].map { $0 | 0x20 }, as: UTF8.self)
        keep(trimmed(line[(colon + 1)...]), as: name)
    }

    private mutating func keep(_ value: [UInt8], as name: String) {
        switch name {
        case "etag": headers.etag = value.isEmpty ? nil : value
        case "last-modified": headers.lastModified = value.isEmpty ? nil : value
        case "cache-control": headers.cacheControl = joined(headers.cacheControl, value)
        case "expires": headers.expires = headers.expires ?? text(value)
        case "age": headers.age = headers.age ?? text(value)
        case "date": headers.date = headers.date ?? text(value)
        case "retry-after": headers.retryAfter = headers.retryAfter ?? text(value)
        case "content-type": headers.contentType = headers.contentType ?? text(value)
        case "content-location": headers.contentLocation = headers.contentLocation ?? text(value)
        case "location": location = location ?? value
        case "content-length": contentLength = Int(digits: value) ?? contentLength
        case "content-encoding":
            for name in value.split(separator: UInt8(ascii: ",")).map({ text(trimmed($0)).lowercased() })
            where !name.isEmpty && name != "identity" {
                codings += 1
                coding = name
            }
        default: break
        }
    }
}

private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

private func joined(_ present: String?, _ value: [UInt8]) -> String {
    present.map { $0 + ", " + text(value) } ?? text(value)
}

/// Without optional white space (RFC 9110 §5.6.3) and line end.
private func trimmed(_ bytes: some BidirectionalCollection<UInt8>) -> [UInt8] {
    Array(bytes.trimming { $0 == 32 || $0 == 9 || $0 == 13 || $0 == 10 })
}
