package import FeedModel
import GRDB

/// What a person has been told, so that nobody hears it twice.
extension FeedStore {
    /// Up to where the last mail told the news; nil when none was sent.
    package func mailedUntil() throws -> Instant? {
        try read { try Int64.fetchOne($0, sql: "SELECT value FROM care WHERE key = 'mailed until'") }
            .map { Instant(milliseconds: $0) }
    }

    /// Notes that a mail has told everything up to `end`.
    package func recordMail(until end: Instant) throws {
        try write { database in
            try database.execute(
                sql: "INSERT OR REPLACE INTO care VALUES ('mailed until', ?)", arguments: [end.milliseconds])
        }
    }

    /// Those of the lines that a person has not been told in the last fortnight; they count as told now. What is no
    /// longer true is forgotten, so that it is news when it comes back.
    package func untold(_ lines: [String], now: Instant, after pause: Int64 = 14 * 86_400) throws -> [String] {
        let told = try read { database in
            try Row.fetchAll(database, sql: "SELECT line, told FROM notice").reduce(into: [String: Int64]()) {
                $0[try $1.decode(String.self, atIndex: 0)] = try $1.decode(Int64.self, atIndex: 1)
            }
        }
        let untold = lines.filter { line in
            guard let time = told[line].map({ now.seconds(since: Instant(milliseconds: $0)) }) else { return true }
            return time < 0 || time >= pause
        }
        let gone = told.keys.filter { !lines.contains($0) }
        guard !untold.isEmpty || !gone.isEmpty else { return [] }
        try write { database in
            for line in gone { try database.execute(sql: "DELETE FROM notice WHERE line = ?", arguments: [line]) }
            for line in untold {
                try database.execute(
                    sql: "INSERT OR REPLACE INTO notice VALUES (?, ?)", arguments: [line, now.milliseconds])
            }
        }
        return untold
    }
}
