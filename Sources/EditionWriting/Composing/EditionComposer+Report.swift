import FeedModel
import FeedText

extension EditionComposer {
    func report(
        _ report: Report, isNew: Bool, isPrimary: Bool, isLatest: Bool, links: inout LinkCleaner
    ) -> EditionReport {
        let item = report.original
        let title = title(of: item)
        return EditionReport(
            id: CleanText.line(report.id) ?? "", title: title.shown, fullTitle: title.full, url: page(of: item, &links),
            source: source(item.feed), authors: item.authors.prefix(5).compactMap { CleanText.line($0) },
            published: item.published, firstSeen: item.firstSeen,
            language: CleanText.language(item.language ?? material.feeds[item.feed]?.language),
            minutes: item.isExcerpt || item.text.utf8.count < 400 ? nil : PlainText.readingMinutes(item.text),
            isNew: isNew, isPrimary: isPrimary, isLatest: isLatest, copies: copies(report, links: &links),
            media: item.attachments.compactMap { media($0, links: &links) }, comments: links.clean(item.comments))
    }

    /// Many podcasts have no page for an episode: its recording is what there is to go to.
    private func page(of item: StoryItem, _ links: inout LinkCleaner) -> String? {
        if let url = links.clean(item.url) { return url }
        let recording = item.attachments.first { Self.isVideo($0) != nil } ?? item.attachments.first
        return links.clean(recording?.url)
    }

    private func copies(_ report: Report, links: inout LinkCleaner) -> [EditionReport.Copy] {
        report.copies.map { copy in
            let share = copy.share.isFinite ? min(1, max(0, copy.share)) : 0
            // 99.6 % is not word for word.
            let percent = share < 1 ? min(99, Int((share * 100).rounded())) : 100
            return EditionReport.Copy(
                source: source(copy.item.feed), url: links.clean(copy.item.url), percent: percent)
        }
    }

    func source(_ feed: Int64) -> EditionReport.Source {
        sources[feed] ?? EditionReport.Source(title: "—")
    }

    static func source(_ feed: SourceFeed) -> EditionReport.Source {
        let url = CleanText.link(feed.url).map(withoutUser)
        return EditionReport.Source(
            title: CleanText.line(feed.title).map { CleanText.cut($0, to: 80) }
                ?? URLReference.host(feed.url).flatMap { CleanText.line($0) } ?? "—",
            feed: url, home: CleanText.link(feed.homePageURL))
    }

    /// A feed's URL may carry a name and a password; a page that people pass on must not.
    private static func withoutUser(_ url: String) -> String {
        guard let scheme = url.firstRange(of: "://") else { return url }
        let authority = url[scheme.upperBound...].prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        guard let at = authority.lastIndex(of: "@") else { return url }
        return String(url[..<scheme.upperBound] + url[url.index(after: at)...])
    }

    /// Few headlines are longer; what is, is no headline but a text.
    private static let longestTitle = 160

    /// What a reader sees as the item's title, and the whole of it where that is more. Without a title the
    /// beginning of the text stands in.
    func title(of item: StoryItem) -> (shown: String?, full: String?) {
        guard let title = CleanText.line(item.title) else {
            return (firstWords(of: item.text), nil)
        }
        let clean = sites.withoutSiteName(title, feed: item.feed)
        let shown = CleanText.cut(clean, to: Self.longestTitle)
        return (shown, shown == clean ? nil : clean)
    }

    private func firstWords(of text: String) -> String? {
        let start = String(text.prefix(600))
        for line in start.split(whereSeparator: \.isNewline) {
            if let line = CleanText.line(String(line)) { return CleanText.cut(line, to: 120) }
        }
        return nil
    }

    func untitled(_ item: StoryItem) -> String {
        Labels.fill(labels.untitled, ["day": time.day(dated(item))])
    }

    private func media(_ attachment: Attachment, links: inout LinkCleaner) -> EditionReport.Media? {
        guard let isVideo = Self.isVideo(attachment), let url = links.clean(attachment.url) else { return nil }
        let seconds = attachment.durationInSeconds.flatMap { $0.isFinite && $0 >= 1 && $0 < 1e7 ? Int($0) : nil }
        return EditionReport.Media(
            url: url, isVideo: isVideo, seconds: seconds, bytes: attachment.sizeInBytes.flatMap { $0 > 0 ? $0 : nil })
    }

    /// Nil for what can be neither heard nor watched: pictures, documents.
    static func isVideo(_ attachment: Attachment) -> Bool? {
        let type = attachment.mimeType?.lowercased() ?? ""
        if type.hasPrefix("audio/") { return false }
        // The player that YouTube's feeds name has been gone for years; the video has not.
        if type.hasPrefix("video/") || type == "application/x-shockwave-flash" { return true }
        guard type.isEmpty || type == "application/octet-stream" else { return nil }
        let path = attachment.url.prefix { $0 != "?" && $0 != "#" }.lowercased()
        if [".mp3", ".m4a", ".ogg", ".opus", ".aac", ".flac"].contains(where: path.hasSuffix) { return false }
        if [".mp4", ".m4v", ".webm", ".mov"].contains(where: path.hasSuffix) { return true }
        return nil
    }
}
