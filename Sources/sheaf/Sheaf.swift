import ArgumentParser

/// The program's version, also in the User-Agent and the editions' colophon.
let version = "0.1.0"

@main
struct Sheaf: AsyncParsableCommand {
    // Every command of the tree writes its `commandName`: made from the type's name, it takes 1.3 million instructions,
    // each time that any of them is run.
    static let configuration = CommandConfiguration(
        commandName: "sheaf",
        abstract: "Reads your feeds, folds copies, groups the reports on one event, and writes a daily digest.",
        version: "sheaf \(version)",
        subcommands: [
            RunCommand.self, PollCommand.self, DigestCommand.self, ParseCommand.self, ClusterCommand.self,
            CompareCommand.self, ItemsCommand.self, StoryCommand.self, FeedsCommand.self, StoreCommand.self,
            ConfigCommand.self, ScheduleCommand.self, CompletionsCommand.self,
        ])

    /// Instead of ArgumentParser's own `main`, so that every error ends in one line and its sysexits status.
    static func main() async {
        returnMemoryEarly()
        do {
            try refuseBrokenArguments()
            var command = try parseAsRoot()
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch {
            Failure(error).exit()
        }
        flushOutput()
    }

    /// Swift mends what is not UTF-8: a file of such a name would not be found, and another one be made in its place.
    private static func refuseBrokenArguments() throws {
        for index in 1..<max(1, Int(CommandLine.argc)) {
            // The process's own arguments, unchanged since its start, each ending in zero.
            guard let bytes = CommandLine.unsafeArgv[index], String(validatingCString: bytes) == nil else { continue }
            throw Failure(
                "'\(CommandLine.arguments[index])' is not written in UTF-8; rename the file, or give it another way",
                code: "usage", .usage)
        }
    }
}
