import FeedModel
import GRDB

/// One row of a story's query.
///
/// A class, so that grouping moves references and not rows of twenty strings.
final class StoryRow {
    let story: String
    let storyFirstSeen: Instant
    /// As it is stored: only stories of several reports need it.
    let evidence: String?
    let report: Int64
    let copyShare: Double
    let item: StoryItem
    var isDecided = false

    /// Not the HTML, the longest of all, which no edition shows.
    private static let columns = """
        item.story, story.first_seen, story.evidence, item.report, item.copy_share, item.id, item.feed, item.title,
        item.url, item.authors, item.published, item.first_seen, item.language, item.content_text, item.is_excerpt,
        item.attachments, item.comments, item.links_to, item.image
        """

    static func fetchAll(
        _ database: Database, _ condition: String, _ arguments: StatementArguments
    ) throws -> [StoryRow] {
        let cursor = try Row.fetchCursor(
            database, sql: "SELECT \(columns) FROM item JOIN story ON story.id = item.story WHERE \(condition)",
            arguments: arguments)
        var rows: [StoryRow] = []
        while let row = try cursor.next() { rows.append(try StoryRow(row)) }
        // Few, if any: asked of every row, they took as long as the rows.
        let decided = try Set(Int64.fetchCursor(database, sql: "SELECT item FROM decided_item"))
        guard !decided.isEmpty else { return rows }
        for row in rows { row.isDecided = decided.contains(row.item.id) }
        return rows
    }

    private init(_ row: Row) throws {
        story = try row.decode(atIndex: 0)
        storyFirstSeen = Instant(milliseconds: try row.decode(atIndex: 1))
        evidence = try row.decode(atIndex: 2)
        let id: Int64 = try row.decode(atIndex: 5)
        report = try row.decode(Int64?.self, atIndex: 3) ?? id
        copyShare = try row.decode(Double?.self, atIndex: 4) ?? 1
        item = StoryItem(
            id: id, feed: try row.decode(atIndex: 6), title: try row.decode(atIndex: 7),
            url: try row.decode(atIndex: 8), authors: JSONColumn.strings(try row.decode(atIndex: 9)),
            published: try row.instant(atIndex: 10),
            firstSeen: Instant(milliseconds: try row.decode(atIndex: 11)), language: try row.decode(atIndex: 12),
            text: try row.decode(atIndex: 13), isExcerpt: try row.decode(atIndex: 14),
            attachments: JSONColumn.attachments(try row.decode(atIndex: 15)), comments: try row.decode(atIndex: 16),
            linksTo: JSONColumn.strings(try row.decode(atIndex: 17)), image: try row.decode(atIndex: 18))
    }
}

extension Story {
    /// Groups a story's rows, in order of first sight, into reports. A report whose original is not among the rows
    /// (pruned, or later than the day asked for) is led by its first copy.
    init(rows: [StoryRow], showings: [Showing]) {
        var reports: [Report] = []
        var index: [Int64: Int] = [:]
        for isCopy in [false, true] {
            for row in rows where (row.report != row.item.id) == isCopy {
                if let position = index[row.report] {
                    reports[position].copies.append(Report.Copy(item: row.item, share: row.copyShare))
                } else {
                    index[row.report] = reports.count
                    reports.append(Report(id: "r-\(row.report)", original: row.item))
                }
            }
        }
        reports.sort { ($0.original.firstSeen, $0.original.id) < ($1.original.firstSeen, $1.original.id) }
        self.init(
            id: rows.first?.story ?? "", firstSeen: rows.first?.storyFirstSeen ?? Instant(milliseconds: 0),
            reports: reports, evidence: reports.count > 1 ? rows.first?.evidence.flatMap(JSONColumn.value) : nil,
            showings: showings)
        isDecidedByUser = rows.contains(where: \.isDecided)
    }
}
