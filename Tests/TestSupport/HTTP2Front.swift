import Foundation
import Glibc

/// HTTP/2 over TLS in front of a loopback server, by nghttpx, which tells the server with `Via: 2 nghttpx`.
///
/// Tests that use it are disabled, with a message, where it is missing:
/// `@Test(.enabled(if: HTTP2Front.isAvailable, "needs openssl and nghttpx"))`.
public final class HTTP2Front {
    public static let isAvailable = TestCertificate.canBeMade && Program.succeeds("nghttpx", "--version")

    public let port: Int
    /// The authority that signed the certificate, which is for 127.0.0.1.
    public let authorityFile: String
    private let folder: URL
    private let process: Process

    public init(to server: LoopbackServer) throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "sheaf-h2-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let certificate = try TestCertificate(in: folder, for: "IP:127.0.0.1")
        authorityFile = certificate.authorityFile
        port = try Self.freePort()
        process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [
            "nghttpx", "--frontend=127.0.0.1,\(port)", "--backend=\(server.address),\(server.port)", "--workers=1",
            "--single-process", "--errorlog-file=/dev/null", "--no-ocsp", "--conf=/dev/null", certificate.keyFile,
            certificate.file,
        ]
        process.standardError = FileHandle.nullDevice
        try process.run()
        // It does not say when it listens.
        for _ in 0..<200 where !Self.answers(port) { usleep(25_000) }
    }

    public func stop() {
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        try? FileManager.default.removeItem(at: folder)
    }

    /// A port that nobody listened on just now: nghttpx wants to be told one.
    private static func freePort() throws -> Int {
        let server = try LoopbackServer { _ in .hang }
        defer { server.stop() }
        return server.port
    }

    private static func answers(_ port: Int) -> Bool {
        let connection = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(connection) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = in_addr_t(INADDR_LOOPBACK).bigEndian
        return withUnsafePointer(to: &address) { address in
            address.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(connection, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
            }
        }
    }
}
