import Aggregation
import FeedStorage
import Foundation

/// Opens the store to read from it, also while a run is writing and from a read-only disk.
func openStoreForReading(_ settings: Settings) throws -> FeedStore {
    guard let store = try settings.storeForReading() else { throw missingStore(settings) }
    return store
}

/// Opens a store that has to be there: a missing one is an input that is missing, not one to create.
func openExistingStore(_ settings: Settings) throws -> FeedStore {
    try requireStore(settings)
    return try FeedStore(path: settings.storeFile)
}

/// A file that is there and may not be read is another matter than one that is missing.
func requirePermission(_ path: String) throws {
    guard access(path, F_OK) == 0, access(path, R_OK) != 0, errno == EACCES else { return }
    throw Failure("\(path): permission denied; make it readable for you", code: "input.permission", .permission)
}

func requireStore(_ settings: Settings) throws {
    guard FileManager.default.fileExists(atPath: settings.storeFile) else { throw missingStore(settings) }
}

private func missingStore(_ settings: Settings) -> Failure {
    Failure(
        "\(settings.storeFile): no store there yet; `sheaf run` makes it, or name it with --store",
        code: "store.missing", .missingInput)
}
