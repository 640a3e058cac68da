import Foundation
import Glibc

/// HTTP/2 over TLS in front of a loopback server, by nghttpx, which tells the server with `Via: 2 nghttpx`.
///
/// Tests that use it are disabled, with a message, where it is missing:
/// `@Test(.enabled(if: HTTP2Front.isAvailable, "needs openssl and nghttpx"))`.
public final class HTTP2Front {
    public static let isAvailable = TestCertificate.canBeMade && (try? run("nghttpx", ["--version"])) != nil

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
            "--errorlog-file=/dev/null", "--no-ocsp", "--conf=/dev/null", certificate.keyFile, certificate.file,
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
        (try? run("bash", ["-c", "exec 3<>/dev/tcp/127.0.0.1/\(port)"])) != nil
    }
}
