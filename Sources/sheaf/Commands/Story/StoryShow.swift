import Aggregation
import ArgumentParser
import FeedStorage

extension StoryCommand {
    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "show", abstract: "Print one story whole: its reports, copies, evidence and history.")

        @OptionGroup var common: CommonOptions

        @Argument(help: ArgumentHelp("The story's id, as in the edition: s-…", valueName: "id"))
        var id: String

        func run() throws {
            let settings = try common.settings()
            let store = try openStoreForReading(settings)
            let view = try StoryView(story: try store.knownStory(id), store: store)
            printOutput(common.json ? view.json : view.text)
        }
    }
}
