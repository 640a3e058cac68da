public import Foundation

/// Programs of the system, which a test needs, or which read what Sheaf writes. All are looked for in the `PATH`.
public enum Program {
    public struct Result: Sendable {
        public var status: Int32
        /// Standard output, then standard error.
        public var bytes: Data

        public var output: String { String(decoding: bytes, as: UTF8.self) }
    }

    /// Standard output of a program that must succeed.
    @discardableResult
    public static func run(_ arguments: String...) throws -> String {
        try succeed(arguments).output
    }

    /// The same of bytes that are no text.
    public static func bytes(of arguments: String...) throws -> Data {
        try succeed(arguments).bytes
    }

    /// Runs a program to its end, whatever comes of it.
    ///
    /// - Parameters:
    ///   - folder: the working directory; that of the tests where it is nil.
    ///   - environment: in place of that of the tests.
    public static func result(
        _ arguments: [String], in folder: URL? = nil, environment: [String: String]? = nil, withErrors: Bool = true
    ) throws -> Result {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = arguments
        if let folder { process.currentDirectoryURL = folder }
        if let environment { process.environment = environment }
        // A file rather than a pipe, which lasts as long as any process that the program has left behind.
        let output = FileManager.default.temporaryDirectory.appending(path: "sheaf-output-\(UUID().uuidString)")
        _ = FileManager.default.createFile(atPath: output.path, contents: nil)
        defer { try? FileManager.default.removeItem(at: output) }
        let handle = try FileHandle(forWritingTo: output)
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = handle
        process.standardError = withErrors ? handle : FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return Result(status: process.terminationStatus, bytes: try Data(contentsOf: output))
    }

    /// Whether a command succeeds: usually one that only asks for a version.
    public static func succeeds(_ arguments: String...) -> Bool {
        (try? succeed(arguments)) != nil
    }

    private static func succeed(_ arguments: [String]) throws -> Result {
        let result = try result(arguments, withErrors: false)
        guard result.status == 0 else { throw ProgramFailure(arguments: arguments, status: result.status) }
        return result
    }
}

public struct ProgramFailure: Error {
    public var arguments: [String]
    public var status: Int32
}
