import Foundation
import TestSupport
import Testing

/// `sheaf schedule`: lines that work where they are put.
@Suite(.blocking) struct ScheduleCommandTests {
    @Test(arguments: ["", "with blank", "50%", "it's", "a\"b$HOME"]) func theCronLineRuns(folder: String) throws {
        let home = try Household()
        let place = folder.isEmpty ? home.folder.url : home.folder.url.appending(path: folder)
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
        try Data("<opml version=\"2.0\"><body/></opml>".utf8).write(to: place.appending(path: "feeds.opml"))
        let line = try SheafProgram(in: place).run("schedule", "cron").output
        #expect(line.hasPrefix("17 * * * * /"))
        // crontab(5): a backslash takes a percent sign its meaning; the rest goes to sh as it is, in the home folder.
        let command = line.split(separator: " ", maxSplits: 5)[5].replacing("\\%", with: "%")
        let result = try Shell.run("cd / && sh -c \(quoted(String(command)))")
        #expect(result.status == 0, "\(line)\(result.output)")
        #expect(result.output == "", "cron would mail it")
        #expect(FileManager.default.fileExists(atPath: place.appending(path: "digests/latest.html").path))
    }

    /// Cron runs it in the home folder, which has settings of its own or none.
    @Test func theSettingsOfTheFolderGoAlong() throws {
        let home = try Household()
        try home.folder.write("here/feeds.opml", "<opml version=\"2.0\"><body/></opml>")
        try home.folder.write("here/sheaf.toml", "formats = \"markdown\"\n")
        let line = try SheafProgram(in: home.folder.url.appending(path: "here")).run("schedule", "cron").output
        let result = try Shell.run("cd / && \(line.split(separator: " ", maxSplits: 5)[5])")
        #expect(result.status == 0 && result.output == "", "\(line)\(result.output)")
        let files = try FileManager.default.contentsOfDirectory(atPath: home.folder.path("here/digests"))
        #expect(files.contains("latest.md") && !files.contains("latest.html"), "\(files)")
        let shell = SheafProgram(in: home.folder.url, environment: ["SHEAF_LANGUAGE": "de", "SHEAF_OUT": "pages"])
        let said = try shell.run("schedule", "cron").errors
        #expect(said == "sheaf: SHEAF_LANGUAGE holds in this shell alone; write language into the configuration file\n")
    }

    @Test(
        .enabled(if: Shell.has("systemd-analyze"), "needs systemd-analyze"),
        arguments: ["plain", "with blank", "50%", "a$b"]) func theUnitsAreSound(folder: String) throws
    {
        let home = try Household()
        try home.folder.write("\(folder)/feeds.opml", "<opml version=\"2.0\"><body/></opml>")
        let output = try SheafProgram(in: home.folder.url.appending(path: folder)).run("schedule", "systemd", "--json")
        let units = try JSONSerialization.jsonObject(with: Data(output.output.utf8)) as? [String: Any]
        try home.folder.write("units/sheaf.service", try #require(units?["service"] as? String))
        try home.folder.write("units/sheaf.timer", try #require(units?["timer"] as? String))
        let result = try Shell.run(
            "systemd-analyze --man=no verify units/sheaf.service units/sheaf.timer", in: home.folder.url)
        #expect(result.status == 0, "\(result.output)")
        #expect(!result.output.contains("units/sheaf"), "\(result.output)")
    }

    private func quoted(_ text: String) -> String { "'" + text.replacing("'", with: "'\\''") + "'" }
}
