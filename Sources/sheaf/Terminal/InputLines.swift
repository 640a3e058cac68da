import Aggregation

/// The lines of a file or of standard input, read piece by piece: of a large input only the current line is in memory.
final class InputLines: Sequence, IteratorProtocol {
    /// Why the lines ended before the file did, as with a disk that fails.
    private(set) var failure: InputError?

    private let file: InputFile
    private var buffer: [UInt8] = []
    private var position = 0
    private var isAtEnd = false

    private static let piece = 1 << 20

    /// - Parameter path: of a file, or `-`.
    /// - Throws: `InputError`.
    init(_ path: String) throws(InputError) {
        file = try InputFile(path)
        try readOn()
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
                failure = error
                return nil
            }
        }
    }

    private func readOn() throws(InputError) {
        let piece = try file.read(upTo: Self.piece)
        isAtEnd = piece.isEmpty
        buffer += piece
    }
}
