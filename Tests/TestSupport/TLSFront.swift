import Foundation
import Glibc

/// TLS in front of a loopback server: `openssl` makes an authority and a certificate for the test, and Python's `ssl`
/// ends TLS and passes the bytes on.
///
/// Tests that use it are disabled, with a message, where either is missing:
/// `@Test(.enabled(if: TLSFront.isAvailable, "needs openssl and python3"))`.
public final class TLSFront {
    public static let isAvailable = TestCertificate.canBeMade && Program.succeeds("python3", "-c", "import ssl")

    public let port: Int
    /// The authority that signed the certificate.
    public var authorityFile: String { folder.appending(path: "ca.pem").path }
    private let folder: URL
    private let process: Process

    /// - Parameters:
    ///   - server: gets the decrypted bytes.
    ///   - name: what the certificate is for, as `openssl` writes it: `IP:127.0.0.1`, `DNS:example.org`.
    ///   - days: how long the certificate is good for; negative for one that has expired.
    public init(to server: LoopbackServer, name: String = "IP:127.0.0.1", days: Int = 20) throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "sheaf-tls-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let certificate = try TestCertificate(in: folder, for: name, days: days)
        try Data(script.utf8).write(to: folder.appending(path: "front.py"))
        process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [
            "python3", folder.appending(path: "front.py").path, certificate.file, certificate.keyFile, server.address,
            String(server.port),
        ]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        var line = Data()
        while let byte = try output.fileHandleForReading.read(upToCount: 1), byte != Data("\n".utf8) { line += byte }
        guard let port = Int(String(decoding: line, as: UTF8.self)) else {
            throw LoopbackError(description: "the TLS front did not start")
        }
        self.port = port
    }

    public func stop() {
        // Not SIGTERM: a child of a test inherits the signal mask of a worker thread, in which it is blocked.
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        try? FileManager.default.removeItem(at: folder)
    }
}

private let script = """
    import asyncio, ssl, sys
    certificate, key, address, port = sys.argv[1:]
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    async def copy(reader, writer):
        try:
            while data := await reader.read(65536):
                writer.write(data)
                await writer.drain()
        except (OSError, ssl.SSLError):
            pass
        finally:
            writer.close()
    async def serve(reader, writer):
        try:
            inner = await asyncio.open_connection(address, int(port))
        except OSError:
            return writer.close()
        await asyncio.gather(copy(reader, inner[1]), copy(inner[0], writer))
    async def main():
        server = await asyncio.start_server(serve, "0.0.0.0", 0, ssl=context, backlog=512)
        print(server.sockets[0].getsockname()[1], flush=True)
        await server.serve_forever()
    asyncio.run(main())
    """
