import Foundation
import Glibc
import Synchronization

/// A real SMTP server on a loopback address (RFC 5321) that keeps what it gets, byte for byte.
public final class MailSink: Sendable {
    public struct Message: Sendable {
        public var from: String
        public var to: [String]
        /// Of SASL's PLAIN (RFC 4616): nothing, the name and the password, with zeros between.
        public var login: String?
        /// As it was before the dots were doubled.
        public var bytes: [UInt8]
    }

    public let port: Int
    private let listener: Int32
    private let refusal: String?
    private let received = Mutex<[Message]>([])

    /// - Parameter refusal: what it answers to `RCPT`, to take no mail at all: `550 No such user`.
    public init(refusal: String? = nil) throws {
        self.refusal = refusal
        (listener, port) = try openListener(address: "127.0.0.1", port: 0)
        Thread { self.accept() }.start()
    }

    public var messages: [Message] { received.withLock { $0 } }
    public var url: String { "smtp://127.0.0.1:\(port)" }

    public func stop() { shutdown(listener, Int32(SHUT_RDWR)) }

    private func accept() {
        while true {
            let connection = Glibc.accept(listener, nil, nil)
            if connection < 0 && errno == EINTR { continue }
            guard connection >= 0 else { break }
            serve(connection)
            close(connection)
        }
        close(listener)
    }

    private func serve(_ connection: Int32) {
        var lines = LineReader(connection: connection)
        var message = Message(from: "", to: [], bytes: [])
        var login: String?
        say("220 sink.example ESMTP", connection)
        while let line = lines.next() {
            let text = String(decoding: line, as: UTF8.self)
            switch text.prefix(4).uppercased() {
            case "EHLO", "HELO": say("250-sink.example\r\n250 AUTH PLAIN", connection)
            case "AUTH":
                // `AUTH PLAIN` alone asks to be asked.
                if text.split(separator: " ").count < 3 { say("334 ", connection) }
                let said = text.split(separator: " ").dropFirst(2).first.map { Array($0.utf8) } ?? lines.next() ?? []
                login = Data(base64Encoded: Data(said)).map { String(decoding: $0, as: UTF8.self) }
                say("235 Welcome", connection)
            case "MAIL":
                message = Message(from: path(text), to: [], login: login, bytes: [])
                say("250 OK", connection)
            case "RCPT":
                message.to.append(path(text))
                say(refusal ?? "250 OK", connection)
            case "DATA":
                say("354 Go on", connection)
                while let line = lines.next(), line != [UInt8(ascii: ".")] {
                    message.bytes += (line.first == UInt8(ascii: ".") ? line.dropFirst() : line[...]) + [13, 10]
                }
                received.withLock { $0.append(message) }
                say("250 Taken", connection)
            case "QUIT":
                say("221 Bye", connection)
                return
            default: say("502 What?", connection)
            }
        }
    }

    /// `a@b` of `MAIL FROM:<a@b> SIZE=1`.
    private func path(_ line: String) -> String {
        String(line.drop { $0 != "<" }.dropFirst().prefix { $0 != ">" })
    }

    private func say(_ line: String, _ connection: Int32) {
        let bytes = Array((line + "\r\n").utf8)
        _ = send(connection, bytes, bytes.count, Int32(MSG_NOSIGNAL))
    }
}

/// Cuts the bytes of a connection into lines, without their CRLF.
private struct LineReader {
    let connection: Int32
    private var buffer: [UInt8] = []
    private var start = 0

    init(connection: Int32) {
        self.connection = connection
    }

    mutating func next() -> [UInt8]? {
        var searched = start
        while true {
            while searched + 1 < buffer.count {
                if buffer[searched] == 13, buffer[searched + 1] == 10 {
                    defer { start = searched + 2 }
                    return Array(buffer[start..<searched])
                }
                searched += 1
            }
            var chunk = [UInt8](repeating: 0, count: 64 << 10)
            let count = recv(connection, &chunk, chunk.count, 0)
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { return nil }
            buffer += chunk[..<count]
        }
    }
}
