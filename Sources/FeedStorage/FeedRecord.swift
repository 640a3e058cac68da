package import FeedModel
import Foundation
import GRDB

/// A feed as the store knows it: what it said of itself, and what happened when it was polled.
package struct FeedRecord: Sendable, Equatable, Identifiable {
    package var id: Int64
    /// As the OPML file writes it: the key that ties a subscription to its items.
    package var url: String
    package var title: String?
    package var homePageURL: String?
    package var language: String?
    package var firstSeen: Instant
    package var state: FeedState

    init(row: Row) throws {
        id = try row.decode(forColumn: "id")
        url = try row.decode(forColumn: "url")
        title = try row.decode(forColumn: "title")
        homePageURL = try row.decode(forColumn: "home_page_url")
        language = try row.decode(forColumn: "language")
        firstSeen = Instant(milliseconds: try row.decode(forColumn: "first_seen"))
        state = try FeedState(row: row)
    }
}

extension FeedState {
    init(row: Row) throws {
        self.init()
        etag = try row.bytes("etag")
        lastModified = try row.bytes("last_modified")
        validatorsURL = try row.decode(forColumn: "validators_url")
        bodyHash = (try row.decode(Int64?.self, forColumn: "body_hash")).map { UInt64(bitPattern: $0) }
        nextPoll = try row.instant("next_poll")
        nextPollReason = try row.decode(forColumn: "next_poll_reason")
        lastPoll = try row.instant("last_poll")
        lastSuccess = try row.instant("last_success")
        failures = try row.decode(Int?.self, forColumn: "failures") ?? 0
        failingSince = try row.instant("failing_since")
        if let code = try row.decode(String?.self, forColumn: "failure_code") {
            lastFailure = FeedFailure(
                code: code, message: try row.decode(String?.self, forColumn: "failure_message") ?? code)
        }
        faultReported = try row.instant("fault_reported")
        isGone = try row.decode(Bool?.self, forColumn: "is_gone") ?? false
        movedTo = try row.decode(forColumn: "moved_to")
        movedSightings = try row.decode(Int?.self, forColumn: "moved_sightings") ?? 0
        hints = StoredHints.hints(try row.decode(String?.self, forColumn: "hints"))
        cacheLifetime = try row.decode(forColumn: "cache_lifetime")
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

extension Row {
    func instant(_ column: String) throws -> Instant? {
        try decode(Int64?.self, forColumn: column).map { Instant(milliseconds: $0) }
    }

    func bytes(_ column: String) throws -> [UInt8]? {
        try decode(Data?.self, forColumn: column).map { [UInt8]($0) }
    }
}
