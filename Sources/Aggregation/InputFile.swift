import Foundation

/// A file that the user names on the command line: a regular one, a pipe as a shell's `<(…)` makes it, or `-` for
/// standard input.
package final class InputFile: Sendable {
    /// Far beyond any feed, list or article, and no danger to memory: `/dev/zero` has no end.
    static let limit = 64 << 20

    private let path: String
    private let descriptor: Int32

    package init(_ path: String) throws(InputError) {
        self.path = path
        descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw InputError(path, errno) }
    }

    deinit { if descriptor > STDIN_FILENO { close(descriptor) } }

    /// The next bytes; none at the end.
    package func read(upTo size: Int) throws(InputError) -> [UInt8] {
        var failure: Int32 = 0
        // Writes at most `size` bytes, and only what it wrote is counted.
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, filled in
            var count = -1
            repeat { count = Glibc.read(descriptor, buffer.baseAddress, size) } while count < 0 && errno == EINTR
            if count < 0 { failure = errno } else { filled = count }
        }
        guard failure == 0 else { throw InputError(path, failure) }
        return bytes
    }

    /// The whole of a file.
    package static func bytes(of path: String, limit: Int = limit) throws(InputError) -> [UInt8] {
        let file = try InputFile(path)
        var bytes: [UInt8] = []
        while true {
            let piece = try file.read(upTo: 1 << 16)
            if piece.isEmpty { return bytes }
            guard bytes.count + piece.count <= limit else { throw InputError(path: path, cause: .tooLarge(limit)) }
            bytes += piece
        }
    }
}

/// Why a file that was named cannot be read.
package struct InputError: Error, Equatable, CustomStringConvertible {
    /// What stands in the way.
    package enum Cause: Equatable, Sendable {
        case missing
        case denied
        case folder
        case tooLarge(Int)
        case failed(String)
    }

    var path: String
    package var cause: Cause

    init(path: String, cause: Cause) {
        self.path = path == "-" ? "standard input" : path
        self.cause = cause
    }

    fileprivate init(_ path: String, _ error: Int32) {
        let cause: Cause =
            switch error {
            case ENOENT, ENOTDIR: .missing
            case EACCES: .denied
            case EISDIR: .folder
            default: .failed(String(cString: strerror(error)))
            }
        self.init(path: path, cause: cause)
    }

    package var description: String {
        switch cause {
        case .missing: "\(path): no such file"
        case .denied: "\(path): permission denied; make it readable for you"
        case .folder: "\(path): is a folder; name a file"
        case .tooLarge(let limit): "\(path): larger than \(limit >> 20) MB, which no file of this kind is"
        case .failed(let reason): "\(path): cannot be read: \(reason)"
        }
    }
}
