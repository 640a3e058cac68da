import EditionWriting
import Foundation

/// The user's own file, replaced as a whole: at any moment, and after a power cut, there is the old one or the new one.
enum FileReplacement {
    /// - Throws: `AggregationError.cannotWrite`.
    static func create(_ bytes: [UInt8], at path: String) throws {
        try write(bytes, to: path, like: nil)
    }

    /// Replaces a file and keeps its permissions and owner; what was there goes into `path.bak` with the same ones.
    static func replace(_ path: String, with bytes: [UInt8], keeping old: [UInt8]) throws {
        var status = stat()
        // A rename would also replace a file that its owner has made read-only.
        guard stat(path, &status) == 0, access(path, W_OK) == 0 else {
            throw AggregationError.cannotWrite(path: path, reason: AtomicFile.lastReason())
        }
        try write(old, to: path + ".bak", like: status)
        try write(bytes, to: path, like: status)
    }

    private static func write(_ bytes: [UInt8], to path: String, like status: stat?) throws {
        do {
            try AtomicFile.replace(path, with: bytes, like: status)
        } catch EditionWritingError.file(let path, let reason) {
            throw AggregationError.cannotWrite(path: path, reason: reason)
        }
        AtomicFile.syncFolder(URL(filePath: path).deletingLastPathComponent().path)
    }
}
