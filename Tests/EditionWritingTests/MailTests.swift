import FeedModel
import Foundation
import Testing

@testable import EditionWriting

/// The mail as mail programs take it.
struct MailTests {
    private func message(_ edition: Edition, from: String = "Sheaf <sheaf@ok.example>") throws -> String {
        try EditionMail.render(edition, settings: MailSettings(from: from, to: ["me@ok.example"]))
    }

    private func page(_ edition: Edition) throws -> String {
        let part = try #require(try message(edition).components(separatedBy: "--=_sheaf_").dropLast().last)
        let body = part.components(separatedBy: "\r\n\r\n").dropFirst().joined()
        return String(
            decoding: try #require(Data(base64Encoded: body, options: .ignoreUnknownCharacters)), as: UTF8.self)
    }

    @Test func `No line of a header with encoded words is longer than 76 characters`() throws {
        let titles = ["Kommission prüft Übernahme der Häfen von Tessaly und Maren", "風暴沖垮托爾維克上游的大壩四千人連夜逃離家園"]
        for title in titles {
            let edition = EditionComposer.compose(
                SampleDay.material(stories: [SampleDay.single("s-1", SampleDay.item(1, 1, title))]))
            let name = String(repeating: "Zoë ", count: 12) + "Münster"
            let header = try #require(
                try message(edition, from: "\(name) <z@ok.example>").split(separator: "\r\n\r\n").first)
            let lines = header.split(separator: "\r\n")
            #expect(lines.allSatisfy { $0.utf8.count <= 76 }, "\(lines)")
            let words = header.matches(of: /=\?utf-8\?B\?([^?]*)\?=/).map { match in
                Data(base64Encoded: String(match.output.1)).flatMap { String(data: $0, encoding: .utf8) }
            }
            #expect(words.compactMap { $0 }.joined() == "\(name)Sheaf, Saturday 18 January 2025: \(title)")
        }
    }

    /// Gmail leaves out a whole style element otherwise.
    @Test func `The style sheet is short, with no rule of rules within another`() throws {
        let page = try page(EditionComposer.compose(SampleDay.material()))
        let style = try #require(page.firstMatch(of: /<style>(?<css>[^<]*)<\/style>/)?.css)
        #expect(style.utf8.count < 8192)
        #expect(style.firstMatch(of: /@[^{}]*\{[^{}]*(\{[^{}]*\}[^{}]*)*@/) == nil)
        // Here the list of contents would push the day's news off the screen, and its links lead nowhere in most programs.
        #expect(!page.contains("In this digest") && page.contains("One minute"))
    }

    @Test func `A day of some hundred stories stays below 100 KB`() throws {
        let edition = EditionComposer.compose(GeneratedDay.material(stories: 100))
        #expect(try message(edition).utf8.count < 100_000)
    }
}
