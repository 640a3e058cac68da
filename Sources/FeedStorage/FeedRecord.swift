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

    init(row: Row) {
        id = row["id"]
        url = row["url"]
        title = row["title"]
        homePageURL = row["home_page_url"]
        language = row["language"]
        firstSeen = Instant(milliseconds: row["first_seen"])
        state = FeedState(row: row)
    }
}

extension FeedState {
    init(row: Row) {
        self.init()
        etag = (row["etag"] as Data?).map { [UInt8]($0) }
        lastModified = (row["last_modified"] as Data?).map { [UInt8]($0) }
        validatorsURL = row["validators_url"]
        bodyHash = (row["body_hash"] as Int64?).map { UInt64(bitPattern: $0) }
        nextPoll = row.instant("next_poll")
        nextPollReason = row["next_poll_reason"]
        lastPoll = row.instant("last_poll")
        lastSuccess = row.instant("last_success")
        failures = row["failures"] ?? 0
        failingSince = row.instant("failing_since")
        if let code = row["failure_code"] as String? {
            lastFailure = FeedFailure(code: code, message: row["failure_message"] ?? code)
        }
        faultReported = row.instant("fault_reported")
        isGone = row["is_gone"] ?? false
        movedTo = row["moved_to"]
        movedSightings = row["moved_sightings"] ?? 0
        hints =
            (row["hints"] as String?).flatMap { (JSONColumn.value(of: $0) as StoredHints?)?.hints } ?? PollingHints()
        cacheLifetime = row["cache_lifetime"]
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
            JSONColumn.text(of: StoredHints(hints)), cacheLifetime,
        ])
    }
}

/// The stored form of `PollingHints`; absent members are not written.
private struct StoredHints: Codable {
    var ttl: Int?
    var hours: [Int]?
    var days: [String]?
    var period: Int?

    init(_ hints: PollingHints) {
        ttl = hints.ttl
        hours = hints.skipHours.isEmpty ? nil : hints.skipHours
        days = hints.skipDays.isEmpty ? nil : hints.skipDays
        period = hints.updatePeriod
    }

    var hints: PollingHints {
        var hints = PollingHints()
        hints.ttl = ttl
        hints.skipHours = hours ?? []
        hints.skipDays = days ?? []
        hints.updatePeriod = period
        return hints
    }
}

extension Row {
    func instant(_ column: String) -> Instant? {
        (self[column] as Int64?).map { Instant(milliseconds: $0) }
    }
}
