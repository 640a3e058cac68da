import ArgumentParser
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
            let lines = try InputLines(file)
            let output = try ClusterLines.run(lines)
            if let failure = lines.failure { throw failure }
            printOutput(output)
        } catch let error as ClusterLines.Failure {
            throw Failure("\(file == "-" ? "standard input" : file): \(error)", code: "input.unusable", .unusableInput)
        }
    }
}
