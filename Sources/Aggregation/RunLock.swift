import FeedStorage
import Foundation

/// Keeps two runs from writing one store: `flock` on a file beside it.
///
/// The kernel drops the lock when the process ends, however it ends, so there is no stale pid file to clean up.
package final class RunLock: Sendable {
    private let descriptor: Int32

    /// - Throws: `AggregationError.locked` at once when another run holds the lock; `StoreError`.
    package init(storeFile: String) throws {
        // One store under two names is one store.
        let path = URL(filePath: storeFile).resolvingSymlinksInPath().path + ".lock"
        try? FileManager.default.createDirectory(
            at: URL(filePath: path).deletingLastPathComponent(), withIntermediateDirectories: true)
        descriptor = open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw Self.refusal(errno, storeFile) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            close(descriptor)
            throw AggregationError.locked(storeFile)
        }
    }

    /// What cannot be written beside the store is of no interest to its owner.
    private static func refusal(_ error: Int32, _ storeFile: String) -> StoreError {
        switch error {
        case EACCES, EPERM, EROFS: .readOnly(path: storeFile)
        case ENOSPC, EDQUOT: .full(path: storeFile)
        default: .cannotCreate(path: storeFile, detail: String(cString: strerror(error)))
        }
    }

    deinit {
        close(descriptor)
    }
}
