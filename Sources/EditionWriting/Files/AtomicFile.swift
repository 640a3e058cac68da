package import Foundation

/// Files that are there whole or not at all.
package enum AtomicFile {
    /// Replaces a file; leaves one alone whose bytes are the same.
    /// - Returns: whether the file was written.
    @discardableResult
    static func write(_ bytes: [UInt8], to path: String) throws(EditionWritingError) -> Bool {
        if isSame(bytes, as: path) { return false }
        try replace(path, with: bytes)
        return true
    }

    /// Writes beside the target, syncs, then renames over it: at any moment there is the old file or the new one.
    ///
    /// - Parameter status: of a file whose permissions and owner the new one gets.
    /// - Throws: `EditionWritingError.file`.
    package static func replace(
        _ path: String, with bytes: [UInt8], like status: stat? = nil
    ) throws(EditionWritingError) {
        let temporary = path + ".new"
        // What a killed run left behind is ours and worthless.
        unlink(temporary)
        let mode = status.map { $0.st_mode & 0o7777 }
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, mode ?? 0o666)
        guard descriptor >= 0 else { throw .file(path: path, reason: lastReason()) }
        if let status, let mode {
            // Only root may give files away; for everybody else the owner is right already.
            _ = fchown(descriptor, status.st_uid, status.st_gid)
            fchmod(descriptor, mode)
        }
        do {
            try writeAll(bytes, to: descriptor, path: path)
        } catch {
            close(descriptor)
            unlink(temporary)
            throw error
        }
        close(descriptor)
        try rename(temporary, over: path)
    }

    /// A relative link, replaced in one step.
    @discardableResult
    static func link(_ path: String, to target: String) throws(EditionWritingError) -> Bool {
        if (try? FileManager.default.destinationOfSymbolicLink(atPath: path)) == target { return false }
        let temporary = path + ".new"
        unlink(temporary)
        guard symlink(target, temporary) == 0 else { throw .file(path: path, reason: lastReason()) }
        try rename(temporary, over: path)
        return true
    }

    /// A rename lives in the folder: until that is synced, a power cut may undo it.
    package static func syncFolder(_ path: String) {
        let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        fsync(descriptor)
        close(descriptor)
    }

    static func isSame(_ bytes: [UInt8], as path: String) -> Bool {
        var status = stat()
        guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG, Int(status.st_size) == bytes.count,
            let present = FileManager.default.contents(atPath: path), present.count == bytes.count
        else { return false }
        return present.withUnsafeBytes { present in
            bytes.withUnsafeBytes { bytes in
                guard let left = bytes.baseAddress, let right = present.baseAddress else { return bytes.isEmpty }
                return memcmp(left, right, bytes.count) == 0
            }
        }
    }

    private static func writeAll(_ bytes: [UInt8], to descriptor: Int32, path: String) throws(EditionWritingError) {
        var written = 0
        while written < bytes.count {
            let count = bytes[written...].withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw .file(path: path, reason: lastReason()) }
            written += count
        }
        guard fsync(descriptor) == 0 else { throw .file(path: path, reason: lastReason()) }
    }

    private static func rename(_ temporary: String, over path: String) throws(EditionWritingError) {
        guard Foundation.rename(temporary, path) == 0 else {
            let reason = lastReason()
            unlink(temporary)
            throw .file(path: path, reason: reason)
        }
    }

    /// `No space left on device`: what the system says about the last call.
    package static func lastReason() -> String { String(cString: strerror(errno)) }
}
