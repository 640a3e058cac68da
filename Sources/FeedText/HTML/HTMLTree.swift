/// Receives the elements of a document in order, each start with its end.
protocol HTMLVisitor {
    mutating func start(
        _ element: HTMLElement, attributes: [HTMLTokenizer.Attribute], in bytes: UnsafeBufferPointer<UInt8>)
    mutating func end(_ element: HTMLElement)
    mutating func text(_ range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>)
}

/// Walks tag soup as a balanced tree, without building one and without recursion.
///
/// Implied end tags (`p`, `li`, `dd`, `tr`, `td`…) are those of the HTML standard; misnested formatting is closed
/// with what encloses it and not opened again. Beyond `mostDepth` elements are flattened: their tags vanish, their
/// text stays. So every end tag looks through a bounded stack, and 100,000 nested elements take linear time.
struct HTMLTree {
    /// XML parsers stop at 256; this leaves room for the document around a fragment.
    static let mostDepth = 200

    private struct Entry {
        var element: HTMLElement
        /// Tells unknown elements apart.
        var name: ShortName
    }

    private var open: [Entry] = []
    /// How many elements are open beyond `mostDepth`.
    private var flattened = 0

    static func walk<Visitor: HTMLVisitor>(_ bytes: UnsafeBufferPointer<UInt8>, visitor: inout Visitor) {
        var tree = HTMLTree()
        var tokenizer = HTMLTokenizer(bytes)
        while let token = tokenizer.next() {
            switch token {
            case .text(let range):
                visitor.text(range, in: bytes)
            case .rawText(let range, let element):
                if readableRawText.contains(element) { visitor.text(range, in: bytes) }
            case .start(let element, let name, let isSelfClosing):
                tree.closeImplied(by: element, visitor: &visitor)
                if void.contains(element) {
                    visitor.start(element, attributes: tokenizer.attributes, in: bytes)
                    visitor.end(element)
                } else if tree.open.count >= mostDepth {
                    tree.flattened += isSelfClosing && element == .unknown ? 0 : 1
                } else if !tableParts.contains(element) || tree.contains(.table) {
                    tree.open.append(Entry(element: element, name: ShortName(bytes.slice(name))))
                    visitor.start(element, attributes: tokenizer.attributes, in: bytes)
                    // `<svg/>` and `<my-tag/>` are whole; `<div/>` is a start tag in HTML.
                    if isSelfClosing, selfClosable.contains(element) { tree.pop(&visitor) }
                }
            case .end(let element, let name):
                tree.close(element, name: ShortName(bytes.slice(name)), visitor: &visitor)
            }
        }
        while !tree.open.isEmpty { tree.pop(&visitor) }
    }

    private mutating func pop<Visitor: HTMLVisitor>(_ visitor: inout Visitor) {
        guard let entry = open.popLast() else { return }
        visitor.end(entry.element)
    }

    private mutating func close<Visitor: HTMLVisitor>(
        _ element: HTMLElement, name: ShortName, visitor: inout Visitor
    ) {
        guard flattened == 0 else {
            if !Self.void.contains(element) { flattened -= 1 }
            return
        }
        if element == .br {
            // `</br>` is read as `<br>`.
            visitor.start(.br, attributes: [], in: UnsafeBufferPointer(start: nil, count: 0))
            visitor.end(.br)
            return
        }
        let boundary = Self.tableParts.contains(element) || element == .table ? [] : Self.cells
        guard let index = lastIndex(of: element, name: name, within: boundary) else { return }
        // A formatting end tag inside a paragraph that began within the formatting leaves a paragraph open,
        // as in browsers: `<b><p>x</b>y</p>`.
        let reopensParagraph = Self.formatting.contains(element) && open[index...].contains { $0.element == .p }
        while open.count > index { pop(&visitor) }
        if reopensParagraph {
            open.append(Entry(element: .p, name: Self.paragraphName))
            visitor.start(.p, attributes: [], in: UnsafeBufferPointer(start: nil, count: 0))
        }
    }

    private func lastIndex(of element: HTMLElement, name: ShortName, within boundary: HTMLElementSet) -> Int? {
        var index = open.count - 1
        while index >= 0 {
            let entry = open[index]
            if entry.element == element, element != .unknown || entry.name == name { return index }
            if boundary.contains(entry.element) { return nil }
            index -= 1
        }
        return nil
    }

    private func contains(_ element: HTMLElement) -> Bool {
        open.contains { $0.element == element }
    }

    /// Closes what the start of `element` ends by itself.
    private mutating func closeImplied<Visitor: HTMLVisitor>(by element: HTMLElement, visitor: inout Visitor) {
        if open.isEmpty { return }
        if Self.closesParagraph.contains(element) {
            closeTopmost([.p], upTo: Self.cells, visitor: &visitor)
        }
        switch element {
        case .li: closeTopmost([.li], upTo: [.ul, .ol, .menu, .dir, .table, .td, .th, .div], visitor: &visitor)
        case .dd, .dt: closeTopmost([.dd, .dt], upTo: [.dl, .table, .td, .th, .div], visitor: &visitor)
        case .option, .optgroup: closeTopmost([.option], upTo: [.select, .datalist], visitor: &visitor)
        case .a: closeTopmost([.a], upTo: Self.cells, visitor: &visitor)
        case .rt, .rp, .rb, .rtc: closeTopmost([.rt, .rp, .rb], upTo: [.ruby, .rtc], visitor: &visitor)
        case .td, .th: closeTopmost([.td, .th, .caption], upTo: [.tr, .table], visitor: &visitor)
        case .tr: closeTopmost([.tr, .caption, .colgroup], upTo: [.table], visitor: &visitor)
        case .tbody, .thead, .tfoot:
            closeTopmost([.tbody, .thead, .tfoot, .caption, .colgroup], upTo: [.table], visitor: &visitor)
        case .h1, .h2, .h3, .h4, .h5, .h6:
            closeTopmost(Self.headings, upTo: Self.containers, visitor: &visitor)
        default: break
        }
    }

    private mutating func closeTopmost<Visitor: HTMLVisitor>(
        _ elements: HTMLElementSet, upTo boundary: HTMLElementSet, visitor: inout Visitor
    ) {
        var index = open.count - 1
        while index >= 0 {
            let element = open[index].element
            if elements.contains(element) {
                while open.count > index { pop(&visitor) }
                return
            }
            if boundary.contains(element) { return }
            index -= 1
        }
    }

    private static let paragraphName = HTMLElement.p.nameBytes.withUnsafeBufferPointer { ShortName($0) }

    static let void: HTMLElementSet = [
        .base, .br, .col, .embed, .frame, .hr, .img, .input, .link, .meta, .param, .source, .track, .wbr,
    ]
    /// Elements in which no tags are read, but whose text is for readers.
    static let readableRawText: HTMLElementSet = [.plaintext, .textarea, .title, .xmp]
    static let headings: HTMLElementSet = [.h1, .h2, .h3, .h4, .h5, .h6]
    /// Elements that begin and end a block of text.
    static let blocks: HTMLElementSet = [
        .address, .article, .aside, .blockquote, .body, .caption, .center, .dd, .details, .dialog, .dir, .div, .dl,
        .dt, .fieldset, .figcaption, .figure, .footer, .form, .frameset, .h1, .h2, .h3, .h4, .h5, .h6, .head,
        .header, .hgroup, .hr, .html, .legend, .li, .main, .menu, .nav, .ol, .p, .plaintext, .pre, .search,
        .section, .summary, .table, .tbody, .tfoot, .thead, .title, .tr, .ul, .xmp,
    ]
    private static let closesParagraph: HTMLElementSet = [
        .address, .article, .aside, .blockquote, .center, .dd, .details, .dialog, .dir, .div, .dl, .dt, .fieldset,
        .figcaption, .figure, .footer, .form, .h1, .h2, .h3, .h4, .h5, .h6, .header, .hgroup, .hr, .li, .main,
        .menu, .nav, .ol, .p, .plaintext, .pre, .search, .section, .summary, .table, .ul, .xmp,
    ]
    private static let formatting: HTMLElementSet = [
        .a, .b, .big, .code, .em, .font, .i, .nobr, .s, .small, .strike, .strong, .tt, .u,
    ]
    /// What an implied end tag never reaches through: cells, and elements whose content the visitors drop.
    private static let cells: HTMLElementSet = [.td, .th, .caption, .table, .applet, .template, .button, .select]
    private static let containers = cells.union([
        .article, .aside, .blockquote, .dd, .div, .dt, .figure, .footer, .header, .hgroup, .li, .main, .nav, .section,
        .summary,
    ])
    private static let tableParts: HTMLElementSet = [
        .caption, .colgroup, .tbody, .td, .tfoot, .th, .thead, .tr,
    ]
    private static let selfClosable: HTMLElementSet = [.unknown, .svg, .math]
}
