import Glibc

/// A request as it came over the wire.
public struct LoopbackRequest: Sendable {
    /// Request line and header fields, byte for byte.
    public let raw: [UInt8]
    public let method: String
    /// As in the request line: path and query.
    public let target: String
    /// Number of the connection it came on, from 1.
    public let connection: Int

    public var path: String { String(target.prefix { $0 != "?" }) }

    /// The raw bytes of a field's value without the one space after the colon; `nil` when it was not sent.
    public func bytes(_ name: String) -> [UInt8]? {
        for line in raw.split(separator: 10, omittingEmptySubsequences: true).dropFirst() {
            guard let colon = line.firstIndex(of: UInt8(ascii: ":")),
                String(decoding: line[..<colon], as: UTF8.self).lowercased() == name.lowercased()
            else { continue }
            var value = line[(colon + 1)...]
            if value.first == 32 { value = value.dropFirst() }
            if value.last == 13 { value = value.dropLast() }
            return Array(value)
        }
        return nil
    }

    public subscript(name: String) -> String? { bytes(name).map { String(decoding: $0, as: UTF8.self) } }
}

/// Cuts the bytes of one connection into requests; none of them has a body.
struct RequestReader {
    let connection: Int32
    let number: Int
    private var buffer: [UInt8] = []

    init(connection: Int32, number: Int) {
        self.connection = connection
        self.number = number
    }

    mutating func next() -> LoopbackRequest? {
        while true {
            if let end = endOfHead() {
                let raw = Array(buffer[..<end])
                buffer.removeFirst(end)
                let line = raw.prefix { $0 != 13 && $0 != 10 }.split(separator: 32)
                let words = line.map { String(decoding: $0, as: UTF8.self) }
                guard words.count == 3 else { return nil }
                return LoopbackRequest(raw: raw, method: words[0], target: words[1], connection: number)
            }
            var chunk = [UInt8](repeating: 0, count: 16 << 10)
            let count = recv(connection, &chunk, chunk.count, 0)
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { return nil }
            buffer += chunk[..<count]
        }
    }

    private func endOfHead() -> Int? {
        let mark: [UInt8] = [13, 10, 13, 10]
        guard buffer.count >= mark.count else { return nil }
        return (0...(buffer.count - mark.count)).first { buffer[$0..<($0 + 4)].elementsEqual(mark) }.map { $0 + 4 }
    }
}
