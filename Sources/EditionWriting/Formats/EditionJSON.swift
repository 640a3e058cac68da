package import FeedModel
package import Foundation

/// The model itself, keys in alphabetical order so that equal editions have equal bytes.
package enum EditionJSON {
    package static func render(_ edition: Edition) throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return try encoder.encode(edition) + Data("\n".utf8)
    }

    package static func read(_ data: Data) throws -> Edition {
        try JSONDecoder().decode(Edition.self, from: data)
    }
}
