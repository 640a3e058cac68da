import FeedModel
import Foundation
import GRDB

extension FeedState {
    static let columns = """
        etag, last_modified, validators_url, body_hash, next_poll, next_poll_reason, last_poll, last_success, \
        failures, failing_since, failure_code, failure_message, fault_reported, is_gone, moved_to, moved_sightings, \
        hints, cache_lifetime
        """

    /// - Parameter start: of the columns in the row, all of which are NULL for a feed that was never polled.
    init(row: Row, from start: Int) throws {
        self.init()
        etag = try row.bytes(atIndex: start)
        lastModified = try row.bytes(atIndex: start + 1)
        validatorsURL = try row.decode(atIndex: start + 2)
        bodyHash = (try row.decode(Int64?.self, atIndex: start + 3)).map { UInt64(bitPattern: $0) }
        nextPoll = try row.instant(atIndex: start + 4)
        nextPollReason = try row.decode(atIndex: start + 5)
        lastPoll = try row.instant(atIndex: start + 6)
        lastSuccess = try row.instant(atIndex: start + 7)
        failures = try row.decode(Int?.self, atIndex: start + 8) ?? 0
        failingSince = try row.instant(atIndex: start + 9)
        if let code = try row.decode(String?.self, atIndex: start + 10) {
            lastFailure = FeedFailure(
                code: code, message: try row.decode(String?.self, atIndex: start + 11) ?? code)
        }
        faultReported = try row.instant(atIndex: start + 12)
        isGone = try row.decode(Bool?.self, atIndex: start + 13) ?? false
        movedTo = try row.decode(atIndex: start + 14)
        movedSightings = try row.decode(Int?.self, atIndex: start + 15) ?? 0
        hints = StoredHints.hints(try row.decode(String?.self, atIndex: start + 16))
        cacheLifetime = try row.decode(atIndex: start + 17)
    }

    func save(feed: Int64, in database: Database) throws {
        try database.cachedStatement(
            sql: """
                INSERT OR REPLACE INTO feed_state VALUES
                (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(arguments: [
            feed, etag.map { Data($0) }, lastModified.map { Data($0) }, validatorsURL,
            bodyHash.map { Int64(bitPattern: $0) }, nextPoll?.milliseconds, nextPollReason, lastPoll?.milliseconds,
            lastSuccess?.milliseconds, failures, failingSince?.milliseconds, lastFailure?.code, lastFailure?.message,
            faultReported?.milliseconds, isGone, movedTo, movedSightings,
            StoredHints.text(of: hints), cacheLifetime,
        ])
    }

    func saveTimes(feed: Int64, in database: Database) throws {
        try database.cachedStatement(
            sql: "UPDATE feed_state SET next_poll = ?, last_poll = ?, last_success = ? WHERE feed = ?"
        ).execute(arguments: [nextPoll?.milliseconds, lastPoll?.milliseconds, lastSuccess?.milliseconds, feed])
    }
}

/// The stored form of `PollingHints`; absent members are not written.
private struct StoredHints: Codable {
    var ttl: Int?
    var hours: [Int]?
    var days: [String]?
    var period: Int?

    /// Most feeds say nothing, and every poll of every feed stores this.
    private static let none = "{}"

    static func text(of hints: PollingHints) -> String {
        hints == PollingHints() ? none : JSONColumn.text(of: StoredHints(hints))
    }

    static func hints(_ text: String?) -> PollingHints {
        guard let text, text != none else { return PollingHints() }
        return (JSONColumn.value(of: text) as StoredHints?)?.hints ?? PollingHints()
    }

    private init(_ hints: PollingHints) {
        ttl = hints.ttl
        hours = hints.skipHours.isEmpty ? nil : hints.skipHours
        days = hints.skipDays.isEmpty ? nil : hints.skipDays
        period = hints.updatePeriod
    }

    private var hints: PollingHints {
        var hints = PollingHints()
        hints.ttl = ttl
        hints.skipHours = hours ?? []
        hints.skipDays = days ?? []
        hints.updatePeriod = period
        return hints
    }
}
