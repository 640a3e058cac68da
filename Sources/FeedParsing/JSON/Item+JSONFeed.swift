import FeedModel
import FeedText

extension Item {
    func write(to writer: inout JSONWriter, includingText: Bool) {
        writer.object { writer in
            writer.member("id", id)
            writer.member("url", url)
            writer.member("external_url", externalURL)
            writer.member("title", title)
            writeContent(to: &writer)
            writer.member("image", image)
            writer.member("date_published", published)
            writer.member("date_modified", updated)
            writer.array("authors", authors) { $0.person($1) }
            writer.member("tags", tags)
            writer.member("language", language)
            writer.array("attachments", attachments) { writer, attachment in
                writer.object { writer in
                    writer.member("url", attachment.url)
                    writer.member("mime_type", attachment.mimeType)
                    writer.member("title", attachment.title)
                    writer.member("size_in_bytes", attachment.sizeInBytes)
                    writer.member("duration_in_seconds", attachment.durationInSeconds)
                }
            }
            writer.member("_sheaf") { writeOwnMembers(to: &$0, includingText: includingText) }
        }
    }

    private func writeContent(to writer: inout JSONWriter) {
        if let contentHTML {
            writer.member("content_html", html: contentHTML, base: baseURL)
        } else if let contentText {
            writer.member("content_text", contentText)
        } else if contentSource == nil {
            // JSON Feed wants one of the two; an entry that has only a summary is given with that.
            writer.member("content_html", html: summaryHTML, base: baseURL)
            if summaryHTML == nil { writer.member("content_text", summary) }
        }
        writer.member("summary", summary ?? summaryHTML.map { HTMLText.strip($0) })
    }

    private func writeOwnMembers(to writer: inout JSONWriter, includingText: Bool) {
        writer.member("id_source", idSource.rawValue)
        writer.member("guid_is_permalink", guidIsPermalink)
        writer.member("title_html", html: titleHTML, base: baseURL)
        writer.member("summary_html", html: summaryHTML, base: baseURL)
        writer.member("published", published)
        writer.member("updated", updated)
        writer.member("created", created)
        writer.member("expired", expired)
        writer.member("rights", rights)
        writer.member("license", license)
        writer.member("comments", comments)
        writer.member("comments_feed", commentsFeed)
        writer.member("comment_count", commentCount)
        writer.member("content_src", contentSource)
        writer.array("links", links) { $0.link($1) }
        writer.array("categories", categories) { $0.category($1) }
        writer.array("contributors", contributors) { $0.person($1) }
        if let publisher { writer.member("publisher") { $0.members(of: publisher) } }
        if let geo { writer.member("geo") { $0.members(of: geo) } }
        writer.member("itunes") { $0.members(of: podcast) }
        writer.array("media", media) { $0.media($1) }
        if let source { writer.member("source") { $0.members(of: source) } }
        if includingText { writer.member("text", text) }
    }

    /// What clustering sees: the fullest text there is, one block per line.
    private var text: String {
        if let html = contentHTML ?? (contentText == nil ? summaryHTML : nil) { return HTMLText.blocks(html) }
        return contentText ?? summary ?? ""
    }
}

extension JSONWriter {
    fileprivate mutating func members(of geo: GeoLocation) {
        member("type", geo.shape.rawValue)
        begin("coordinates")
        switch geo.shape {
        case .point: for position in geo.positions.prefix(1) { self.position(position) }
        case .line, .box: elements(geo.positions) { $0.position($1) }
        case .polygon: elements([geo.positions]) { $0.elements($1) { $0.position($1) } }
        }
    }

    /// Longitude first, as in GeoJSON (RFC 7946 §3.1.1).
    private mutating func position(_ position: GeoLocation.Position) {
        elements([position.longitude, position.latitude]) { $0.number($1) }
    }

    fileprivate mutating func members(of podcast: PodcastDetails) {
        member("title", podcast.title)
        member("author", podcast.author)
        member("subtitle", podcast.subtitle)
        member("summary", podcast.summary)
        member("duration", podcast.durationInSeconds)
        member("explicit", podcast.isExplicit)
        member("block", podcast.isBlocked)
        member("closed_captioned", podcast.isClosedCaptioned)
        member("season", podcast.season)
        member("episode", podcast.episode)
        member("episode_type", podcast.episodeType)
        member("order", podcast.order)
        member("image", podcast.image)
        member("keywords", podcast.keywords)
    }

    fileprivate mutating func media(_ media: MediaObject) {
        object { writer in
            writer.member("url", media.url)
            writer.member("type", media.type)
            writer.member("medium", media.medium)
            writer.member("title", media.title)
            writer.member("description", media.description)
            writer.member("width", media.width)
            writer.member("height", media.height)
            writer.member("duration", media.durationInSeconds)
            writer.member("size", media.fileSize)
            writer.member("default", media.isDefault)
            writer.member("language", media.language)
            writer.member("player", media.player)
            writer.member("credits", media.credits)
            writer.member("rating", media.rating)
            writer.array("thumbnails", media.thumbnails) { writer, thumbnail in
                writer.object { writer in
                    writer.member("url", thumbnail.url)
                    writer.member("width", thumbnail.width)
                    writer.member("height", thumbnail.height)
                }
            }
        }
    }

    fileprivate mutating func members(of source: ItemSource) {
        member("title", source.title)
        member("url", source.url)
        member("id", source.id)
        member("updated", source.updated)
        member("rights", source.rights)
        member("description", source.description)
        array("authors", source.authors) { $0.person($1) }
        array("contributors", source.contributors) { $0.person($1) }
        array("links", source.links) { $0.link($1) }
        array("categories", source.categories) { $0.category($1) }
        if let generator = source.generator { member("generator") { $0.members(of: generator) } }
        member("icon", source.icon)
        member("logo", source.logo)
    }
}
