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
    public static func result(_ arguments: [String], withErrors: Bool = true) throws -> Result {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = arguments
        let pipe = Pipe()
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = pipe
        process.standardError = withErrors ? pipe : FileHandle.nullDevice
        try process.run()
        let bytes = try pipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return Result(status: process.terminationStatus, bytes: bytes)
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
