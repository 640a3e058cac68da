/// Rebuilds HTML from strangers out of an allow-list of elements, attributes and URL schemes.
///
/// Nothing of the input is copied as markup: elements and attributes are written again, text and values are decoded and
/// escaped, so no parser can read something active into the output. It is balanced and well-formed as XML, too.
package enum Sanitiser {
    /// Cleans a fragment of HTML; URLs are resolved against `base`.
    ///
    /// The text of unknown elements stays, that of `script`, `style`, `template` and form controls does not.
    /// Linear in the length of the input, whatever it is; elements more than 200 deep are flattened.
    package static func clean(_ html: String, base: String?) -> String {
        var html = html
        return html.withUTF8 { bytes in
            var writer = SanitisedWriter(base: base, capacity: bytes.count)
            HTMLTree.walk(bytes, visitor: &writer)
            return String(decoding: writer.output, as: UTF8.self)
        }
    }

    /// The same in UTF-8, handed to `sink` in blocks: escaped, a text can be six times as long.
    package static func clean(_ html: String, base: String?, to sink: ([UInt8]) -> Void) {
        var html = html
        html.withUTF8 { bytes in
            withoutActuallyEscaping(sink) { sink in
                var writer = SanitisedWriter(base: base, capacity: min(bytes.count, SanitisedWriter.block), sink: sink)
                HTMLTree.walk(bytes, visitor: &writer)
                if !writer.output.isEmpty { sink(writer.output) }
            }
        }
    }
}

struct SanitisedWriter: HTMLVisitor {
    private(set) var output: [UInt8] = []
    private let base: String?
    /// How many elements are open inside one that is dropped with its content, itself included; 0 outside.
    private var dropped = 0

    /// Takes what is written in blocks of about this many bytes; without it `output` keeps all.
    private let sink: (([UInt8]) -> Void)?
    static let block = 1 << 16

    init(base: String?, capacity: Int, sink: (([UInt8]) -> Void)? = nil) {
        self.base = base
        self.sink = sink
        output.reserveCapacity(capacity + capacity / 16)
    }

    mutating func start(
        _ element: HTMLElement, attributes: [HTMLTokenizer.Attribute], in bytes: UnsafeBufferPointer<UInt8>
    ) {
        if dropped > 0 || Self.droppedWithContent.contains(element) {
            dropped += 1
            return
        }
        guard Self.allowed.contains(element) else { return }
        if element == .img {
            appendImage(attributes, in: bytes)
            return
        }
        let start = output.count
        output.append(UInt8(ascii: "<"))
        output.append(contentsOf: element.nameBytes)
        let hasSource = appendAttributes(attributes, of: element, in: bytes)
        if Self.pointless.contains(element), !hasSource {
            output.removeLast(output.count - start)
            return
        }
        if HTMLTree.void.contains(element) { output.append(UInt8(ascii: "/")) }
        output.append(UInt8(ascii: ">"))
    }

    mutating func end(_ element: HTMLElement) {
        if dropped > 0 {
            dropped -= 1
            return
        }
        guard Self.allowed.contains(element), !HTMLTree.void.contains(element) else { return }
        output.append(UInt8(ascii: "<"))
        output.append(UInt8(ascii: "/"))
        output.append(contentsOf: element.nameBytes)
        output.append(UInt8(ascii: ">"))
        handOver()
    }

    mutating func text(_ range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) {
        guard dropped == 0 else { return }
        var start = range.lowerBound
        while start < range.upperBound {
            let end =
                sink == nil ? range.upperBound : EscapedText.cut(bytes, start..<range.upperBound, after: Self.block)
            EscapedText.append(bytes, start..<end, isAttribute: false, to: &output)
            start = end
            handOver()
        }
    }

    private mutating func handOver() {
        guard let sink, output.count >= Self.block else { return }
        sink(output)
        output.removeAll(keepingCapacity: true)
    }

    /// An image needs a picture to show; images of at most one pixel are there to count readers.
    private mutating func appendImage(
        _ attributes: [HTMLTokenizer.Attribute], in bytes: UnsafeBufferPointer<UInt8>
    ) {
        if HTMLStyle.isTrackingPixel(attributes, in: bytes) { return }
        let late = LateImage(attributes, in: bytes, base: base)
        let start = output.count
        output.append(contentsOf: "<img".utf8)
        let hasOwn = appendAttributes(attributes, of: .img, in: bytes, without: late.attributes)
        if let source = late.source { append(.src, value: source) }
        if let candidates = late.candidates { append(.srcset, value: candidates) }
        guard hasOwn || !late.attributes.isEmpty else {
            output.removeLast(output.count - start)
            appendAlternative(attributes, in: bytes)
            return
        }
        output.append(contentsOf: "/>".utf8)
    }

    /// What is to be read in place of a picture that may not stand in the output, such as a formula in a `data:` URL.
    private mutating func appendAlternative(
        _ attributes: [HTMLTokenizer.Attribute], in bytes: UnsafeBufferPointer<UInt8>
    ) {
        func value(_ name: StaticString) -> Range<Int>? {
            attributes.first { bytes.slice($0.name).equalsIgnoringCase(name) }?.value
        }
        guard value("src") != nil, let text = value("alt") else { return }
        EscapedText.append(bytes, text, isAttribute: false, to: &output)
    }

    /// Writes the allowed attributes; true if one of them names a source (`src` or `srcset`).
    private mutating func appendAttributes(
        _ attributes: [HTMLTokenizer.Attribute], of element: HTMLElement, in bytes: UnsafeBufferPointer<UInt8>,
        without replaced: [HTMLAttribute] = []
    ) -> Bool {
        var seen: UInt64 = 0
        var hasSource = false
        for attribute in attributes {
            guard let name = HTMLAttribute(name: bytes.slice(attribute.name)),
                attribute.value.count <= Self.longestAttribute, !replaced.contains(name)
            else { continue }
            // The first of two attributes of one name counts.
            guard seen >> UInt64(name.rawValue) & 1 == 0 else { continue }
            seen |= 1 << UInt64(name.rawValue)
            switch name {
            case .href where element != .a,
                .src where !Self.withSource.contains(element),
                .background where !Self.withBackground.contains(element):
                break
            case .href, .src, .background, .cite, .longdesc, .poster:
                guard let url = url(attribute.value, in: bytes, attribute: name) else { continue }
                append(name, value: url)
                hasSource = hasSource || name == .src
            case .srcset:
                let candidates = SourceSet.resolved(decoded(attribute.value, in: bytes), base: base)
                guard !candidates.isEmpty, Self.withSource.contains(element) else { continue }
                append(name, value: candidates)
                hasSource = true
            default:
                output.append(UInt8(ascii: " "))
                output.append(contentsOf: name.nameBytes)
                output.append(contentsOf: "=\"".utf8)
                EscapedText.append(bytes, attribute.value, isAttribute: true, to: &output)
                output.append(UInt8(ascii: "\""))
            }
        }
        return hasSource
    }

    private mutating func append(_ name: HTMLAttribute, value: String) {
        output.append(UInt8(ascii: " "))
        output.append(contentsOf: name.nameBytes)
        output.append(contentsOf: "=\"".utf8)
        EscapedText.append(escaping: value, to: &output)
        output.append(UInt8(ascii: "\""))
    }

    private func url(
        _ value: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>, attribute: HTMLAttribute
    ) -> String? {
        SafeURL.resolved(decoded(value, in: bytes), base: base, allowsMail: attribute == .href)
    }

    private func decoded(_ range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> String {
        EscapedText.decodedAttribute(bytes, range)
    }

    private static let droppedWithContent: HTMLElementSet = [
        .applet, .button, .canvas, .datalist, .head, .iframe, .noembed, .noframes, .noscript, .script, .select,
        .style, .svg, .template, .textarea, .xmp,
    ]
    /// No address is as long, and no title that anyone would read.
    private static let longestAttribute = 65_536
    private static let withSource: HTMLElementSet = [.img, .source, .video, .audio, .track]
    private static let withBackground: HTMLElementSet = [.table, .td, .th, .tr, .tbody, .thead, .tfoot]
    /// Of no use without a source.
    private static let pointless: HTMLElementSet = [.source, .track]

    private static let allowed: HTMLElementSet = [
        .a, .abbr, .acronym, .address, .article, .aside, .audio, .b, .bdi, .bdo, .big, .blockquote, .br, .caption,
        .center, .cite, .code, .col, .colgroup, .data, .dd, .del, .details, .dfn, .dir, .div, .dl, .dt, .em,
        .figcaption, .figure, .font, .footer, .h1, .h2, .h3, .h4, .h5, .h6, .header, .hgroup, .hr, .i, .img, .ins,
        .kbd, .li, .main, .mark, .menu, .nav, .nobr, .ol, .p, .picture, .pre, .q, .rb, .rp, .rt, .rtc, .ruby, .s,
        .samp, .section, .small, .source, .span, .strike, .strong, .sub, .summary, .sup, .table, .tbody, .td, .tfoot,
        .th, .thead, .time, .tr, .track, .tt, .u, .ul, .var, .video, .wbr,
    ]
}
