import EditionWriting
import FeedModel
import FeedStorage
import Foundation

extension Aggregator {
    /// A mail after a long pause does not tell all of it.
    private static let longest: Int64 = 7 * 86_400

    /// Sends the day's mail, once a day and not before its time: everything since the mail before, which is the day's
    /// edition where editions are written once a day.
    ///
    /// - Returns: whether one was sent; none is when nothing is new.
    /// - Throws: `EditionWritingError.mail`, after which the next call tries again; `AggregationError`, `StoreError`.
    package func sendMail() throws -> Bool {
        guard let delivery = settings.delivery else { return false }
        let day = LocalDay(timeZone: settings.timeZone)
        let today = day.date(of: settings.now)
        let last = try store.mailedUntil()
        guard day.time(of: settings.now) >= delivery.earliest, last.map({ day.date(of: $0) < today }) ?? true,
            let record = try store.edition(today)
        else { return false }
        var edition = try EditionJSON.read(Data(record.model))
        let earliest = settings.now.advanced(bySeconds: -Self.longest)
        if let last = last.map({ max($0, earliest) }), last < record.start ?? record.end {
            // Written hourly, the edition began at midnight; the reader of mails has not seen yesterday's evening.
            edition = try compose(today, from: last, shownBefore: day.date(of: last.advanced(bySeconds: 86_400)))
        }
        guard !edition.stories.isEmpty else { return false }
        let writer = try EditionWriter(folder: settings.outFolder, theme: settings.theme, mail: settings.mail)
        try delivery.send(
            writer.message(edition), settings: settings.mail, certificates: settings.certificates)
        try store.recordMail(until: edition.to)
        return true
    }
}
