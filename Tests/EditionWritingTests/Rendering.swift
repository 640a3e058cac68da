import FeedModel
import Foundation

@testable import EditionWriting

// One format of an edition, as `EditionWriter` puts it into a file.

extension HTMLPage {
    static func render(_ edition: Edition, formats: Set<EditionFormat>) throws -> String {
        String(decoding: bytes(EditionRendering(edition), formats: formats, theme: try .standard()), as: UTF8.self)
    }
}

extension EditionMarkdown {
    static func render(_ edition: Edition) -> String {
        String(decoding: bytes(EditionRendering(edition)), as: UTF8.self)
    }
}

extension EditionText {
    static func render(_ edition: Edition) -> String {
        String(decoding: bytes(EditionRendering(edition)), as: UTF8.self)
    }
}

extension EditionJSON {
    static func render(_ edition: Edition) -> Data { Data(bytes(of: edition)) }
}

extension EditionMail {
    static func render(_ edition: Edition, settings: MailSettings) throws -> String {
        let bytes = bytes(EditionRendering(edition), settings: settings, theme: try .standard())
        return String(decoding: bytes, as: UTF8.self)
    }
}
