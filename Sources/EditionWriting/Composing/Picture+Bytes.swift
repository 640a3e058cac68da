package import FeedModel
import Foundation

extension EditionStory.Picture {
    /// More is no picture beside a headline.
    package static let limit = 150_000
    /// Less is a pixel that counts readers.
    private static let least = 400

    /// A raster image by its first bytes, whatever its server calls it; nil for anything else, such as SVG, which is a
    /// document that may load others.
    package init?(_ bytes: [UInt8]) {
        guard (Self.least...Self.limit).contains(bytes.count), let type = Self.type(of: bytes) else { return nil }
        self.init(type: type, data: Data(bytes).base64EncodedString())
    }

    private static func type(of bytes: [UInt8]) -> String? {
        if bytes.starts(with: [0xFF, 0xD8, 0xFF]) { return "image/jpeg" }
        if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) { return "image/png" }
        if bytes.starts(with: "GIF87a".utf8) || bytes.starts(with: "GIF89a".utf8) { return "image/gif" }
        if bytes.starts(with: "RIFF".utf8), bytes[8...].starts(with: "WEBP".utf8) { return "image/webp" }
        if bytes[4...].starts(with: "ftypavif".utf8) { return "image/avif" }
        return nil
    }
}
