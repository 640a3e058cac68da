import FeedText

/// Lines are counted only when a warning asks for one.
struct LineCounter {
    private let source: [UInt8]

    init(_ source: [UInt8]) {
        self.source = source
    }

    func line(at offset: Int) -> Int {
        var line = 1
        source.withUnsafeBufferPointer { source in
            var position = 0
            while let found = source.firstIndex(of: 0x0A, from: position, to: min(offset, source.count)) {
                line += 1
                position = found + 1
            }
        }
        return line
    }
}
