import Foundation

/// The lines of a file or of standard input, read piece by piece: of a large input only the line at hand is in memory.
struct InputLines: Sequence, IteratorProtocol {
    private let handle: FileHandle
    private var buffer: [UInt8] = []
    private var position = 0
    private var isAtEnd = false

    private static let piece = 1 << 20

    /// - Parameter path: of a file, or `-`.
    init(_ path: String) throws {
        do {
            handle = path == "-" ? .standardInput : try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
            try readOn()
        } catch {
            throw Failure("\(path): no such file, or it cannot be read", code: "input.missing", .missingInput)
        }
    }

    mutating func next() -> ArraySlice<UInt8>? {
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
            // A disk that fails in the middle of a file ends it; what came before counts.
            if (try? readOn()) == nil { isAtEnd = true }
        }
    }

    private mutating func readOn() throws {
        let piece = try handle.read(upToCount: Self.piece) ?? Data()
        isAtEnd = piece.isEmpty
        buffer += piece
    }
}
