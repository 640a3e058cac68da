import Foundation
import TestSupport
import Testing

/// `images = "embed"`: pictures of the top stories, from a real server into the page.
@Suite(.blocking) struct PictureTests {
    /// A real PNG, with a comment that makes it as large as is wanted.
    private static func png(bytes: Int) -> [UInt8] {
        let pixel = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=="
        let image = Data(base64Encoded: pixel).map { [UInt8]($0) } ?? []
        return image + [UInt8](repeating: 0x20, count: max(0, bytes - image.count))
    }

    private static let svg = Array(
        ("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>"
            + String(repeating: " ", count: 1000)).utf8)

    /// Two papers of the demo week report on one treaty; each item names the picture.
    private func household(picture: [UInt8], _ settings: String) throws -> (Household, LoopbackServer) {
        let folder = SharedData.repository.appending(path: "Fixtures/demo")
        let papers = try ["northgate-courier", "federal-dispatch"].map {
            try String(contentsOf: folder.appending(path: "\($0).xml"), encoding: .utf8)
        }
        let server = try LoopbackServer { request in
            if request.path.hasPrefix("/picture") {
                return .status(200, headers: ["Content-Type: image/png"], body: picture)
            }
            let paper = papers[request.path == "/0.xml" ? 0 : 1]
            let host = request["Host"] ?? ""
            return .ok(
                paper.replacing(
                    "</item>", with: "<enclosure url=\"http://\(host)/picture.png\" type=\"image/png\"/></item>"))
        }
        let home = try Household()
        try home.subscribe(to: [server.url("/0.xml"), server.url("/1.xml")])
        try home.folder.write("sheaf.toml", settings)
        return (home, server)
    }

    private func run(_ home: Household, at time: String = "2026-11-21T06:00:00Z") throws -> String {
        let result = try home.sheaf("run", at: time)
        #expect(result.status == 0, "\(result.errors)")
        return try home.folder.text("digests/2026-11-21.html")
    }

    @Test func aPictureIsInThePageAndAskedForOnce() throws {
        let (home, server) = try household(picture: Self.png(bytes: 2000), "images = \"embed\"\n")
        defer { server.stop() }
        let page = try run(home)
        let data = Data(Self.png(bytes: 2000)).base64EncodedString()
        #expect(page.contains("<img class=\"picture u-photo\" src=\"data:image/png;base64,\(data)\" alt=\"\" />"))
        #expect(!page.contains("src=\"http"))
        #expect(server.requests("/picture.png").count == 1)
        #expect(server.requests("/picture.png").first?["Accept"]?.contains("image/png") == true)
        // Later that day it is in the page as it was, and nobody is asked again.
        #expect(try run(home, at: "2026-11-21T06:20:00Z") == page)
        #expect(server.requests("/picture.png").count == 1)
    }

    @Test func withoutTheSettingNobodyIsAsked() throws {
        let (home, server) = try household(picture: Self.png(bytes: 2000), "")
        defer { server.stop() }
        #expect(!(try run(home).contains("<img")))
        #expect(server.requests("/picture.png").isEmpty)
    }

    @Test(arguments: [svg, png(bytes: 150_001), png(bytes: 70), Array("<html>".utf8)])
    func whatIsNoPictureIsLeftOut(bytes: [UInt8]) throws {
        let (home, server) = try household(picture: bytes, "images = \"embed\"\n")
        defer { server.stop() }
        let page = try run(home)
        #expect(!page.contains("<img") && page.contains("id=\"top\""))
        #expect(server.requests("/picture.png").count == 1)
    }

    @Test func anotherWordIsAnError() throws {
        let home = try Household()
        try home.folder.write("sheaf.toml", "images = \"all\"\n")
        let result = try home.sheaf("config", "show")
        #expect(result.status == 78)
        #expect(result.errors == "sheaf: sheaf.toml: 'images' takes none or embed\n")
    }
}
