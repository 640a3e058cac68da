package import FeedParsing
import Foundation

/// The user's OPML file, for editing: read, changed in place, and replaced as a whole.
package struct FeedsFile: Sendable {
    /// As the user named it, for messages.
    package let path: String

    package init(path: String) {
        self.path = path
    }

    package var exists: Bool { FileManager.default.fileExists(atPath: path) }

    /// - Throws: `AggregationError.noFeedsFile`, `.unreadableFeedsFile`, `.unusableFeedsFile`.
    package func read() throws -> OPMLDocument { try document(at: path) }

    /// The bytes of an OPML file.
    ///
    /// - Throws: `AggregationError.noFeedsFile`, `.unreadableFeedsFile`, `.unusableFeedsFile`.
    static func bytes(of path: String) throws -> [UInt8] {
        if let data = FileManager.default.contents(atPath: path) { return [UInt8](data) }
        guard FileManager.default.fileExists(atPath: path) else { throw AggregationError.noFeedsFile(path) }
        if access(path, R_OK) != 0 { throw AggregationError.unreadableFeedsFile(path) }
        let isFolder = FileManager.default.fileExists(atPath: path + "/.")
        throw AggregationError.unusableFeedsFile(
            path, reason: isFolder ? "is a folder; name the OPML file in it" : "cannot be read")
    }

    /// The file as it was before the last change; nil when there is none that can be read.
    package func previous() -> OPMLDocument? {
        try? document(at: target + ".bak")
    }

    /// Changes the file, making it when it is missing. A change that alters nothing leaves the file untouched.
    ///
    /// - Parameters:
    ///   - touching: the URLs of the feeds that the change is about; all others must read afterwards as before.
    ///   - change: works on the file as it is now, while no other Sheaf changes it.
    /// - Throws: `AggregationError`.
    package func edit(touching urls: Set<String>, _ change: (OPMLDocument) throws -> OPMLDocument) throws {
        let lock = try EditLock(path: target)
        defer { withExtendedLifetime(lock) {} }
        do {
            let isNew = !exists
            let before = try isNew ? OPMLDocument.empty() : read()
            let after = try change(before)
            if after.bytes == before.bytes { return }
            try after.check(against: before, touching: urls)
            if isNew {
                try FileReplacement.create(after.bytes, at: target)
            } else {
                try FileReplacement.replace(target, with: after.bytes, keeping: before.bytes)
            }
        } catch let error as OPMLError {
            throw AggregationError.unusableFeedsFile(path, reason: "\(error)")
        }
    }

    /// Where a symbolic link leads: it stays, and what it points to is replaced.
    private var target: String {
        guard let resolved = realpath(path, nil) else { return path }
        // realpath hands over a string of its own that ends in zero and is ours to free.
        defer { free(resolved) }
        return String(cString: resolved)
    }

    private func document(at file: String) throws -> OPMLDocument {
        let bytes = try Self.bytes(of: file)
        do {
            return try OPMLDocument(bytes)
        } catch {
            throw AggregationError.unusableFeedsFile(file, reason: "\(error)")
        }
    }
}

/// Keeps two commands from changing one file at a time. The lock is on the folder, since the file itself is replaced.
private final class EditLock {
    private let descriptor: Int32

    init(path: String) throws {
        let folder = URL(filePath: path).deletingLastPathComponent()
        try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        descriptor = open(folder.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw AggregationError.cannotWrite(path: path, reason: String(cString: strerror(errno)))
        }
        // A file system without locks is no reason not to edit.
        flock(descriptor, LOCK_EX)
    }

    deinit {
        close(descriptor)
    }
}
