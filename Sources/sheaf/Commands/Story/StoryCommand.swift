import ArgumentParser

struct StoryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "story",
        abstract: "Print one story, or decide what belongs to it: you have the last word.",
        subcommands: [Show.self, Merge.self, Split.self, Pin.self, Unpin.self], defaultSubcommand: Show.self)
}
