import Foundation

/// A certificate for a server of a test, signed by an authority of the test, both made by `openssl`.
struct TestCertificate {
    static let canBeMade = Program.succeeds("openssl", "version")

    let file: String
    let keyFile: String
    /// The authority that signed it.
    let authorityFile: String

    /// - Parameters:
    ///   - name: what it is for, as `openssl` writes it: `IP:127.0.0.1`, `DNS:example.org`.
    ///   - days: how long it is good for; negative for one that has expired.
    init(in folder: URL, for name: String, days: Int = 20) throws {
        let path = { (file: String) in folder.appending(path: file).path }
        file = path("server.pem")
        keyFile = path("server.key")
        authorityFile = path("ca.pem")
        try Program.run(
            "openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "30",
            "-subj", "/CN=Sheaf test authority", "-keyout", path("ca.key"), "-out", authorityFile)
        try Program.run(
            "openssl", "req", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-subj",
            "/CN=Sheaf test",
            "-keyout", keyFile, "-out", path("server.csr"))
        try Data("subjectAltName=\(name)\n".utf8).write(to: folder.appending(path: "server.ext"))
        try Program.run(
            "openssl", "x509", "-req", "-in", path("server.csr"), "-CA", authorityFile, "-CAkey", path("ca.key"),
            "-CAcreateserial", "-days", String(days), "-extfile", path("server.ext"), "-out", file)
    }
}
