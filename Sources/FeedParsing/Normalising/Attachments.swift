import FeedModel

/// The files of one item, each of them once.
struct Attachments {
    private(set) var all: [Attachment] = []
    /// Where each URL stands in `all`; kept only once there are more than a few.
    private var places: [String: Int] = [:]

    private static let few = 8

    /// Adds a file, or what is new about one that is there already.
    mutating func add(_ attachment: Attachment) {
        guard let index = place(of: attachment.url) else {
            if all.count >= Self.few { places[attachment.url] = all.count }
            all.append(attachment)
            return
        }
        all[index].mimeType = all[index].mimeType ?? attachment.mimeType
        all[index].title = all[index].title ?? attachment.title
        all[index].sizeInBytes = all[index].sizeInBytes ?? attachment.sizeInBytes
        all[index].durationInSeconds = all[index].durationInSeconds ?? attachment.durationInSeconds
    }

    private func place(of url: String) -> Int? {
        all.prefix(Self.few).firstIndex { $0.url == url } ?? places[url]
    }
}

extension Attachment {
    var isPicture: Bool { mimeType?.hasPrefix("image/") ?? WebAddress.isPicture(url) }

    /// How long an episode is, RSS says beside its enclosures: `itunes:duration`.
    func timed(_ seconds: Double?) -> Attachment {
        guard let seconds, durationInSeconds == nil else { return self }
        let type = mimeType?.lowercased() ?? "audio/"
        guard type.hasPrefix("audio/") || type.hasPrefix("video/") else { return self }
        var attachment = self
        attachment.durationInSeconds = seconds
        return attachment
    }
}
