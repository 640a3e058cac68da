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
}
