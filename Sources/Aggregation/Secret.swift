import Foundation

/// A password that no setting holds: it lies in a file or comes from a command, is read when it is needed, and is never
/// printed.
package enum Secret: Sendable, Equatable {
    case file(String)
    case command(String)

    /// The first line.
    /// - Throws: `AggregationError.badSetting`.
    func read() throws -> String {
        let text: String
        switch self {
        case .file(let path):
            guard let data = FileManager.default.contents(atPath: path) else {
                throw AggregationError.badSetting("mail_password_file: \(path) cannot be read")
            }
            text = String(decoding: data, as: UTF8.self)
        case .command(let line):
            text = try output(of: line)
        }
        guard let first = text.split(whereSeparator: \.isNewline).first else {
            throw AggregationError.badSetting("there is no password in what mail_password_file or _command names")
        }
        return String(first)
    }

    private func output(of line: String) throws -> String {
        let process = Process()
        let pipe = Pipe()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = ["-c", line]
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = pipe
        try process.run()
        let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw AggregationError.badSetting("mail_password_command ended with status \(process.terminationStatus)")
        }
        return String(decoding: output, as: UTF8.self)
    }
}
