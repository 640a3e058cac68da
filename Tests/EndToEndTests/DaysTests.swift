import Foundation
import TestSupport
import Testing

/// What an edition covers when runs come twice a day, late, or by a clock that is wrong.
@Suite(.blocking) struct DaysTests {
    let home: Household

    init() throws {
        home = try Household()
        try home.subscribe(to: ["a.xml"])
    }

    /// The feed's whole content, and a run.
    private func run(_ items: [String], at time: String) throws {
        var feed = rss("A", items)
        for (name, text) in Self.texts { feed = feed.replacing("What there is to say about \(name) is", with: text) }
        try home.folder.write("a.xml", feed.replacing(" said here in a few plain words.", with: ""))
        let result = try home.sheaf("run", at: time)
        #expect(result.status == 0, "\(result)")
    }

    /// Nothing that would make one story of two.
    private static let texts = [
        "bridges": "Steel arches of Varn carry eleven lorries an hour.",
        "tunnels": "Granite was drilled under Mount Hest for nine winters.",
        "ferries": "Captain Orrick counts seals between the islands.",
        "trams": "Copper wires hang again above the corn market.",
    ]

    private func page(_ date: String) throws -> String { try home.folder.text("digests/\(date).txt") }

    private func latest() throws -> String {
        try FileManager.default.destinationOfSymbolicLink(atPath: home.folder.path("digests/latest.txt"))
    }

    @Test func theSecondRunOfADayIsNoGap() throws {
        try run(["bridges"], at: "2025-01-17T06:00:00Z")
        try run(["tunnels", "bridges"], at: "2025-01-18T06:00:00Z")
        try run(["ferries", "tunnels", "bridges"], at: "2025-01-18T20:00:00Z")
        #expect(try !page("2025-01-18").contains("no edition was made"))
        try run(["trams", "ferries", "tunnels", "bridges"], at: "2025-01-21T06:00:00Z")
        let page = try page("2025-01-21").replacing("\n", with: " ")
        #expect(page.contains("It covers 2 days: no edition was made in between."), "\(page)")
    }

    @Test func whatOnlyRepeatsIsNotSilence() throws {
        try run(["bridges"], at: "2025-01-17T06:00:00Z")
        try run(["bridges"], at: "2025-01-18T06:00:00Z")
        #expect(try page("2025-01-18").contains("Your feeds were quiet"))
        let feed = try home.folder.text("a.xml").replacing("A/bridges", with: "another guid")
        try home.folder.write("a.xml", feed.replacing("18:00:00 GMT", with: "19:00:00 GMT"))
        #expect(try home.sheaf("run", at: "2025-01-19T06:00:00Z").status == 0)
        let page = try page("2025-01-19").replacing("\n", with: " ")
        #expect(page.contains("0 different reports, 0 stories. Nothing new to read: all of it repeats"), "\(page)")
    }

    @Test func aClockThatWasSetBackShowsNothingTwiceAndLosesNothing() throws {
        try run(["bridges"], at: "2025-01-19T08:00:00Z")
        try run(["tunnels", "bridges"], at: "2025-01-20T20:00:00Z")
        try run(["ferries", "tunnels", "bridges"], at: "2025-01-19T21:00:00Z")
        try run(["trams", "ferries", "tunnels", "bridges"], at: "2025-01-20T21:00:00Z")
        let (first, second) = (try page("2025-01-19"), try page("2025-01-20"))
        for name in ["bridges", "ferries"] { #expect(first.contains(name) && !second.contains(name), "\(name)") }
        for name in ["tunnels", "trams"] { #expect(second.contains(name) && !first.contains(name), "\(name)") }
    }

    @Test func aClockThatWasFarAheadDoesNotLeadForever() throws {
        try run(["bridges"], at: "2030-01-01T08:00:00Z")
        try run(["tunnels", "bridges"], at: "2025-01-20T08:00:00Z")
        #expect(try latest() == "2025-01-20.txt")
        #expect(try home.folder.text("digests/stories.atom").contains("tunnels"))
        try run(["ferries", "tunnels", "bridges"], at: "2025-01-21T08:00:00Z")
        #expect(try latest() == "2025-01-21.txt")
        #expect(try !home.folder.text("digests/2025-01-21.html").contains("2030-01-01.html"))
        let stories = try home.folder.text("digests/stories.atom")
        #expect(stories.contains("tunnels") && stories.contains("ferries"))
    }
}
