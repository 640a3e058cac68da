package import FeedModel
package import Foundation

/// The model itself, keys in alphabetical order so that equal editions have equal bytes.
package enum EditionJSON {
    package static func render(_ edition: Edition) throws -> Data { try bytes(of: edition) }

    package static func read(_ data: Data) throws -> Edition {
        try JSONDecoder().decode(Edition.self, from: data)
    }

    static func bytes(of value: some Encodable) throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return try encoder.encode(value) + Data("\n".utf8)
    }
}
