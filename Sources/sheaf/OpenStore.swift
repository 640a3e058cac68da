import Aggregation
import FeedStorage
import Foundation

/// Opens a store that only reads make sense of: a missing one is an input that is missing, not one to create.
func openExistingStore(_ settings: Settings) throws -> FeedStore {
    guard FileManager.default.fileExists(atPath: settings.storeFile) else {
        throw Failure(
            "\(settings.storeFile): no store there yet; `sheaf run` makes it, or name it with --store",
            code: "store.missing", .missingInput)
    }
    return try FeedStore(path: settings.storeFile)
}
