import ArgumentParser
import Foundation
import StoryClustering

struct ClusterCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cluster",
        abstract: "Group texts: JSON Lines {id, title, text, published, lang} in, {id, report, cluster} out.")

    @OptionGroup var common: CommonOptions

    @Argument(
        help: ArgumentHelp("A file of JSON Lines, or - for standard input.", valueName: "file"), completion: .file())
    var file: String

    func run() throws {
        do {
            printOutput(try ClusterLines.run(try InputLines(file)))
        } catch let error as ClusterLines.Failure {
            throw Failure("\(file == "-" ? "standard input" : file): \(error)", code: "input.unusable", .unusableInput)
        }
    }
}

/// The bytes of a file or of standard input.
func readInput(_ path: String) throws -> [UInt8] {
    if path == "-" { return [UInt8](FileHandle.standardInput.readDataToEndOfFile()) }
    guard let data = FileManager.default.contents(atPath: path) else {
        try requirePermission(path)
        throw Failure("\(path): no such file, or it cannot be read", code: "input.missing", .missingInput)
    }
    return [UInt8](data)
}
