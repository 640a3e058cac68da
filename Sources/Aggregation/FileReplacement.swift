import Foundation

/// A file that is replaced as a whole: at any moment, and after a power cut, there is the old one or the new one.
enum FileReplacement {
    /// - Throws: `AggregationError.cannotWrite`.
    static func create(_ bytes: [UInt8], at path: String) throws {
        try write(bytes, to: path, like: nil)
    }

    /// Replaces a file and keeps its permissions and owner; what was there goes into `path.bak` with the same ones.
    static func replace(_ path: String, with bytes: [UInt8], keeping old: [UInt8]) throws {
        var status = stat()
        // A rename would also replace a file that its owner has made read-only.
        guard stat(path, &status) == 0, access(path, W_OK) == 0 else { throw failure(path) }
        try write(old, to: path + ".bak", like: status)
        try write(bytes, to: path, like: status)
    }

    private static func write(_ bytes: [UInt8], to path: String, like status: stat?) throws {
        let temporary = path + ".new"
        // What a killed command left behind is ours and worthless.
        unlink(temporary)
        let mode = status.map { $0.st_mode & 0o7777 }
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, mode ?? 0o666)
        guard descriptor >= 0 else { throw failure(path) }
        do {
            defer { close(descriptor) }
            if let status, let mode {
                // Only root may give files away; for everybody else the owner is right already.
                _ = fchown(descriptor, status.st_uid, status.st_gid)
                fchmod(descriptor, mode)
            }
            try writeAll(bytes, to: descriptor, path: path)
            guard rename(temporary, path) == 0 else { throw failure(path) }
        } catch {
            unlink(temporary)
            throw error
        }
        syncFolder(of: path)
    }

    private static func writeAll(_ bytes: [UInt8], to descriptor: Int32, path: String) throws {
        var written = 0
        while written < bytes.count {
            let count = bytes[written...].withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw failure(path) }
            written += count
        }
        guard fsync(descriptor) == 0 else { throw failure(path) }
    }

    /// A rename lives in the folder: until that is synced, a power cut may undo it.
    private static func syncFolder(of path: String) {
        let folder = URL(filePath: path).deletingLastPathComponent().path
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        fsync(descriptor)
        close(descriptor)
    }

    private static func failure(_ path: String) -> AggregationError {
        .cannotWrite(path: path, reason: String(cString: strerror(errno)))
    }
}
