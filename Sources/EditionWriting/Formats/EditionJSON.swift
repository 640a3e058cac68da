package import FeedModel
package import Foundation

/// The model itself; equal editions have equal bytes.
package enum EditionJSON {
    package static func bytes(of edition: Edition) -> [UInt8] { JSONText.bytes(of: edition) }

    /// The edition of such bytes.
    ///
    /// - Throws: `DecodingError`.
    package static func read(_ data: Data) throws -> Edition {
        try JSONDecoder().decode(Edition.self, from: data)
    }
}
