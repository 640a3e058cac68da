import Foundation
import TestSupport
import Testing

/// A feed that says the same of many things: every command shows them as the edition does.
@Suite(.blocking) struct SeriesTests {
    let home: Household

    init() throws {
        home = try Household()
        let text = """
            We are looking for you. The harbour office offers thirty days of holiday, a pension scheme, free coffee and
            a berth for your own boat; write to our office at Pier 4 by the end of the month, with your papers.
            """
        let items = ["Welder", "Nurse", "Pilot"].map { title in
            "<item><title>\(title)</title><link>https://port.example/\(title)</link>"
                + "<description>\(text)</description></item>"
        }
        try home.folder.write(
            "port.xml", "<rss version='2.0'><channel><title>Port</title>\(items.joined())</channel></rss>")
        try home.subscribe(to: ["port.xml"])
        #expect(try home.sheaf("run").status == 0)
    }

    @Test func eachItemIsAReportOfItsOwn() throws {
        let items = try home.items()
        #expect(items.count == 3)
        #expect(items.allSatisfy { $0["report"] as? String == $0["id"] as? String }, "\(items)")
        let story = try #require(items[0]["story"] as? String)
        let shown = try home.sheaf.run("story", story)
        #expect(shown.lines.first?.hasSuffix(", 3 reports") == true, "\(shown.output)")
        #expect(!shown.output.contains("the same text"))
    }

    @Test func theyStayInOneStory() throws {
        let story = try #require(try home.items()[0]["story"] as? String)
        let split = try home.sheaf.run("story", "split", story, "https://port.example/Pilot")
        #expect(split.status == 64)
        #expect(split.errors.hasPrefix("sheaf: \(story) is a series, the same text under several titles; "), "\(split)")
        let all = ["Welder", "Nurse", "Pilot"].map { "https://port.example/\($0)" }
        let nothing = try home.sheaf.run(["story", "split", story] + all)
        #expect(nothing.errors.hasPrefix("sheaf: \(story) would have no report left; "), "\(nothing)")
    }

    @Test func twoOfThemAreOneStoryAndNotOneText() throws {
        let result = try home.sheaf.run(
            "compare", "--store", "sheaf.sqlite", "https://port.example/Welder", "https://port.example/Pilot")
        #expect(result.status == 0)
        #expect(result.output.hasPrefix("SAME STORY · stored in s-"), "\(result.output)")
    }
}
