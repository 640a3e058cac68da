import FeedText

/// Language tags as BCP 47 §2.1.1 writes them: `en-US`, `zh-Hant`. Only case and separators are changed.
enum LanguageTag {
    static func normalised(_ tag: String) -> String? {
        guard let tag = tag.trimmedOrNil else { return nil }
        var isFirst = true
        let parts = tag.split(whereSeparator: { $0 == "-" || $0 == "_" }).map { part -> String in
            defer { isFirst = false }
            if isFirst { return part.lowercased() }
            switch part.utf8.count {
            case 2: return part.uppercased()
            case 4 where part.utf8.allSatisfy(\.isASCIILetter):
                return part.prefix(1).uppercased() + part.dropFirst().lowercased()
            default: return part.lowercased()
            }
        }
        return parts.isEmpty ? nil : parts.joined(separator: "-")
    }
}
