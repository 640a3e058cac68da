import Foundation
import TestSupport

/// Programs of the system, to look at Sheaf's files as their readers do.
enum Shell {
    static func has(_ program: String) -> Bool {
        let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
        return path.split(separator: ":").contains { access("\($0)/\(program)", X_OK) == 0 }
    }

    /// Runs a script of bash with the folder of the built binary first in the path.
    static func run(
        _ script: String, in folder: URL = SharedData.repository, environment: [String: String] = [:]
    ) throws -> Program.Result {
        let inherited = ProcessInfo.processInfo.environment
        let program = URL(filePath: SheafProgram.path).deletingLastPathComponent().path
        let usual = [
            "PATH": "\(program):\(inherited["PATH"] ?? "/usr/bin:/bin")", "HOME": folder.path, "TZ": "UTC",
            "LANG": "C.UTF-8",
        ]
        return try Program.result(
            ["bash", "-c", script], in: folder, environment: usual.merging(environment) { $1 })
    }

    /// Packed by gzip(1).
    static func gzip(_ bytes: some Sequence<UInt8>) throws -> [UInt8] {
        let file = FileManager.default.temporaryDirectory.appending(path: "sheaf-gzip-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data(bytes).write(to: file)
        guard try run("gzip -n -c \(file.path) > \(file.path).gz").status == 0 else { return [] }
        defer { try? FileManager.default.removeItem(atPath: file.path + ".gz") }
        return [UInt8](try Data(contentsOf: URL(filePath: file.path + ".gz")))
    }
}
