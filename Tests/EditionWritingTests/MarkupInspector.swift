import Foundation
import Testing

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// Reads our own pages, which are well-formed XML, and looks for anything that could do something.
final class MarkupInspector: NSObject, XMLParserDelegate {
    private static let elements: Set<String> = [
        "html", "head", "meta", "title", "link", "style", "body", "a", "div", "header", "p", "h1", "h2", "h3", "h4",
        "nav",
        "ol", "ul", "li", "main", "section", "article", "span", "b", "bdi", "br", "small", "time", "table", "thead",
        "tbody",
        "tr", "th", "td", "code", "details", "summary", "mark", "footer", "blockquote",
    ]
    private static let attributes: Set<String> = [
        "lang", "dir", "class", "id", "href", "rel", "type", "title", "name", "content", "charset", "http-equiv",
        "datetime",
        "aria-label", "aria-labelledby", "aria-hidden", "scope", "tabindex", "hidden",
    ]

    private var faults: [String] = []
    private var ids = Set<String>()
    private var wanted = ""
    private var isInside = false
    private var texts: [String] = []

    static func faults(ofPage page: String) throws -> [String] {
        try inspect(page).faults
    }

    /// Of a feed, which has to be well-formed and may have Atom's attributes only.
    static func textOfElements(named name: String, in xml: String) throws -> [String] {
        let inspector = try inspect(xml, wanted: name)
        try #require(inspector.faults.isEmpty, "\(inspector.faults)")
        return inspector.texts
    }

    private static func inspect(_ xml: String, wanted: String = "") throws -> MarkupInspector {
        let inspector = MarkupInspector()
        inspector.wanted = wanted
        let parser = XMLParser(data: Data(xml.utf8))
        parser.delegate = inspector
        if !parser.parse() { inspector.faults.append("not well-formed, line \(parser.lineNumber)") }
        return inspector
    }

    func parser(
        _ parser: XMLParser, didStartElement element: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        if element == wanted {
            isInside = true
            texts.append("")
        }
        guard wanted.isEmpty else {
            let known: Set<String> = ["xmlns", "xml:lang", "rel", "href", "title", "type"]
            for (name, value) in attributes where !known.contains(name) { faults.append("\(element) \(name)=\(value)") }
            return
        }
        if !Self.elements.contains(element) { faults.append("<\(element)>") }
        for (name, value) in attributes {
            if !Self.attributes.contains(name) { faults.append("\(element) \(name)=\(value)") }
            if name == "href", !Self.isSafe(value) { faults.append("href=\(value)") }
            if name == "id", !ids.insert(value).inserted { faults.append("id \(value) twice") }
        }
    }

    func parser(_ parser: XMLParser, foundCharacters text: String) {
        if isInside { texts[texts.count - 1] += text }
    }

    func parser(_ parser: XMLParser, didEndElement element: String, namespaceURI: String?, qualifiedName: String?) {
        if element == wanted { isInside = false }
    }

    private static func isSafe(_ url: String) -> Bool {
        url.hasPrefix("https://") || url.hasPrefix("http://") || url.hasPrefix("mailto:") || url.hasPrefix("#")
            || ["index.html", "stories.atom", "stories.json"].contains(url) || url.hasPrefix("2025-01-")
    }
}
