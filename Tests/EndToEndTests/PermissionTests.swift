import Foundation
import TestSupport
import Testing

/// A file that may not be read is said to be one, with a status of its own.
@Suite(.blocking, .enabled(if: Shell.has("setpriv"), "needs setpriv")) struct PermissionTests {
    /// To root every file is open.
    @Test(
        .enabled(if: getuid() == 0, "needs root, to become somebody else"),
        arguments: [
            "feeds list", "run", "feeds import secret.opml", "config show --config secret.toml",
            "parse secret.opml", "cluster secret.opml", "compare secret.opml secret.opml",
        ])
    func aClosedFileIsNoMissingOne(command: String) throws {
        let home = try Household()
        for name in ["feeds.opml", "secret.opml", "secret.toml"] {
            let path = try home.folder.write(name, "<opml version=\"2.0\"><body/></opml>")
            if command.contains(name) || (name == "feeds.opml" && !command.contains("secret")) { chmod(path, 0o000) }
        }
        chmod(home.folder.url.path, 0o777)
        let result = try Shell.run(
            "cp \(SheafProgram.path) ./sheaf && chmod 755 sheaf && setpriv --reuid=65534 --clear-groups ./sheaf \(command)",
            in: home.folder.url)
        #expect(result.status == 77, "\(result.output)")
        #expect(result.output.contains("permission denied"), "\(result.output)")
    }

    /// Somebody else's store: it is read where it lies, and no more is said of it than who may write it.
    @Test(.enabled(if: getuid() == 0, "needs root, to become somebody else"))
    func aStoreInAClosedFolderIsReadAndNotWritten() throws {
        let home = try Household()
        try home.folder.write("a.xml", rss("A", ["one"]))
        try home.subscribe(to: ["a.xml"])
        #expect(try home.sheaf("run").status == 0)
        let sheaf = try TemporaryFolder()
        chmod(sheaf.url.path, 0o755)
        _ = try Shell.run("cp \(SheafProgram.path) .", in: sheaf.url)
        chmod(home.folder.url.path, 0o755)
        func other(_ command: String) throws -> Program.Result {
            try Shell.run(
                "setpriv --reuid=65534 --clear-groups \(sheaf.path("sheaf")) \(command)", in: home.folder.url)
        }
        for command in ["items --store sheaf.sqlite", "feeds list", "feeds why 'Feed 1'", "store check"] {
            let result = try other(command)
            #expect(result.status == 0 && !result.output.isEmpty, "\(command): \(result.output)")
        }
        let copy = try other("store backup \(sheaf.path("copy"))")
        #expect(
            copy.status == 73 && copy.output.contains("cannot write the copy (Permission denied)"), "\(copy.output)")
        let run = try other("run")
        #expect(run.status == 73)
        #expect(run.output.hasPrefix("sheaf: ./sheaf.sqlite: the store cannot be written; make"), "\(run.output)")
        chmod(home.folder.path("sheaf.sqlite"), 0o600)
        let closed = try other("feeds list")
        #expect(closed.status == 77 && closed.output.contains("sheaf.sqlite: permission denied"), "\(closed.output)")
    }
}
