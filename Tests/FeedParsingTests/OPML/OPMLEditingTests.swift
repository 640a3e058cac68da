import FeedModel
import FeedParsing
import Testing

/// OPML is edited where it stands.
@Suite struct OPMLEditingTests {
    static let feed = [
        OPMLAttribute("type", "rss"), OPMLAttribute("text", "Süd & <Ost> \"2\" 日報"),
        OPMLAttribute("xmlUrl", "https://new.example/feed?a=1&b=2"),
    ]
    static let groups: [[String]] = [
        [], ["News"], ["News", "Europe"], ["News", "Europe", "Coast"], ["Tech"], ["Tech", "Sys & Co"],
    ]

    static let codings: [(String, @Sendable (String) -> [UInt8])] = [
        ("utf-8", { Array($0.utf8) }),
        ("utf-8 with mark", { [0xEF, 0xBB, 0xBF] + Array($0.utf8) }),
        ("crlf", { Array($0.replacing("\n", with: "\r\n").utf8) }),
        ("cr", { Array($0.replacing("\n", with: "\r").utf8) }),
        ("utf-16le", { [0xFF, 0xFE] + $0.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] } }),
        ("utf-16be", { [0xFE, 0xFF] + $0.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] } }),
        (
            "windows-1252",
            { text in
                let head = "<?xml version='1.0' encoding='windows-1252'?>"
                let declaration = text.hasPrefix("<?xml") ? text.firstRange(of: "?>") : nil
                let start = declaration.map { text[$0.upperBound...] } ?? text[...]
                return Array((head + start).unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }) + [0x0A]
            }
        ),
    ]

    @Test(arguments: OPMLForms.all.map(\.name), codings.map(\.0))
    func addingAndRemovingGivesTheSameBytes(form: String, coding: String) throws {
        let text = try #require(OPMLForms.all.first { $0.name == form }).text
        let encode = try #require(Self.codings.first { $0.0 == coding }).1
        let before = try OPMLDocument(encode(text))
        let old = try OPMLReader.read(before.bytes).subscriptions.map(\.url)
        for group in Self.groups {
            let after = try before.adding([Self.feed], to: group)
            try after.check(against: before, touching: ["https://new.example/feed?a=1&b=2"])
            let read = try OPMLReader.read(after.bytes).subscriptions
            #expect(Set(read.map(\.url)) == Set(old + ["https://new.example/feed?a=1&b=2"]))
            let new = try #require(read.first { $0.url == "https://new.example/feed?a=1&b=2" })
            #expect(new.title == "Süd & <Ost> \"2\" 日報")
            #expect(new.groups == (group.isEmpty ? [] : [group]))

            let outline = try #require(after.outlines.first { $0.url == "https://new.example/feed?a=1&b=2" })
            #expect(try after.removing(outline, previous: before).bytes == before.bytes)
            let hasGroup = group.isEmpty || before.outlines.contains { $0.path + [$0.name ?? ""] == group }
            if hasGroup, !["empty body", "folder without content"].contains(form) {
                #expect(try after.removing([outline]).bytes == before.bytes, "without knowing the file before")
            }
        }
    }

    @Test func aNewFeedLooksLikeItsNeighbours() throws {
        let document = try OPMLDocument(Array(OPMLForms.thunderbird.replacing("\n", with: "\r\n").utf8))
        let feed = [OPMLAttribute("text", "New"), OPMLAttribute("xmlUrl", "https://new.example/")]
        let text = String(decoding: try document.adding([feed], to: ["News", "Far"]).bytes, as: UTF8.self)
        #expect(
            text.contains(
                "\r\n\t\t\t<outline text=\"Far\">\r\n\t\t\t\t<outline text=\"New\" xmlUrl=\"https://new.example/\"/>"
                    + "\r\n\t\t\t</outline>\r\n\t\t</outline>\r\n"), "\(text)")
    }

    @Test func aFolderIsFoundInAnyCase() throws {
        let document = try OPMLDocument(Array(OPMLForms.feedly.utf8))
        let after = try document.adding([Self.feed], to: ["news"])
        #expect(try OPMLReader.read(after.bytes).groups == [["News"], ["Tech"]])
    }

    @Test func onlyTheAddressChanges() throws {
        let document = try OPMLDocument(Array(OPMLForms.byHand.utf8))
        let outlines = document.outlines.filter { $0.url == "https://harbour.example/feed" }
        let after = try document.setting("xmlUrl", of: outlines, to: "https://new.example/it's?a&b")
        #expect(
            String(decoding: after.bytes, as: UTF8.self)
                == OPMLForms.byHand.replacing(
                    "'https://harbour.example/feed'", with: "'https://new.example/it&apos;s?a&amp;b'"))
        #expect(try OPMLReader.read(after.bytes).subscriptions.map(\.url).contains("https://new.example/it's?a&b"))
    }

    @Test func outlinesHaveTheirLinesAndFolders() throws {
        let document = try OPMLDocument(Array(OPMLForms.sheaf.replacing("\n", with: "\r\n").utf8))
        let feeds = document.outlines.filter { $0.url != nil }
        #expect(feeds.map(\.line) == [11, 16])
        #expect(feeds.map(\.path) == [["News", "Europe", "Coast"], []])
    }

    @Test(arguments: [
        "<opml><body><outline text='A'><outline xmlUrl='https://a.example/'/>",
        "<opml><body><outline text='A", "<opml", "<opml><body></opml>", "<opml><body><outline></body></outline></opml>",
    ])
    func aBrokenFileIsReadRightOrLeftAlone(text: String) throws {
        guard let document = try? OPMLDocument(Array(text.utf8)) else { return }
        guard let after = try? document.adding([Self.feed], to: ["B"]) else { return }
        guard (try? after.check(against: document, touching: ["https://new.example/feed?a=1&b=2"])) != nil else {
            return
        }
        let read = try OPMLReader.read(after.bytes).subscriptions
        #expect(read.contains { $0.url == "https://new.example/feed?a=1&b=2" && $0.groups == [["B"]] })
    }

    @Test(arguments: ["", "  \n", "words", "<html><body/></html>"])
    func whatIsNoOPMLIsRefused(text: String) {
        #expect(throws: OPMLError.self) { try OPMLDocument(Array(text.utf8)) }
    }

    @Test func anOutlineWithOthersInsideIsNotRemoved() throws {
        let text =
            "<opml><body><outline xmlUrl='https://a.example/'><outline text='B' xmlUrl='https://b.example/'/>"
            + "</outline></body></opml>"
        let document = try OPMLDocument(Array(text.utf8))
        #expect(throws: OPMLError.self) { try document.removing([document.outlines[0]]) }
    }
}
