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

    /// Seconds that a command may take; none of them is a person's, where cron runs Sheaf.
    private static let patience = 30

    private func output(of line: String) throws -> String {
        let process = Process()
        let pipe = Pipe()
        let ended = DispatchSemaphore(value: 0)
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = ["-c", line]
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = pipe
        process.terminationHandler = { _ in ended.signal() }
        try process.run()
        let deadline = ContinuousClock.now + .seconds(Self.patience)
        guard let output = pipe.fileHandleForReading.read(until: deadline),
            ended.wait(timeout: .now() + (deadline - .now).seconds) == .success
        else {
            process.terminate()
            throw AggregationError.badSetting("mail_password_command has not ended after \(Self.patience) seconds")
        }
        guard process.terminationStatus == 0 else {
            throw AggregationError.badSetting("mail_password_command ended with status \(process.terminationStatus)")
        }
        return String(decoding: output, as: UTF8.self)
    }
}

extension FileHandle {
    /// What is written to a pipe until all of its writers have closed it; nil when one has not by then.
    fileprivate func read(until deadline: ContinuousClock.Instant) -> Data? {
        var bytes = Data()
        var descriptor = pollfd(fd: fileDescriptor, events: Int16(POLLIN), revents: 0)
        while true {
            let left = (deadline - .now).seconds
            guard left > 0 else { return nil }
            guard poll(&descriptor, 1, Int32(left * 1000) + 1) > 0 else { continue }
            let part = availableData
            if part.isEmpty { return bytes }
            // The first line of it is the password.
            if bytes.count < 64 << 10 { bytes += part }
        }
    }
}
