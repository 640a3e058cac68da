import ArgumentParser

struct StoryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "story",
        abstract: "Look at one story, or say what belongs to it: you have the last word, for good.",
        subcommands: [Show.self, Merge.self, Split.self, Pin.self, Unpin.self], defaultSubcommand: Show.self)
}
