import Aggregation
import ArgumentParser
import FeedModel
import FeedStorage
import Foundation

struct StoreCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "store", abstract: "Care for the SQLite file.",
        subcommands: [Check.self, Prune.self, Backup.self, Repair.self])

    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(commandName: "check", abstract: "Check the file for damage.")
        @OptionGroup var common: CommonOptions

        func run() throws {
            let settings = try common.settings()
            let faults = try openStoreForReading(settings).check()
            guard faults.isEmpty else {
                throw StoreError.damaged(path: settings.storeFile, detail: faults.joined(separator: "; "))
            }
            if common.json {
                printOutput(CommandResult.json("store check", [("file", .string(settings.storeFile))]))
            } else if !common.quiet {
                printOutput("\(settings.storeFile): sound")
            }
        }
    }

    struct Prune: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "prune", abstract: "Delete old items; they never come back as new.")
        @OptionGroup var common: CommonOptions
        @Option(help: ArgumentHelp("Keep items of this many days.", valueName: "days"))
        var keep = 365

        @Flag(help: "Count what would be deleted, and change nothing.")
        var dryRun = false

        func validate() throws {
            guard keep >= 30 else { throw ValidationError("--keep takes at least 30 days: stories live that long") }
        }

        func run() throws {
            let settings = try common.settings()
            let start = settings.now.advanced(bySeconds: -Int64(keep) * 86_400)
            let count = try dryRun ? openStoreForReading(settings).prunable(before: start) : prune(settings, start)
            if common.json {
                printOutput(
                    CommandResult.json("store prune", [("items", .int(count)), ("deleted", .bool(!dryRun))]))
            } else if !common.quiet {
                printOutput("\(counted(count, "item")) \(dryRun ? "would be deleted" : "deleted")")
            }
        }

        private func prune(_ settings: Settings, _ start: Instant) throws -> Int {
            try requireStore(settings)
            let lock = try RunLock(storeFile: settings.storeFile)
            defer { withExtendedLifetime(lock) {} }
            return try FeedStore(path: settings.storeFile).prune(before: start)
        }
    }

    struct Backup: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "backup", abstract: "Write a complete copy, even while Sheaf runs.")
        @OptionGroup var common: CommonOptions
        @Argument(help: ArgumentHelp("The file to write; it must not exist.", valueName: "file"), completion: .file())
        var file: String

        @Flag(help: "Say whether it can be done, and write nothing.")
        var dryRun = false

        func validate() throws {
            try refuseDash(file, of: "backup", meaning: "file")
        }

        func run() throws {
            try openStoreForReading(try common.settings()).backup(to: file, dryRun: dryRun)
            if common.json {
                printOutput(CommandResult.json("store backup", [("file", .string(file))]))
            } else if dryRun {
                printOutput("would write \(file)")
            }
        }
    }

    struct Repair: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "repair", abstract: "Save what can be read of a damaged store into a new file.",
            discussion: "The damaged file is kept beside the new one, under a name with today's date.")
        @OptionGroup var common: CommonOptions

        @Flag(help: "Say what could be saved, and leave the store as it is.")
        var dryRun = false

        func run() throws {
            let settings = try common.settings()
            try requireStore(settings)
            let lock = try RunLock(storeFile: settings.storeFile)
            defer { withExtendedLifetime(lock) {} }
            let report = try StoreRepair(path: settings.storeFile, now: settings.now).run(dryRun: dryRun)
            if common.json {
                printOutput(json(report))
            } else if !common.quiet {
                for line in lines(report, settings.storeFile) { printOutput(line) }
            }
        }

        private func lines(_ report: StoreRepair.Report?, _ store: String) -> [String] {
            guard let report else { return ["\(store): sound, nothing to repair"] }
            let saved = [
                counted(report.feeds, "feed"), counted(report.items, "item"),
                counted(report.stories, "story", "stories"), counted(report.editions, "edition"),
            ]
            var lines = ["\(store): \(dryRun ? "could save" : "saved") \(saved.joined(separator: ", "))"]
            if !report.incomplete.isEmpty {
                lines.append("a part could not be read of: \(report.incomplete.joined(separator: ", "))")
            }
            if dryRun { return lines }
            return lines + ["the damaged file is kept as \(report.damagedFile)"]
        }

        private func json(_ report: StoreRepair.Report?) -> String {
            var members: [(String, JSONObject.Value)] = [("repaired", .bool(report != nil && !dryRun))]
            if let report {
                members += [
                    ("feeds", .int(report.feeds)), ("items", .int(report.items)), ("stories", .int(report.stories)),
                    ("editions", .int(report.editions)),
                    ("incomplete", .array(report.incomplete.map { .string($0) })),
                    ("damaged_file", .string(dryRun ? nil : report.damagedFile)),
                ]
            }
            return CommandResult.json("store repair", members)
        }
    }
}
