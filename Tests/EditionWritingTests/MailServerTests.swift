import Testing

@testable import EditionWriting

struct MailServerTests {
    @Test(arguments: [
        "smtp://localhost", "smtp://LOCALHOST:25", "smtp://localhost.:587/", "smtp://mail.localhost",
        "smtp://127.0.0.1:25",
        "smtp://127.255.0.3", "smtp://[::1]:25", "smtp://me:pw@localhost/x",
    ])
    func `A server on this machine may do without TLS`(url: String) {
        #expect(MailServer(url: url).isOnThisMachine)
    }

    @Test(arguments: [
        "smtp://localhost.evil.example", "smtp://localhostile", "smtp://127.evil.example",
        "smtp://127.0.0.1.evil.example",
        "smtp://127.0.0", "smtp://127.0.0.256", "smtp://127.0.0.+1", "smtp://127.0.0.1.2", "smtp://127.", "smtp://[::1",
        "smtp://[::10]",
        "smtp://localhost@evil.example", "smtp://evil.example/localhost", "smtp://evil.example#@localhost",
        "smtp://evil.example?@localhost", "smtp://evil.localhost.example", "localhost", "", "smtp://",
    ])
    func `Any other server may not`(url: String) {
        #expect(!MailServer(url: url).isOnThisMachine)
    }
}
