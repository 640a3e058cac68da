import Foundation
import Glibc
import Synchronization

/// A real HTTP/1.1 server on a loopback address, with every byte of its answers under the test's control.
///
///     let server = try LoopbackServer { request in
///         request.path == "/feed" ? .ok("<rss/>", headers: ["ETag: \"1\""]) : .status(404)
///     }
///     defer { server.stop() }
///     … server.url("/feed") … server.requests …
///
/// One thread accepts, one more serves each connection. Any address in 127.0.0.0/8 works on Linux, so that one test
/// can have many hosts.
public final class LoopbackServer: Sendable {
    public typealias Respond = @Sendable (LoopbackRequest) -> LoopbackAnswer

    public let address: String
    public let port: Int
    private let listener: Int32
    private let respond: Respond
    private let state = Mutex(State())

    private struct State {
        var requests: [LoopbackRequest] = []
        var connections: Set<Int32> = []
        var connectionCount = 0
        var serving = 0
        var peak = 0
        var isStopped = false
    }

    /// - Parameter port: 0 for any free one.
    public init(address: String = "127.0.0.1", port: Int = 0, respond: @escaping Respond) throws {
        self.address = address
        self.respond = respond
        (listener, self.port) = try openListener(address: address, port: port)
        Thread { self.accept() }.start()
    }

    /// Every request so far, in order of arrival.
    public var requests: [LoopbackRequest] { state.withLock { $0.requests } }
    public func requests(_ path: String) -> [LoopbackRequest] { requests.filter { $0.path == path } }
    /// How many connections were opened.
    public var connectionCount: Int { state.withLock { $0.connectionCount } }
    public var openConnectionCount: Int { state.withLock { $0.connections.count } }
    /// The most requests that were being answered at one time.
    public var peakConcurrency: Int { state.withLock { $0.peak } }

    public func url(_ path: String) -> String { "http://\(address):\(port)\(path)" }

    /// Closes everything; connections that hang are cut.
    public func stop() {
        let open = state.withLock { state in
            defer { state.isStopped = true }
            return state.isStopped ? [] : state.connections
        }
        shutdown(listener, Int32(SHUT_RDWR))
        for connection in open { shutdown(connection, Int32(SHUT_RDWR)) }
    }

    private func accept() {
        while true {
            let connection = Glibc.accept(listener, nil, nil)
            if connection < 0 {
                if errno == EINTR || errno == ECONNABORTED { continue }
                break
            }
            let number = state.withLock { state in
                state.connectionCount += 1
                state.connections.insert(connection)
                return state.connectionCount
            }
            Thread { self.serve(connection, number: number) }.start()
        }
        close(listener)
    }

    private func serve(_ connection: Int32, number: Int) {
        var reader = RequestReader(connection: connection, number: number)
        while let request = reader.next() {
            state.withLock { state in
                state.requests.append(request)
                state.serving += 1
                state.peak = max(state.peak, state.serving)
            }
            let keepsOpen = respond(request).send(on: connection, isStopped: { self.state.withLock { $0.isStopped } })
            state.withLock { $0.serving -= 1 }
            if !keepsOpen { break }
        }
        state.withLock { state in
            _ = state.connections.remove(connection)
        }
        close(connection)
    }
}

/// A test could not open its server.
public struct LoopbackError: Error, CustomStringConvertible {
    public let description: String
}

func openListener(address: String, port: Int) throws -> (Int32, Int) {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    var yes: Int32 = 1
    setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
    var name = sockaddr_in()
    name.sin_family = sa_family_t(AF_INET)
    name.sin_port = in_port_t(port).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    // A sockaddr_in is what the kernel expects behind a sockaddr pointer of AF_INET, and `length` says how long it is.
    let failed = withUnsafeMutablePointer(to: &name) { pointer in
        inet_pton(AF_INET, address, &pointer.pointee.sin_addr) != 1
            || pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { socketAddress in
                bind(descriptor, socketAddress, length) != 0 || Glibc.listen(descriptor, 1024) != 0
                    || getsockname(descriptor, socketAddress, &length) != 0
            }
    }
    guard !failed else {
        let reason = String(cString: strerror(errno))
        close(descriptor)
        throw LoopbackError(description: "cannot listen on \(address):\(port): \(reason)")
    }
    return (descriptor, Int(in_port_t(bigEndian: name.sin_port)))
}
