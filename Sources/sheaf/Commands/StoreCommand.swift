import Aggregation
import ArgumentParser
import FeedModel
import FeedStorage
import Foundation

struct StoreCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "store", abstract: "Care for the SQLite file.",
        subcommands: [Check.self, Prune.self, Backup.self])

    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Look for damage.")
        @OptionGroup var common: CommonOptions

        func run() throws {
            let settings = try common.settings()
            let faults = try openExistingStore(settings).check()
            guard faults.isEmpty else {
                throw StoreError.damaged(path: settings.storeFile, detail: faults.joined(separator: "; "))
            }
            if !common.quiet { printOutput("\(settings.storeFile): sound") }
        }
    }

    struct Prune: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Delete old items; they never come back as new.")
        @OptionGroup var common: CommonOptions
        @Option(help: ArgumentHelp("Keep items of this many days.", valueName: "days"))
        var keep = 365

        func run() throws {
            guard keep >= 30 else { throw ValidationError("--keep takes at least 30 days: stories live that long") }
            let settings = try common.settings()
            let lock = try RunLock(storeFile: settings.storeFile)
            let store = try openExistingStore(settings)
            let count = try store.prune(before: settings.now.advanced(bySeconds: -Int64(keep) * 86_400))
            if !common.quiet { printOutput("\(count) items deleted") }
            withExtendedLifetime(lock) {}
        }
    }

    struct Backup: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Write a sound copy, also while Sheaf runs.")
        @OptionGroup var common: CommonOptions
        @Argument(help: ArgumentHelp("The file to write; it must not exist.", valueName: "file"))
        var file: String

        func run() throws {
            try openExistingStore(try common.settings()).backup(to: file)
        }
    }
}
