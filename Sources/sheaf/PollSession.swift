import Aggregation
import ArgumentParser
import FeedModel
import Foundation

/// One poll as the user sees it: a progress line while it runs, then a summary or, for cron, nothing.
struct PollSession {
    var common: CommonOptions
    var settings: Settings

    private var isInteractive: Bool { !common.quiet && !common.json && isatty(STDERR_FILENO) == 1 }

    /// Polls, and says what a person should know at once: whatever fails later, a fault that counts as told was told.
    func poll(_ aggregator: Aggregator, force: Bool, only: [String] = []) async throws -> PollSummary {
        let line = ProgressLine(isShown: isInteractive)
        defer { line.clear() }
        let summary = try await aggregator.poll(force: force, only: only) { line.show($0) }
        line.clear()
        for message in summary.messages { printMessage(message) }
        return summary
    }

    /// The last word: a summary for a person, one object for a program.
    /// - Throws: the status of a poll that fetched nothing, or of a mail that was not sent.
    func report(
        _ summary: PollSummary?, edition: WrittenEdition?, mail: Result<Bool, any Error> = .success(false)
    ) throws {
        var failure = summary?.nothingFetched.map { Failure(AggregationError.nothingFetched($0)) }
        if case .failure(let error) = mail { failure = failure.map { $0.with(Failure(error)) } ?? Failure(error) }
        if common.json {
            var members = members(summary, edition)
            if case .success(true) = mail { members.append(("mailed", .bool(true))) }
            if let failure { members.append(("error", failure.json)) }
            let command = edition == nil ? "poll" : summary == nil ? "digest" : "run"
            printOutput(CommandResult.json(command, ok: failure == nil, members))
            for line in failure?.lines ?? [] { printMessage(line) }
            if let failure { throw ExitCode(failure.status) }
        }
        if let failure { throw failure }
        if isInteractive {
            for line in lines(summary, edition) { printStatus(line + "\n") }
        }
    }

    private func lines(_ summary: PollSummary?, _ edition: WrittenEdition?) -> [String] {
        var lines: [String] = []
        if let summary {
            var parts = [
                "\(summary.asked) of \(counted(summary.feeds, "feed")) asked", counted(summary.newItems, "new item"),
            ]
            if summary.unchanged > 0 { parts.append("\(summary.unchanged) unchanged") }
            if summary.failed > 0 { parts.append("\(summary.failed) failed") }
            if summary.deferred > 0 { parts.append("\(summary.deferred) asked to wait") }
            lines.append(
                summary.feeds > 0
                    ? parts.joined(separator: " · ")
                    : "no feeds in \(settings.feedsFile) yet: `sheaf feeds add` takes the address of a site")
        }
        if let edition {
            lines.append(
                "\(counted(edition.stories, "story", "stories")) from \(counted(edition.items, "item")): "
                    + (edition.files.first ?? ""))
        }
        return lines
    }

    private func members(_ summary: PollSummary?, _ edition: WrittenEdition?) -> [(String, JSONObject.Value)] {
        var members: [(String, JSONObject.Value)] = []
        if let summary {
            members += [
                ("feeds", .int(summary.feeds)), ("asked", .int(summary.asked)), ("fetched", .int(summary.fetched)),
                ("unchanged", .int(summary.unchanged)), ("failed", .int(summary.failed)),
                ("deferred", .int(summary.deferred)), ("new_items", .int(summary.newItems)),
                ("changed_items", .int(summary.changedItems)),
                (
                    "seconds",
                    .object([
                        ("fetch", .double(summary.fetchSeconds)), ("cluster", .double(summary.clusterSeconds)),
                    ])
                ),
                ("messages", .array(summary.messages.map { .string($0) })),
            ]
        }
        if let edition {
            members.append(
                (
                    "edition",
                    .object([
                        ("date", .string(edition.date)), ("items", .int(edition.items)),
                        ("stories", .int(edition.stories)), ("files", .array(edition.files.map { .string($0) })),
                    ])
                ))
        }
        return members
    }
}
