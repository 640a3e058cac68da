import FeedModel

extension OPMLDocument {
    /// The document without these outlines; one that stands alone on its line takes the line along.
    package func removing(_ outlines: [Outline]) throws(OPMLError) -> OPMLDocument {
        let lines = UnitLines(units.ascii)
        for outline in outlines where !scan.containers[outline.number].children.isEmpty {
            throw .notEditable("the outline on line \(outline.line) has others inside; move them out of it first")
        }
        return try replacing(
            outlines.map { (lines.wholeLine(of: scan.containers[$0.number].element), "") })
    }

    /// The document without a feed. Right after the feed was added, that is the document as it was before, folders that
    /// were made for it included: `previous`, when adding the feed to it gives this document.
    package func removing(_ outline: Outline, previous: OPMLDocument?) throws(OPMLError) -> OPMLDocument {
        if let previous, let again = try? previous.adding([outline.attributes], to: outline.path),
            again.bytes == bytes
        {
            return previous
        }
        return try removing([outline])
    }

    /// The document with another value of an attribute that each of these outlines has.
    package func setting(_ name: String, of outlines: [Outline], to value: String) throws(OPMLError) -> OPMLDocument {
        let changes = outlines.compactMap { outline -> (range: Range<Int>, text: String)? in
            let attribute = scan.containers[outline.number].attributes.first {
                units.text($0.name).lowercased() == name.lowercased()
            }
            return attribute.map { ($0.value, OPMLAttribute.escaped(value)) }
        }
        return try replacing(changes)
    }

    /// Reads both documents as a poll would and sees to it that nothing but these feeds has changed. A file that needs
    /// repair may be understood differently by its reader and by its editor; then it is better left alone.
    ///
    /// - Throws: `OPMLError.notEditable`.
    package func check(against before: OPMLDocument, touching urls: Set<String>) throws(OPMLError) {
        let (old, new) = try (before.subscriptions(without: urls), subscriptions(without: urls))
        guard old == new else {
            throw .notEditable("it has mistakes in its markup that make the place unclear; mend them in a text editor")
        }
    }

    private func subscriptions(without urls: Set<String>) throws(OPMLError) -> [Subscription] {
        let contents: OPMLContents
        do {
            contents = try OPMLReader.read(bytes)
        } catch let error as OPMLError {
            throw error
        } catch {
            throw .notEditable("\(error)")
        }
        return contents.subscriptions.filter { !urls.contains($0.url) }.map { subscription in
            var subscription = subscription
            subscription.line = nil
            return subscription
        }
    }
}

extension OPMLDocument {
    /// A file with no feeds, for the first one to go into.
    package static func empty() throws(OPMLError) -> OPMLDocument {
        try OPMLDocument(
            Array(
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <opml version="2.0">
                  <head>
                    <title>Feeds</title>
                  </head>
                  <body>
                  </body>
                </opml>

                """.utf8))
    }
}
