import Foundation
import Glibc

/// A feed that lies in a file beside the OPML that names it.
package enum LocalFeedFile {
    /// Where the file is when an OPML may name it; `nil` when it may not.
    ///
    /// Only a relative path to something at or below the OPML's own folder, after symbolic links are resolved: an
    /// OPML from a stranger must not read `/etc/passwd` into a digest. Anything else needs `--allow-files`.
    ///
    /// - Parameters:
    ///   - folder: the folder of the OPML file.
    ///   - allowAny: the user allowed every file; absolute paths and `file://` URLs work too then.
    package static func path(of reference: String, in folder: String, allowAny: Bool = false) -> String? {
        let isURL = reference.lowercased().hasPrefix("file:")
        guard let plain = isURL ? URL(string: reference)?.path : reference, !plain.isEmpty, !plain.contains("\0") else {
            return nil
        }
        let isAbsolute = isURL || plain.hasPrefix("/")
        if allowAny { return isAbsolute ? plain : folder + "/" + plain }
        guard !isAbsolute, let home = resolved(folder) else { return nil }
        let path = folder + "/" + plain
        // What does not exist is judged by the nearest folder that does, so that the answer is "no such file" and not "not allowed".
        guard let target = resolved(path) ?? resolvedFolder(path) else { return nil }
        let inside = home == "/" ? "/" : home + "/"
        return target == home || target.hasPrefix(inside) ? target : nil
    }

    /// Reads a regular file of at most `limit` bytes.
    package static func read(_ path: String, limit: Int = 24 << 20) -> FetchOutcome {
        // Without O_NONBLOCK the opening of a named pipe would wait for a writer.
        let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else {
            return .failed(errno == ENOENT ? .fileNotFound : .fileNotReadable(String(cString: strerror(errno))))
        }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            return .failed(.notARegularFile)
        }
        guard status.st_size <= limit else { return .failed(.tooLarge(limit: limit)) }
        let (bytes, error) = readAll(descriptor, size: Int(status.st_size))
        if error != 0 { return .failed(.fileNotReadable(String(cString: strerror(error)))) }
        return bytes.isEmpty ? .failed(.empty) : .body(bytes)
    }

    private static func readAll(_ descriptor: Int32, size: Int) -> ([UInt8], Int32) {
        var error: Int32 = 0
        // `read` writes at most `size - filled` bytes at `filled`, and only what it wrote is counted.
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, filled in
            while filled < size, let start = buffer.baseAddress {
                let count = Glibc.read(descriptor, start + filled, size - filled)
                if count < 0 && errno == EINTR { continue }
                if count < 0 { error = errno }
                guard count > 0 else { return }
                filled += count
            }
        }
        return (bytes, error)
    }

    private static func resolved(_ path: String) -> String? {
        guard let text = realpath(path, nil) else { return nil }
        // realpath hands over a string of its own that ends in zero and is ours to free.
        defer { free(text) }
        return String(cString: text)
    }

    private static func resolvedFolder(_ path: String) -> String? {
        var folder = path[...]
        while let slash = folder.lastIndex(of: "/") {
            folder = folder[..<slash]
            guard let existing = resolved(String(folder)) else { continue }
            let rest = path[slash...]
            return rest.split(separator: "/").contains { $0 == ".." || $0 == "." } ? nil : existing + rest
        }
        return nil
    }
}
