import Foundation
import TestSupport
import Testing

/// The day's mail, from a configuration to a server's mailbox.
@Suite(.blocking) struct MailTests {
    let home: Household

    init() throws {
        home = try Household()
        try publish("Crypto falls", "A new bridge")
        try home.subscribe(to: ["a.xml"])
    }

    /// Each title with a text of its own, so that none is a copy of another.
    private func publish(_ titles: String...) throws {
        var feed = rss("A", titles)
        for title in titles {
            let words = (1...12).map { "\(title.filter(\.isLetter).lowercased())\($0)" }.joined(separator: " ")
            feed = feed.replacing("What there is to say about \(title) is said here in a few plain words.", with: words)
        }
        try home.folder.write("a.xml", feed)
    }

    private func configure(_ lines: String...) throws {
        let address = "mail_to = \"Zoë Reader <zoe@ok.example>\"\nmail_from = \"sheaf@ok.example\"\n"
        try home.folder.write("sheaf.toml", address + lines.joined(separator: "\n"))
    }

    @Test func theMessageArrivesByteForByteAndOnceADay() throws {
        let sink = try MailSink()
        defer { sink.stop() }
        try configure("mail_server = \"\(sink.url)\"", "formats = [\"html\", \"eml\"]")
        let first = try home.sheaf("run")
        #expect(first.status == 0 && first.output == "" && first.errors == "")
        let message = try #require(sink.messages.first)
        #expect(message.from == "sheaf@ok.example")
        #expect(message.to == ["zoe@ok.example"])
        let file = try Data(contentsOf: home.folder.url.appending(path: "digests/2025-01-18.eml"))
        #expect(Data(message.bytes) == file)
        #expect(String(decoding: file.prefix(30), as: UTF8.self) == "From: sheaf@ok.example\r\nTo: =?")
        // Later that day nothing is mailed, new or not.
        try publish("Noon", "Crypto falls", "A new bridge")
        #expect(try home.sheaf("run", at: "2025-01-18T12:00:00Z").status == 0)
        #expect(sink.messages.count == 1)
        // What came after the mail stands in the next one.
        try publish("Morning", "Noon", "Crypto falls", "A new bridge")
        #expect(try home.sheaf("run", at: "2025-01-19T06:00:00Z").status == 0)
        #expect(sink.messages.count == 2)
        let text = try text(of: sink.messages[1])
        #expect(text.contains("Morning") && text.contains("Noon") && !text.contains("bridge"), "\(text)")
    }

    @Test func aQuietDayHasNoMail() throws {
        let sink = try MailSink()
        defer { sink.stop() }
        try configure("mail_server = \"\(sink.url)\"")
        for day in ["18", "19", "20"] { #expect(try home.sheaf("run", at: "2025-01-\(day)T06:00:00Z").status == 0) }
        #expect(sink.messages.count == 1)
    }

    @Test func aRefusedMailIsSaidAndSentByTheNextRun() throws {
        let refusing = try MailSink(refusal: "550 No such user here")
        try configure("mail_server = \"\(refusing.url)\"")
        let first = try home.sheaf("run")
        #expect(first.status == 69)
        #expect(
            first.errors
                == "sheaf: the mail was not sent (\(refusing.url): RCPT failed: 550); the files are written, "
                + "and the next run tries again\n")
        #expect(try home.folder.text("digests/2025-01-18.md").contains("A new bridge"))
        refusing.stop()
        #expect(try home.sheaf("run", at: "2025-01-18T06:30:00Z").status == 69, "nobody listens there now")

        let sink = try MailSink()
        defer { sink.stop() }
        try configure("mail_server = \"\(sink.url)\"")
        #expect(try home.sheaf("run", at: "2025-01-18T07:00:00Z").status == 0)
        #expect(try text(of: try #require(sink.messages.first)).contains("A new bridge"))
    }

    @Test func theMailWaitsForItsTime() throws {
        let sink = try MailSink()
        defer { sink.stop() }
        try configure(
            "mail_server = \"\(sink.url)\"", "mail_at = \"07:30\"", "time_zone = \"Europe/Berlin\"")
        #expect(try home.sheaf("run", at: "2025-01-18T06:00:00Z").status == 0)
        #expect(sink.messages.isEmpty)
        #expect(try home.sheaf("run", at: "2025-01-18T06:31:00Z").status == 0)
        #expect(sink.messages.count == 1)
    }

    @Test func aCommandGetsTheMessage() throws {
        try configure("mail_command = \"cat > sent.eml\"", "formats = [\"eml\"]")
        let result = try home.sheaf("run", "--json")
        #expect(result.status == 0)
        #expect(result.output.contains("\"mailed\":true"))
        #expect(
            try home.folder.text("sent.eml")
                == home.folder.text("digests/2025-01-18.eml").replacing("\r\n", with: "\n"))
    }

    @Test func aCommandThatFailsIsQuoted() throws {
        try configure("mail_command = \"echo no route to host >&2; exit 75\"")
        let result = try home.sheaf("run")
        #expect(result.status == 69)
        #expect(result.errors.contains("status 75: no route to host)"), "\(result.errors)")
    }

    /// Nobody sits before cron's run to unlock a keyring. Takes half a minute, beside the other tests.
    @Test func aPasswordCommandThatHangsIsGivenUp() throws {
        let sink = try MailSink()
        defer { sink.stop() }
        try configure(
            "mail_server = \"\(sink.url)\"", "mail_user = \"zoe\"", "mail_password_command = \"sleep 300; echo x\"")
        let start = ContinuousClock.now
        let result = try Shell.run("sheaf run --now 2025-01-18T06:00:00Z; echo status $?", in: home.folder.url)
        #expect(ContinuousClock.now - start < .seconds(60))
        let lines = result.output.split(separator: "\n")
        #expect(lines.count == 2, "\(result.output)")
        #expect(lines.first?.contains("mail_password_command has not ended after 30 seconds") == true, "\(lines)")
        #expect(lines.last != "status 0")
        #expect(sink.messages.isEmpty)
        #expect(try home.folder.text("digests/2025-01-18.html").contains("Crypto falls"), "the files are there")
    }

    @Test(arguments: [
        ("mail_to = \"nobody\"", "sheaf.toml: mail_to: 'nobody' is no address; write it as name@example.org"),
        ("mail_server = \"smtp://h\"", "sheaf.toml: mail_server: mail_to is missing: whom to send to"),
        ("mail_to = \"a@b\"\nmail_server = \"http://h\"", "sheaf.toml: mail_server: write it as smtps://"),
        ("mail_to = \"a@b\"\nmail_server = \"smtps://h\"\nmail_user = \"a\"", "mail_password_file or mail_password"),
        ("mail_to = \"a@b\"\nmail_server = \"smtps://h\"\nmail_at = \"7\"", "'7' is no time; write it as 06:30"),
        ("mail_to = \"a@b\"\nmail_server = \"smtps://h\"\nmail_command = \"x\"", "say one way to send"),
        ("mail_password = \"secret\"", "unknown key 'mail_password'"),
    ])
    func aWrongSettingIsNamedBeforeAnyWork(text: String, message: String) throws {
        try home.folder.write("sheaf.toml", text)
        let result = try home.sheaf("run")
        #expect(result.status == 78)
        #expect(result.errors.contains(message), "\(result.errors)")
        #expect(!FileManager.default.fileExists(atPath: home.folder.path("sheaf.sqlite")))
    }

    @Test func aPasswordIsReadFromItsFileAndNeverShown() throws {
        let sink = try MailSink()
        defer { sink.stop() }
        try home.folder.write("secret", "hunter2\n")
        try configure(
            "mail_server = \"\(sink.url)\"", "mail_user = \"zoe\"", "mail_password_file = \"secret\"")
        let shown = try home.sheaf("config", "show")
        #expect(shown.output.contains("mail_user = zoe") && !shown.output.contains("hunter2"))
        try FileManager.default.removeItem(atPath: home.folder.path("secret"))
        let missing = try home.sheaf("run")
        #expect(missing.status == 78)
        #expect(missing.errors.contains("secret cannot be read"))
        try home.folder.write("secret", "hunter2\n")
        #expect(try home.sheaf("run", "-v").errors == "")
        #expect(sink.messages.first?.login == "\0zoe\0hunter2")
    }

    private func text(of message: MailSink.Message) throws -> String {
        let parts = String(decoding: message.bytes, as: UTF8.self).components(separatedBy: "\r\n\r\n")
        let text = String(parts[2].prefix { $0 != "-" })
        let data = try #require(Data(base64Encoded: text, options: .ignoreUnknownCharacters))
        return String(decoding: data, as: UTF8.self)
    }
}
