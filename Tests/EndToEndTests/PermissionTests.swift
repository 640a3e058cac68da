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
}
