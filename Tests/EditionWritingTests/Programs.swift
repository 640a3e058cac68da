import Foundation
import TestSupport
import Testing

#if canImport(FoundationXML)
    import FoundationXML
#endif

enum Python {
    /// Where `Scripts/setup page` puts what Debian does not have; the system's otherwise.
    static let interpreter: String = {
        let own = SharedData.repository.appending(path: ".build/page-tools/bin/python3").path
        return FileManager.default.isExecutableFile(atPath: own) ? own : "python3"
    }()

    static let hasHTML5Lib = Program.succeeds(interpreter, "-c", "import html5lib")

    /// Parses pages as browsers do and names every element or attribute that could act.
    static func activeParts(of pages: [String]) throws -> [String] {
        let folder = try TemporaryFolder()
        for (number, page) in pages.enumerated() { try folder.write("\(number).html", page) }
        return try activeParts(in: folder)
    }

    /// The same of all files of a folder that end in `html`.
    static func activeParts(in folder: TemporaryFolder) throws -> [String] {
        let output = try Program.run(interpreter, "-c", script, folder.path)
        return output.split(separator: "\n").map(String.init)
    }

    private static let script = """
        import sys, glob, html5lib
        active = {'script', 'iframe', 'object', 'embed', 'base', 'form', 'img', 'svg', 'math', 'video', 'audio', 'input',
                  'button', 'template', 'marquee', 'noscript', 'frameset', 'applet', 'portal', 'plaintext', 'isindex'}
        loading = {'style', 'src', 'srcset', 'srcdoc', 'action', 'formaction', 'background', 'poster', 'ping', 'data',
                   'xlink:href', 'manifest', 'target'}
        for name in glob.glob(sys.argv[1] + '/*html'):
            tree = html5lib.parse(open(name, encoding='utf-8').read(), namespaceHTMLElements=False)
            for element in tree.iter():
                if not isinstance(element.tag, str): continue
                if element.tag in active: print(name, element.tag)
                if element.tag == 'meta' and element.get('http-equiv', '') not in ('', 'Content-Security-Policy'):
                    print(name, 'meta')
                if element.tag == 'link' and element.get('rel') not in ('prev', 'next', 'up', 'alternate') \\
                    and element.get('href') != 'style.css': print(name, 'link')
                for key, value in element.attrib.items():
                    key = key.lower()
                    if key.startswith('on') or key in loading: print(name, key)
                    if key == 'href' and value.strip().lower().split(':')[0] not in ('http', 'https', 'mailto') \\
                        and ':' in value.split('/')[0]: print(name, value)
        """
}

/// What cmark, the reference program of CommonMark, reads.
struct CommonMark {
    static let isPresent = Program.succeeds("cmark", "--version")

    var rawHTML: [String] = []
    var destinations: [String] = []
    var images = 0
    /// The text of each paragraph, heading and link.
    var texts: [String] = []

    static func document(_ markdown: String) throws -> CommonMark {
        let folder = try TemporaryFolder()
        try folder.write("page.md", markdown)
        let reader = Reader()
        let xml = try Program.run("cmark", "-t", "xml", "\(folder.path)/page.md")
        let parser = XMLParser(data: Data(xml.utf8))
        parser.delegate = reader
        try #require(parser.parse())
        return reader.document
    }

    private final class Reader: NSObject, XMLParserDelegate {
        var document = CommonMark()
        private var element = ""

        func parser(
            _ parser: XMLParser, didStartElement element: String, namespaceURI: String?, qualifiedName: String?,
            attributes: [String: String]
        ) {
            self.element = element
            if element == "link" { document.destinations.append(attributes["destination"] ?? "") }
            if element == "image" { document.images += 1 }
            if element.hasPrefix("html_") { document.rawHTML.append("") }
            if ["paragraph", "heading", "link", "html_inline"].contains(element) { document.texts.append("") }
        }

        func parser(_ parser: XMLParser, foundCharacters text: String) {
            if element.hasPrefix("html_") { document.rawHTML[document.rawHTML.count - 1] += text }
            if element == "text", !document.texts.isEmpty { document.texts[document.texts.count - 1] += text }
        }

        func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
            element = ""
        }
    }
}

extension TemporaryFolder {
    var path: String { url.path }

    var names: [String] {
        get throws { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }
    }
}
