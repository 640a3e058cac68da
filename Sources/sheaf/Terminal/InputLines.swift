import Foundation

/// The lines of a file or of standard input, read piece by piece: of a large input only the line at hand is in memory.
final class InputLines: Sequence, IteratorProtocol {
    /// Why the lines ended before the file did, as with a disk that fails.
    private(set) var failure: Failure?

    private let path: String
    private let handle: FileHandle
    private var buffer: [UInt8] = []
    private var position = 0
    private var isAtEnd = false

    private static let piece = 1 << 20

    /// - Parameter path: of a file, or `-`.
    init(_ path: String) throws {
        self.path = path
        do {
            handle = path == "-" ? .standardInput : try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
            try readOn()
        } catch {
            try requirePermission(path)
            throw Failure("\(path): no such file, or it cannot be read", code: "input.missing", .missingInput)
        }
    }

    func next() -> ArraySlice<UInt8>? {
        var searched = position
        while true {
            if let end = buffer[searched...].firstIndex(of: 0x0A) {
                defer { position = end + 1 }
                return buffer[position..<end]
            }
            if isAtEnd {
                guard position < buffer.count else { return nil }
                defer { position = buffer.count }
                return buffer[position...]
            }
            buffer.removeSubrange(..<position)
            position = 0
            searched = buffer.count
            do {
                try readOn()
            } catch {
                failure = Failure("\(path): cannot be read to its end: \(error)", code: "input.broken", .inputOutput)
                return nil
            }
        }
    }

    private func readOn() throws {
        let piece = try handle.read(upToCount: Self.piece) ?? Data()
        isAtEnd = piece.isEmpty
        buffer += piece
    }
}
