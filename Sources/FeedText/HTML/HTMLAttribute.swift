/// The attributes that survive the sanitiser, and those it reads.
enum HTMLAttribute: UInt8, CaseIterable {
    case abbr, align, alt, background, bgcolor, border, cellpadding, cellspacing, cite, color, cols, colspan, controls
    case datetime, dir, face, frame, headers, height, href, hreflang, hspace, kind, label, lang, longdesc, loop, media
    case muted, noshade, nowrap, open, poster, preload, rel, reversed, rowspan, rules, scope, size, sizes, span, src
    case srclang, srcset, start, summary, title, type, valign, value, vspace, width

    /// Reads one attribute of a tag; nil is any other name, and so dropped.
    init?(name: UnsafeBufferPointer<UInt8>) {
        guard let attribute = Self.byName.case(named: ShortName(name)) else { return nil }
        self = attribute
    }

    var nameBytes: [UInt8] { Self.names[Int(rawValue)] }

    private static let names: [[UInt8]] = allCases.map { Array("\($0)".utf8) }

    private static let byName = NameTable(allCases)
}

extension HTMLAttribute: NamedByte {}
