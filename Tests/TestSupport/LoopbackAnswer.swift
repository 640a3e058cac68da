import Glibc

/// What the server sends, step by step; made of the whole answers below or of raw steps.
public struct LoopbackAnswer: Sendable {
    public enum Step: Sendable {
        case send([UInt8])
        /// The same bytes again and again, until the client has enough or the server stops.
        case repeating([UInt8], count: Int)
        case pause(seconds: Double)
        /// Neither sends nor closes, until the server stops or the client goes.
        case hang
        case close
        /// Closes with a TCP reset.
        case reset
    }

    public var steps: [Step]

    public init(_ steps: [Step]) {
        self.steps = steps
    }

    /// A proper answer with Content-Length; the connection stays open.
    public static func ok(_ body: String, headers: [String] = []) -> LoopbackAnswer {
        status(200, headers: headers, body: Array(body.utf8))
    }

    public static func status(_ status: Int, headers: [String] = [], body: [UInt8] = []) -> LoopbackAnswer {
        var all = headers
        let hasLength = headers.contains { $0.lowercased().hasPrefix("content-length:") }
        if !hasLength && status != 304 && status != 204 { all.append("Content-Length: \(body.count)") }
        return LoopbackAnswer([.send(head(status, all) + body)])
    }

    public static func redirect(_ status: Int, to location: String) -> LoopbackAnswer {
        .status(status, headers: ["Location: \(location)"])
    }

    /// Chunked transfer coding, one chunk for each part; without the last chunk when `isCut`.
    public static func chunked(_ parts: [[UInt8]], headers: [String] = [], isCut: Bool = false) -> LoopbackAnswer {
        var bytes = head(200, headers + ["Transfer-Encoding: chunked"])
        for part in parts { bytes += Array("\(String(part.count, radix: 16))\r\n".utf8) + part + [13, 10] }
        return LoopbackAnswer([.send(isCut ? bytes : bytes + Array("0\r\n\r\n".utf8))] + (isCut ? [.close] : []))
    }

    /// Sends the start of `answer`'s bytes and closes.
    public static func cut(_ body: String, after count: Int, headers: [String] = []) -> LoopbackAnswer {
        let bytes = Array(body.utf8)
        return LoopbackAnswer([
            .send(head(200, headers + ["Content-Length: \(bytes.count)"]) + bytes.prefix(count)), .close,
        ])
    }

    public static let hang = LoopbackAnswer([.hang])

    /// The same answer, some time later.
    public func after(seconds: Double) -> LoopbackAnswer {
        LoopbackAnswer([.pause(seconds: seconds)] + steps)
    }

    /// Status line and header fields with the empty line at their end.
    public static func head(_ status: Int, _ headers: [String]) -> [UInt8] {
        let lines = ["HTTP/1.1 \(status) Because"] + headers + ["", ""]
        return Array(lines.joined(separator: "\r\n").utf8)
    }

    /// True when the connection is good for a further request.
    func send(on connection: Int32, isStopped: () -> Bool) -> Bool {
        for step in steps {
            switch step {
            case .send(let bytes):
                guard sendAll(bytes, on: connection) else { return false }
            case .repeating(let bytes, let count):
                for _ in 0..<count {
                    guard !isStopped(), sendAll(bytes, on: connection) else { return false }
                }
            case .pause(let seconds):
                usleep(UInt32(seconds * 1_000_000))
            case .hang:
                // Whatever else the client sends or does, its end comes as a readable socket.
                var byte: UInt8 = 0
                while recv(connection, &byte, 1, 0) > 0 {}
                return false
            case .close:
                return false
            case .reset:
                var reset = linger(l_onoff: 1, l_linger: 0)
                setsockopt(connection, SOL_SOCKET, SO_LINGER, &reset, socklen_t(MemoryLayout<linger>.size))
                return false
            }
        }
        return true
    }
}

private func sendAll(_ bytes: [UInt8], on connection: Int32) -> Bool {
    var sent = 0
    while sent < bytes.count {
        // `send` reads at most the bytes from `sent` to the end of the array.
        let count = bytes.withUnsafeBytes { buffer in
            Glibc.send(connection, buffer.baseAddress.map { $0 + sent }, bytes.count - sent, Int32(MSG_NOSIGNAL))
        }
        if count < 0 && errno == EINTR { continue }
        guard count > 0 else { return false }
        sent += count
    }
    return true
}
