package import FeedStorage
import Foundation

extension Settings {
    /// The store to read from, also while a run is writing and from a read-only disk; nil where there is none yet.
    ///
    /// - Throws: `StoreError`.
    package func storeForReading() throws -> FeedStore? {
        FileManager.default.fileExists(atPath: storeFile) ? try FeedStore.reading(storeFile) : nil
    }
}
