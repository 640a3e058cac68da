package import FeedModel
import FeedText

extension Story {
    /// Makes the items of a series reports of their own.
    ///
    /// A feed that announces vacancies, advisories or incidents says the same of many things; what is new stands in the
    /// title. As copies of each other, all but one would be on no page.
    package mutating func setSeriesApart() {
        guard reports.contains(where: { !$0.copies.isEmpty }) else { return }
        reports = reports.flatMap(\.ofSeries)
    }
}

extension Story {
    /// All are recordings, or their titles differ in nothing but numbers, days and months ("Links for Monday").
    var isSeries: Bool {
        if reports.allSatisfy(\.original.isRecording) { return true }
        let patterns = Set(reports.map(\.original.titlePattern))
        return patterns.count == 1 && patterns.first?.isEmpty == false
    }
}

extension Report {
    /// The report with its copies, and those of a feed that gave several the same text under other titles.
    fileprivate var ofSeries: [Report] {
        var reports = [Report(id: id, original: original)]
        var titles: [Int64: Set<[UInt8]>] = [original.feed: [original.titleLetters]]
        for item in copies.map(\.item) { titles[item.feed, default: []].insert(item.titleLetters) }
        var places = [original.titleLetters: 0]
        for copy in copies {
            let title = copy.item.titleLetters
            if let same = places[title] {
                reports[same].copies.append(copy)
            } else if title.isEmpty || titles[copy.item.feed]?.count == 1 || copy.item.isSamePage(as: original) {
                reports[0].copies.append(copy)
            } else {
                places[title] = reports.count
                reports.append(Report(id: "r-\(copy.item.id)", original: copy.item))
            }
        }
        return reports
    }
}

extension StoryItem {
    fileprivate var isRecording: Bool { attachments.contains { EditionComposer.isVideo($0) != nil } }

    /// The words of the title, without numbers and names of days and months.
    fileprivate var titlePattern: [UInt64] {
        let days = WeekdayNames.of(language ?? "en")
        var title = CleanText.line(title) ?? ""
        return title.withUTF8 { bytes in
            WordScanner(bytes).filter { word in
                let text = String(decoding: bytes[Int(word.start)..<Int(word.end)], as: UTF8.self)
                return word.kind != .number && days?.isDay(text) != true
                    && MonthNames.number(of: text.lowercased()) == nil
            }.map(\.hash)
        }
    }

    fileprivate var titleLetters: [UInt8] { Sites.letters((CleanText.line(title) ?? "").utf8) }

    /// The same text or recording, only with another title.
    fileprivate func isSamePage(as other: StoryItem) -> Bool {
        url != nil && url == other.url && attachments == other.attachments
    }
}
