import Aggregation
import FeedStorage
import Foundation

/// Opens the store to read from it, also while a run is writing and from a read-only disk.
func openStoreForReading(_ settings: Settings) throws -> FeedStore {
    guard let store = try settings.storeForReading() else { throw missingStore(settings) }
    return store
}

/// A missing store is an input that is missing, not one to create.
func requireStore(_ settings: Settings) throws {
    guard FileManager.default.fileExists(atPath: settings.storeFile) else { throw missingStore(settings) }
}

private func missingStore(_ settings: Settings) -> Failure {
    Failure(
        "\(settings.storeFile): no store there yet; `sheaf run` makes it, or name it with --store",
        code: "store.missing", .missingInput)
}
