import Foundation
import TestSupport
import Testing

/// The reference checkers of the formats. Each says what it finds, and nothing where all is well.
enum Checkers {
    /// EPUBCheck of the W3C; Debian: epubcheck.
    enum EPUB {
        static let isPresent = FileManager.default.fileExists(atPath: jar) && Program.isPresent("java", "-version")
        private static let jar = "/usr/share/java/epubcheck.jar"

        static func faults(of file: String) throws -> [String] {
            let result = try Program.result(["java", "-jar", jar, "--failonwarnings", file])
            let faults = result.output.split(separator: "\n").filter { $0.contains(/^(FATAL|ERROR|WARNING)/) }
            return result.status == 0 || !faults.isEmpty ? faults.map(String.init) : [result.output]
        }
    }
}
