import FeedModel

extension Story {
    /// Makes the items of a series reports of their own.
    ///
    /// A feed that announces vacancies, advisories or incidents says the same of many things; what is new stands in the
    /// title. As copies of each other, all but one would be on no page.
    mutating func setSeriesApart() {
        guard reports.contains(where: { !$0.copies.isEmpty }) else { return }
        reports = reports.flatMap(\.ofSeries)
    }
}

extension Report {
    /// The report with its copies, and those that its own feed gave another title with theirs.
    fileprivate var ofSeries: [Report] {
        var reports = [Report(id: id, original: original)]
        for copy in copies {
            let title = copy.item.titleLetters
            if let same = reports.firstIndex(where: { $0.original.titleLetters == title }) {
                reports[same].copies.append(copy)
            } else if title.isEmpty || copy.item.feed != original.feed || copy.item.isSamePage(as: original) {
                reports[0].copies.append(copy)
            } else {
                reports.append(Report(id: "r-\(copy.item.id)", original: copy.item))
            }
        }
        return reports
    }
}

extension StoryItem {
    fileprivate var titleLetters: [UInt8] { Sites.letters((CleanText.line(title) ?? "").utf8) }

    /// The same text or recording, only with another title.
    fileprivate func isSamePage(as other: StoryItem) -> Bool {
        url != nil && url == other.url && attachments == other.attachments
    }
}
