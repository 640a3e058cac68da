extension Templates {
    static let book = [
        "container": container, "package": package, "book-contents": bookContents, "chapter": chapter,
    ]

    private static let container = """
        <?xml version="1.0" encoding="UTF-8"?>
        <container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
        <rootfiles>
        <rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/>
        </rootfiles>
        </container>

        """

    /// With the metadata of EPUB Accessibility 1.1 §2.2.
    private static let package = """
        <?xml version="1.0" encoding="UTF-8"?>
        <package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="{{language}}">
        <metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
        <dc:identifier id="id">tag:sheaf.invalid,2025:edition/{{date}}</dc:identifier>
        <dc:title>{{title}}</dc:title>
        <dc:language>{{language}}</dc:language>
        <dc:creator>{{generator}}</dc:creator>
        <dc:date>{{date}}</dc:date>
        <meta property="dcterms:modified">{{modified}}</meta>
        <meta property="schema:accessMode">textual</meta>
        <meta property="schema:accessModeSufficient">textual</meta>
        <meta property="schema:accessibilityFeature">readingOrder</meta>
        <meta property="schema:accessibilityFeature">structuralNavigation</meta>
        <meta property="schema:accessibilityFeature">tableOfContents</meta>
        <meta property="schema:accessibilityHazard">none</meta>
        <meta property="schema:accessibilitySummary">{{access}}</meta>
        </metadata>
        <manifest>
        <item id="contents" href="contents.xhtml" media-type="application/xhtml+xml" properties="nav"/>
        <item id="style" href="style.css" media-type="text/css"/>
        {{#chapters}}
        <item id="{{.id}}" href="{{.file}}" media-type="application/xhtml+xml"/>
        {{/chapters}}
        </manifest>
        <spine>
        {{#chapters}}
        <itemref idref="{{.id}}"/>
        {{/chapters}}
        </spine>
        </package>

        """

    private static let bookContents = """
        <?xml version="1.0" encoding="UTF-8"?>
        <!DOCTYPE html>
        <html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="{{language}}" \
        xml:lang="{{language}}">
        <head><title>{{contents}}</title><link rel="stylesheet" href="style.css" /></head>
        <body>
        <nav epub:type="toc" aria-labelledby="toc">
        <h1 id="toc">{{contents}}</h1>
        <ol>
        {{#chapters}}
        <li><a href="{{.file}}">{{.title}}</a>{{#.hasParts}}<ol>{{#.parts}}<li><a href="{{.file}}#{{.id}}">{{.title}}</a>\
        </li>{{/.parts}}</ol>{{/.hasParts}}</li>
        {{/chapters}}
        </ol>
        </nav>
        </body>
        </html>

        """

    private static let chapter = """
        <?xml version="1.0" encoding="UTF-8"?>
        <!DOCTYPE html>
        <html xmlns="http://www.w3.org/1999/xhtml" lang="{{language}}" xml:lang="{{language}}">
        <head><title>{{title}}</title><link rel="stylesheet" href="style.css" /></head>
        <body>
        {{#isStart}}
        <p class="name">Sheaf · {{digest}}</p>
        <h1><time datetime="{{date}}">{{fullDate}}</time></h1>
        <p class="sum">{{#summary}}{{#.strong}}<b>{{.text}}</b>{{/.strong}}{{^.strong}}{{.text}}{{/.strong}}\
        {{/summary}}</p>
        {{> glance}}
        {{/isStart}}
        {{#sections}}
        {{> section}}
        {{/sections}}
        {{#isEnd}}
        {{#hasNotes}}
        {{> notes}}
        {{/hasNotes}}
        {{^hasNotes}}
        <h2>{{title}}</h2>
        {{/hasNotes}}
        {{#hasHidden}}
        {{> hidden}}
        {{/hasHidden}}
        <p class="stop">{{end}}</p>
        <footer><p>{{covers}} {{colophon}}</p></footer>
        {{/isEnd}}
        </body>
        </html>

        """
}
