import Aggregation
import ArgumentParser
import FeedModel

extension StoryCommand {
    struct Merge: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "merge", abstract: "Make one story of these, under the id of the first.")

        @OptionGroup var common: CommonOptions
        @OptionGroup var writing: StoryWriting

        @Argument(help: ArgumentHelp("The story that stays.", valueName: "id"))
        var id: String

        @Argument(help: ArgumentHelp("The stories that become part of it.", valueName: "other"))
        var others: [String]

        func run() throws {
            try writing.carryOut(.merge(id, others), "merge", common)
        }
    }

    struct Split: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "split", abstract: "Make a new story of the reports of these items.",
            discussion: "A report goes with all its copies.")

        @OptionGroup var common: CommonOptions
        @OptionGroup var writing: StoryWriting

        @Argument(help: ArgumentHelp("The story they are in.", valueName: "id"))
        var id: String

        @Argument(help: ArgumentHelp("Items by id or URL, as `sheaf story` shows them.", valueName: "item"))
        var items: [String]

        func run() throws {
            try writing.carryOut(.split(id, items), "split", common)
        }
    }

    struct Pin: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "pin", abstract: "Keep this story together for good; new reports may still join.")

        @OptionGroup var common: CommonOptions
        @OptionGroup var writing: StoryWriting

        @Argument(help: ArgumentHelp("The story.", valueName: "id"))
        var id: String

        func run() throws {
            try writing.carryOut(.pin(id), "pin", common)
        }
    }

    struct Unpin: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "unpin",
            abstract: "Take back what you decided about this story; the next poll may change it.")

        @OptionGroup var common: CommonOptions
        @OptionGroup var writing: StoryWriting

        @Argument(help: ArgumentHelp("The story.", valueName: "id"))
        var id: String

        func run() throws {
            try writing.carryOut(.unpin(id), "unpin", common)
        }
    }
}

/// What the commands that change stories have in common.
struct StoryWriting: ParsableArguments {
    @Flag(help: "Check that it can be done, and change nothing.")
    var dryRun = false

    fileprivate func carryOut(_ decision: StoryDecision, _ name: String, _ common: CommonOptions) throws {
        let settings = try common.settings()
        let stories: [Story]
        if dryRun {
            stories = try decision.subjects(in: openStoreForReading(settings))
        } else {
            try requireStore(settings)
            stories = try Aggregator(settings: settings, writesEditions: false).decide(decision)
        }
        if common.json {
            let list = stories.map { story -> JSONObject.Value in
                .object([("id", .string(story.id)), ("reports", .int(story.reports.count))])
            }
            printOutput(
                CommandResult.json("story \(name)", [("changed", .bool(!dryRun)), ("stories", .array(list))]))
        } else if !common.quiet {
            for story in stories {
                let reports = counted(story.reports.count, "report")
                printOutput("\(story.id): \(reports)\(dryRun ? "; nothing was changed" : "")")
            }
        }
    }
}
