/// The header fields of a request as lines for libcurl.
struct RequestHeaders {
    /// Each ends in zero, because validators are opaque bytes and no `String`.
    private(set) var lines: [[CChar]] = []

    init(_ fetch: PendingFetch) {
        let own = fetch.isAtHome ? fetch.request.headers.filter { FetchRequest.isFieldName($0.name) } : []
        if !own.contains(where: { $0.name.lowercased() == "accept" }) { lines.append(accepted) }
        for field in own { add(field.name, Array(field.value.utf8)) }
        guard let validators = fetch.validators else { return }
        if let etag = validators.etag { add("If-None-Match", etag) }
        if let date = validators.lastModified { add("If-Modified-Since", date) }
    }

    private mutating func add(_ name: String, _ value: [UInt8]) {
        // libcurl drops a field without value unless it is written with a semicolon; none of ours may be empty.
        guard !value.isEmpty, value.allSatisfy({ $0 >= 0x20 && $0 != 0x7F || $0 == 9 }) else { return }
        lines.append(line(Array("\(name): ".utf8) + value))
    }
}

private let accepted = line(
    """
    Accept: application/atom+xml, application/rss+xml, application/rdf+xml, application/feed+json, \
    application/xml;q=0.9, text/xml;q=0.9, */*;q=0.1
    """.utf8)

private func line(_ text: some Sequence<UInt8>) -> [CChar] { text.map(CChar.init(bitPattern:)) + [0] }
