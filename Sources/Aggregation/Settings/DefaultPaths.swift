import Foundation

/// Where feeds file, store, editions and configuration lie when nobody says otherwise (Documentation/configuration.md).
package struct DefaultPaths: Sendable {
    package var feedsFile: String
    package var storeFile: String
    package var outFolder: String

    /// - Parameters:
    ///   - feedsFile: what `--feeds` or `SHEAF_FEEDS` named, if anything.
    ///   - environment: for the XDG base directories and `HOME`.
    package init(feedsFile named: String?, environment: [String: String]) {
        let personal = Self.base("XDG_CONFIG_HOME", ".config", in: environment) + "/feeds.opml"
        let file = named ?? (FileManager.default.fileExists(atPath: "feeds.opml") ? "feeds.opml" : personal)
        feedsFile = file
        if file == personal {
            storeFile = Self.base("XDG_STATE_HOME", ".local/state", in: environment) + "/sheaf.sqlite"
            outFolder = Self.base("XDG_DATA_HOME", ".local/share", in: environment) + "/digests"
        } else {
            let folder = file.lastIndex(of: "/").map { String(file[...$0]) } ?? "./"
            storeFile = folder + "sheaf.sqlite"
            outFolder = folder + "digests"
        }
    }

    /// The configuration files that are looked for; the first one there counts.
    package static func configurationFiles(in environment: [String: String]) -> [String] {
        ["sheaf.toml", base("XDG_CONFIG_HOME", ".config", in: environment) + "/config.toml"]
    }

    private static func base(
        _ variable: String, _ fallback: String, in environment: [String: String]
    ) -> String {
        // The XDG specification says that a relative path is to be ignored.
        if let value = environment[variable], value.hasPrefix("/") { return value + "/sheaf" }
        return "\(home(environment))/\(fallback)/sheaf"
    }

    /// The user's home: what `HOME` says or, where it says nothing, the list of users.
    private static func home(_ environment: [String: String]) -> String {
        if let home = environment["HOME"], !home.isEmpty { return home }
        // The C library's own, good until the next call, and copied at once.
        return getpwuid(getuid())?.pointee.pw_dir.map { String(cString: $0) } ?? "."
    }
}
