public import Foundation

/// The built `sheaf` binary, run as a user runs it.
public struct SheafProgram: Sendable {
    /// What a run came to.
    public struct Result: Sendable {
        public var status: Int32
        public var output: String
        public var errors: String

        /// The lines of standard output.
        public var lines: [String] { output.split(separator: "\n").map(String.init) }
    }

    private static let places = DispatchSemaphore(value: ProcessInfo.processInfo.activeProcessorCount)

    private let folder: URL
    private let environment: [String: String]

    /// - Parameter folder: the working directory; `HOME` too, so that nothing of the user's own is touched.
    public init(in folder: URL, environment: [String: String] = [:]) {
        self.folder = folder
        let inherited = ProcessInfo.processInfo.environment.filter { ["PATH", "LD_LIBRARY_PATH"].contains($0.key) }
        self.environment =
            inherited
            .merging(["HOME": folder.path, "TZ": "UTC"]) { $1 }
            .merging(environment) { $1 }
    }

    /// Where the binary lies: beside the test bundle that is running.
    public static var path: String {
        let tests = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
        return URL(filePath: tests).deletingLastPathComponent().appending(path: "sheaf").path
    }

    /// Runs the program to its end.
    public func run(_ arguments: String..., input: String? = nil) throws -> Result {
        try run(arguments, input: input)
    }

    public func run(_ arguments: [String], input: String? = nil) throws -> Result {
        let process = makeProcess(arguments)
        // Files rather than pipes: a pipe that nobody drains blocks the program at 64 KiB.
        let scratch = FileManager.default.temporaryDirectory.appending(path: "sheaf-run-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: scratch) }
        let files = ["in", "out", "err"].map { scratch.appending(path: $0) }
        for file in files { _ = FileManager.default.createFile(atPath: file.path, contents: nil) }
        try Data((input ?? "").utf8).write(to: files[0])
        process.standardInput = try FileHandle(forReadingFrom: files[0])
        process.standardOutput = try FileHandle(forWritingTo: files[1])
        process.standardError = try FileHandle(forWritingTo: files[2])
        // More at a time would only wait for each other, and for longer than their tests allow.
        Self.places.wait()
        defer { Self.places.signal() }
        try process.run()
        process.waitUntilExit()
        return Result(
            status: process.terminationStatus, output: String(decoding: try Data(contentsOf: files[1]), as: UTF8.self),
            errors: String(decoding: try Data(contentsOf: files[2]), as: UTF8.self))
    }

    /// Starts the program and returns at once, for tests that kill it. Its output is thrown away.
    public func start(_ arguments: String...) throws -> Process {
        let process = makeProcess(arguments)
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        return process
    }

    private func makeProcess(_ arguments: [String]) -> Process {
        let process = Process()
        process.executableURL = URL(filePath: Self.path)
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.environment = environment
        return process
    }
}
