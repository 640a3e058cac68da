import ArgumentParser

struct FeedsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "feeds", abstract: "Your sources: look at them, add, remove, check, import and export.",
        subcommands: [
            List.self, Why.self, Add.self, Remove.self, Check.self, Import.self, Export.self,
        ])
}
