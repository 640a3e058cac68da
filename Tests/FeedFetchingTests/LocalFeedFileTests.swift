import FeedFetching
import Foundation
import Testing

/// Which files an OPML file may name, and what is read of them.
@Suite final class LocalFeedFileTests {
    let root: URL
    let folder: String

    init() throws {
        root = FileManager.default.temporaryDirectory.appending(path: "sheaf-\(UUID().uuidString)")
        folder = root.appending(path: "lists").path
        for path in ["lists/feeds", "secret"] {
            try FileManager.default.createDirectory(
                at: root.appending(path: path), withIntermediateDirectories: true)
        }
        for path in ["lists/feeds/a.xml", "lists/b c.xml", "secret/c.xml"] {
            try Data("<rss/>".utf8).write(to: root.appending(path: path))
        }
        for (path, target) in [
            ("lists/out.xml", "../secret/c.xml"), ("lists/outside", "../secret"), ("lists/in.xml", "feeds/a.xml"),
            ("linked", "lists"),
        ] {
            try FileManager.default.createSymbolicLink(
                atPath: root.appending(path: path).path, withDestinationPath: target)
        }
    }

    deinit {
        try? FileManager.default.removeItem(at: root)
    }

    @Test(arguments: [
        ("feeds/a.xml", true), ("./feeds/a.xml", true), ("b c.xml", true), ("feeds/../b c.xml", true),
        ("in.xml", true), ("missing.xml", true), ("../lists/b c.xml", true), ("../secret/c.xml", false),
        ("out.xml", false), ("outside/c.xml", false), ("outside/missing.xml", false), ("/etc/passwd", false),
        ("file:///etc/passwd", false), ("../../../../../../etc/passwd", false), ("", false), ("nowhere/x.xml", true),
        ("nowhere/../../x.xml", false), ("outside/nowhere/x.xml", false),
    ])
    func onlyBelowTheOwnFolder(reference: String, isAllowed: Bool) {
        for home in [folder, root.appending(path: "linked").path] {
            #expect((LocalFeedFile.path(of: reference, in: home) != nil) == isAllowed, "\(home)")
        }
    }

    @Test func anyFileWhenTheUserSaysSo() throws {
        for reference in [
            "../secret/c.xml", root.appending(path: "secret/c.xml").path, "file://\(root.path)/secret/c.xml",
        ] {
            let path = try #require(LocalFeedFile.path(of: reference, in: folder, allowAny: true))
            #expect(LocalFeedFile.read(path) == .body(Array("<rss/>".utf8)))
        }
    }

    @Test func readsRegularFilesOfALimitedSize() throws {
        let path = try #require(LocalFeedFile.path(of: "feeds/a.xml", in: folder))
        #expect(LocalFeedFile.read(path) == .body(Array("<rss/>".utf8)))
        #expect(LocalFeedFile.read(path, limit: 5) == .failed(.tooLarge(limit: 5)))
        #expect(LocalFeedFile.read(folder + "/missing.xml") == .failed(.fileNotFound))
        #expect(LocalFeedFile.read(folder) == .failed(.notARegularFile))
        #expect(LocalFeedFile.read("/dev/zero") == .failed(.notARegularFile))
        let pipe = folder + "/pipe"
        #expect(mkfifo(pipe, 0o600) == 0)
        #expect(LocalFeedFile.read(pipe) == .failed(.notARegularFile))
        try Data().write(to: root.appending(path: "lists/empty.xml"))
        #expect(LocalFeedFile.read(folder + "/empty.xml") == .failed(.empty))
    }
}
