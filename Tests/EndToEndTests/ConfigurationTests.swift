import Foundation
import TestSupport
import Testing

/// Flag > environment > configuration file > default.
@Suite(.blocking) struct ConfigurationTests {
    @Test func eachSourceOverridesTheNext() throws {
        let home = try Household(environment: ["SHEAF_LANGUAGE": "fr"])
        try home.folder.write("sheaf.toml", "language = \"de\"\njobs = 7\nout = \"pages\"\n")
        let shown = try home.sheaf.run("config", "show", "--jobs", "9")
        #expect(shown.lines.contains("language = fr  (SHEAF_LANGUAGE)"))
        #expect(shown.lines.contains("jobs = 9  (flag)"))
        #expect(shown.lines.contains { $0.hasPrefix("out = ") && $0.hasSuffix("pages  (sheaf.toml)") }, "\(shown)")
        #expect(shown.lines.contains { $0.hasPrefix("allow_files = false  (default)") })
    }

    @Test(arguments: [
        ("langauge = \"de\"", "sheaf.toml:1:1: unknown key 'langauge'; did you mean 'language'?"),
        ("outt = \"x\"\njobs = 3\n[a]\nb = 1", "sheaf.toml:1:1: unknown key 'outt'; did you mean 'out'?"),
        ("jobs = 3\nj = 1", "sheaf.toml:2:1: unknown key 'j'"),
        ("\nlanguage = \"it\"", "sheaf.toml: 'language' takes one of en, de, fr, es; there is no 'it'"),
        ("allow_network = [\"home\"]", "sheaf.toml: allow_network: 'home' is no network; write it as 192.168.1.0/24"),
        ("\njobs = 0", "sheaf.toml"), ("time_zone = \"Mars/Olympus\"", "Mars/Olympus"), ("jobs = = 3", "sheaf.toml:1:"),
    ])
    func aWrongSettingIsNamed(text: String, message: String) throws {
        let home = try Household()
        try home.folder.write("sheaf.toml", text)
        let result = try home.sheaf.run("config", "show")
        #expect(result.status == 78)
        #expect(result.errors.contains(message), "\(result.errors)")
        #expect(result.errors.split(separator: "\n").count == 1)
    }

    @Test func aThemeIsReadBesideTheConfigurationAndABrokenOneNamed() throws {
        let home = try Household()
        try home.folder.write("a.xml", rss("A", ["One"]))
        try home.subscribe(to: ["a.xml"])
        try home.folder.write("settings/sheaf.toml", "theme = \"look\"\n")
        try home.folder.write("settings/look/footer.mustache", "<footer>Mine, {{date}}</footer>\n")
        #expect(try home.sheaf("run", "--config", "settings/sheaf.toml").status == 0)
        #expect(try home.folder.text("digests/latest.html").contains("<footer>Mine, 2025-01-18</footer>"))

        try home.folder.write("settings/look/footer.mustache", "<footer>\n{{#formats}}\n{{/format}}</footer>\n")
        let broken = try home.sheaf("run", "--config", "settings/sheaf.toml", at: "2025-01-19T06:00:00Z")
        #expect(broken.status == 78)
        #expect(broken.errors.contains("look/footer.mustache:3: "), "\(broken.errors)")
        #expect(broken.errors.contains("{{/format}}"), "\(broken.errors)")
        #expect(!FileManager.default.fileExists(atPath: home.folder.path("digests/2025-01-19.html")))
    }

    /// As a service has it that no user has started.
    @Test(arguments: ["env -u HOME", "env HOME="]) func withoutAHomeTheListOfUsersNamesIt(without: String) throws {
        let folder = try TemporaryFolder()
        let shown = try Shell.run("\(without) sheaf config show", in: folder.url)
        let home = try Shell.run("getent passwd $(id -u) | cut -d: -f6").output.trimmingCharacters(in: .newlines)
        #expect(shown.output.hasPrefix("feeds = \(home)/.config/sheaf/feeds.opml  (default)\n"), "\(shown.output)")
    }

    @Test(arguments: [
        (":Europe/Berlin", "Europe/Berlin"), (":/usr/share/zoneinfo/Asia/Tokyo", "Asia/Tokyo"),
        ("Europe/Paris", "Europe/Paris"),
    ]) func theTimeZoneOfTheSystem(text: String, name: String) throws {
        let home = try Household(environment: ["TZ": text])
        let shown = try home.sheaf.run("config", "show")
        #expect(shown.lines.contains("time_zone = \(name)  (default)"), "\(shown)")
    }

    @Test func formatsThatAreNoneAreAWrongSetting() throws {
        for (text, message) in [("\"pdf\"", "'pdf' is no format"), ("[]", "names no format")] {
            let home = try Household()
            try home.subscribe(to: [])
            try home.folder.write("sheaf.toml", "formats = \(text)\n")
            let result = try home.sheaf("digest")
            #expect(result.status == 78)
            #expect(result.errors.hasPrefix("sheaf: sheaf.toml: \(message)"), "\(result.errors)")
        }
        let home = try Household()
        #expect(try home.sheaf("digest", "--format", "").status == 64)
    }

    @Test func theDayBeginsWhereTheReaderLives() throws {
        let home = try Household()
        try home.folder.write("a.xml", rss("A", ["One"]))
        try home.subscribe(to: ["a.xml"])
        try home.folder.write("sheaf.toml", "time_zone = \"Pacific/Auckland\"\n")
        #expect(try home.sheaf("run", at: "2025-01-18T12:00:00Z").status == 0)
        #expect(FileManager.default.fileExists(atPath: home.folder.path("digests/2025-01-19.html")))
    }
}
