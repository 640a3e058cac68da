import Foundation

/// A program that takes a message on its standard input and delivers it: `sendmail -t -i`.
package struct MailCommand: Sendable, Equatable {
    /// A line for the shell.
    var line: String

    private static let patience = 120.0

    package init(line: String) {
        self.line = line
    }

    /// With the line ends of Unix, as programs on a pipe expect it.
    /// - Throws: `EditionWritingError.mail`, when the program ends with another status than 0 or does not end.
    package func send(_ message: String) throws(EditionWritingError) {
        // Files rather than pipes: no program can block us by not reading, or by writing too much.
        let scratch = FileManager.default.temporaryDirectory.appending(path: "sheaf-mail-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: scratch) }
        let process = Process()
        let ended = DispatchSemaphore(value: 0)
        do {
            let text = Data(message.replacing("\r\n", with: "\n").utf8)
            try FileManager.default.createDirectory(
                at: scratch, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            try text.write(to: scratch.appending(path: "message"))
            try Data().write(to: scratch.appending(path: "said"))
            process.executableURL = URL(filePath: "/bin/sh")
            process.arguments = ["-c", line]
            process.standardInput = try FileHandle(forReadingFrom: scratch.appending(path: "message"))
            let said = try FileHandle(forWritingTo: scratch.appending(path: "said"))
            process.standardOutput = said
            process.standardError = said
            process.terminationHandler = { _ in ended.signal() }
            try process.run()
        } catch {
            throw .mail(way: line, reason: error.localizedDescription)
        }
        guard ended.wait(timeout: .now() + Self.patience) == .success else {
            process.terminate()
            throw .mail(way: line, reason: "it has not ended after \(Int(Self.patience)) seconds")
        }
        guard process.terminationStatus != 0 else { return }
        let said = (try? String(contentsOf: scratch.appending(path: "said"), encoding: .utf8)) ?? ""
        let first = said.split(whereSeparator: \.isNewline).first.map { ": \($0.prefix(200))" } ?? ""
        throw .mail(way: line, reason: "status \(process.terminationStatus)\(first)")
    }
}
