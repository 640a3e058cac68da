/// The elements of HTML that the sanitiser or the text extraction treats in a way of its own.
enum HTMLElement: UInt8, CaseIterable {
    case a, abbr, acronym, address, applet, article, aside, audio, b, base, bdi, bdo, big, blockquote, body, br
    case button, canvas, caption, center, cite, code, col, colgroup, data, datalist, dd, del, details, dfn, dialog
    case dir, div, dl, dt, em, embed, fieldset, figcaption, figure, font, footer, form, frame, frameset, h1, h2, h3
    case h4, h5, h6, head, header, hgroup, hr, html, i, iframe, img, input, ins, kbd, label, legend, li, link, main
    case map, mark, math, menu, meta, nav, nobr, noembed, noframes, noscript, object, ol, optgroup, option, p, param
    case picture, plaintext, pre, q, rb, rp, rt, rtc, ruby, s, samp, script, search, section, select, small, source
    case span, strike, strong, style, sub, summary, sup, svg, table, tbody, td, template, textarea, tfoot, th, thead
    case time, title, tr, track, tt, u, ul, `var`, video, wbr, xmp
    /// Any other name.
    case unknown

    init(name: UnsafeBufferPointer<UInt8>) {
        self = Self.byName.case(named: ShortName(name)) ?? .unknown
    }

    /// The name in lower case, as bytes for the output.
    var nameBytes: [UInt8] { Self.names[Int(rawValue)] }

    /// The cases are spelled as the elements are.
    private static let names: [[UInt8]] = allCases.map { Array("\($0)".utf8) }

    private static let byName = NameTable(allCases.filter { $0 != .unknown })
}

extension HTMLElement: NamedByte {}

/// A set of elements as bits.
struct HTMLElementSet: ExpressibleByArrayLiteral, Sendable {
    private var bits: UInt128 = 0

    init(arrayLiteral elements: HTMLElement...) {
        for element in elements { insert(element) }
    }

    mutating func insert(_ element: HTMLElement) { bits |= 1 << UInt128(element.rawValue) }

    @inline(__always)
    func contains(_ element: HTMLElement) -> Bool { bits >> UInt128(element.rawValue) & 1 == 1 }

    func union(_ other: HTMLElementSet) -> HTMLElementSet {
        var result = self
        result.bits |= other.bits
        return result
    }
}
