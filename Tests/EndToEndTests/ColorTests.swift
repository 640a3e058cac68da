import Foundation
import TestSupport
import Testing

/// Colours help on a terminal and get in the way everywhere else.
@Suite(.blocking) struct ColorTests {
    let home: Household

    init() throws {
        home = try Household()
        try home.subscribe(to: ["missing.xml"])
        #expect(try home.poll(minute: 0).status == 69)
    }

    private func list(_ environment: [String: String] = [:], _ command: String = "sheaf feeds list") throws -> String {
        try Shell.run(command, in: home.folder.url, environment: environment).output
    }

    @Test func aFileGetsThemOnlyWhenAsked() throws {
        #expect(!(try list().contains("\u{1b}")))
        let colored = try list([:], "sheaf feeds list --color always")
        #expect(colored.contains("\u{1b}[31m"), "\(colored)")
        #expect(colored.replacing(/\u{1b}\[[0-9]+m/, with: "") == (try list()))
    }

    /// `script` gives the program a terminal.
    @Test(
        .enabled(if: Shell.has("script"), "needs script, of bsdutils"),
        arguments: [
            (["TERM": "xterm"], true), (["TERM": "xterm", "NO_COLOR": ""], true),
            (["TERM": "xterm", "NO_COLOR": "1"], false),
            (["TERM": "dumb"], false),
        ]) func aTerminalGetsThem(environment: [String: String], isColored: Bool) throws
    {
        let output = try list(environment, "script -qec 'sheaf feeds list' /dev/null < /dev/null")
        #expect(output.contains("no such file"))
        #expect(output.contains("\u{1b}[31m") == isColored, "\(output)")
    }
}
