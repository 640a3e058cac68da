import Foundation
import TestSupport
import Testing

/// Every example in the documentation is run, or read by the program that it is meant for.
@Suite(.blocking) struct DocumentationTests {
    struct Example: Sendable, CustomTestStringConvertible {
        var page: String
        var line: Int
        var language: String
        var code: String
        /// `<!-- not run: … -->` on the line before it.
        var reasonNotToRun: String?

        var testDescription: String { "\(page):\(line)" }
    }

    static let pages: [String] = {
        let folder = SharedData.repository.appending(path: "Documentation")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return ["README.md"] + names.filter { $0.hasSuffix(".md") }.sorted().map { "Documentation/\($0)" }
    }()

    static func examples(of page: String) -> [Example] {
        let text = (try? String(contentsOf: SharedData.repository.appending(path: page), encoding: .utf8)) ?? ""
        var examples: [Example] = []
        var open: Example?
        var before = ""
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if line.hasPrefix("```"), let example = open {
                examples.append(example)
                open = nil
            } else if line.hasPrefix("```") {
                open = Example(
                    page: page, line: index + 2, language: String(line.dropFirst(3)), code: "",
                    reasonNotToRun: before.hasPrefix("<!-- not run: ") ? before : nil)
            } else {
                open?.code += line + "\n"
            }
            before = String(line)
        }
        return examples
    }

    static let all = pages.flatMap(examples)

    @Test func thereAreExamples() {
        for language in ["sh", "toml", "xml", "json"] {
            #expect(Self.all.contains { $0.language == language }, "\(language)")
        }
    }

    /// One page after the other, each in a home of its own, as somebody would who follows it.
    @Test(arguments: pages) func theCommandsWork(page: String) throws {
        let home = try Household(environment: [:])
        try home.folder.write(
            "subscriptions.opml",
            """
            <opml version="2.0"><body><outline text="News"><outline text="Courier" xmlUrl="courier.xml"/></outline>
            </body></opml>
            """)
        try home.folder.write(".config/sheaf/courier.xml", rss("Courier", ["a bridge", "a ferry"]))
        try home.folder.write("first.txt", "The harbour bridge was closed on Monday after a ferry had struck it.\n")
        try home.folder.write("second.txt", "The harbour bridge was closed on Monday after a ferry had struck it.\n")
        for example in Self.examples(of: page) where example.language == "sh" && example.reasonNotToRun == nil {
            let result = try Shell.run(
                "set -e\n" + example.code, in: home.folder.url, environment: ["SHEAF_NOW": "2025-01-18T06:00:00Z"])
            #expect(result.status == 0, "\(example.testDescription): \(result.output)")
        }
    }

    @Test(arguments: all.filter { $0.language == "toml" }) func theSettingsAreRead(example: Example) throws {
        let home = try Household()
        try home.folder.write("config.toml", example.code)
        let result = try home.sheaf.run("config", "show", "--config", "config.toml")
        #expect(result.status == 0, "\(result.errors)")
    }

    @Test(arguments: all.filter { $0.language == "xml" }) func theOutlinesAreRead(example: Example) throws {
        let home = try Household()
        let isWhole = example.code.contains("<opml")
        try home.folder.write(
            "feeds.opml", isWhole ? example.code : "<opml version=\"2.0\"><body>\(example.code)</body></opml>")
        let result = try home.sheaf.run("poll", "--dry-run")
        #expect(result.lines.count >= 1, "\(result.errors)")
        #expect(try home.sheaf.run("feeds", "check").output == "nothing is wrong\n")
    }

    @Test(arguments: all.filter { $0.language == "json" }) func theJSONIsJSON(example: Example) throws {
        for line in example.code.split(separator: "\n") {
            #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(line.utf8)) }
        }
    }

    /// A page that a link leads to is there, and has the heading that it names.
    @Test(arguments: pages) func linksLeadSomewhere(page: String) throws {
        let text = try String(contentsOf: SharedData.repository.appending(path: page), encoding: .utf8)
        for match in text.matches(of: /\]\((?<path>[^)#:\s]*)(?:#(?<anchor>[^)]*))?\)/) {
            let folder = SharedData.repository.appending(path: page).deletingLastPathComponent()
            let target = match.path.isEmpty ? page : String(match.path)
            let file = match.path.isEmpty ? SharedData.repository.appending(path: page) : folder.appending(path: target)
            #expect(FileManager.default.fileExists(atPath: file.path), "\(page): \(target)")
            guard let anchor = match.anchor, target.hasSuffix(".md") else { continue }
            let headings = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").filter {
                $0.hasPrefix("#")
            }
            let anchors = headings.map { heading in
                heading.drop { $0 == "#" || $0 == " " }.lowercased().replacing(" ", with: "-")
                    .filter { $0.isLetter || $0.isNumber || $0 == "-" }
            }
            #expect(anchors.contains(String(anchor)), "\(page): #\(anchor)")
        }
    }
}
