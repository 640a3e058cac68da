import Foundation

/// Where the feeds file, the store and the editions lie when nobody says otherwise (Documentation/configuration.md).
package struct DefaultPaths: Sendable {
    package var feedsFile: String
    package var storeFile: String
    package var outFolder: String

    /// - Parameters:
    ///   - feedsFile: what `--feeds` or `SHEAF_FEEDS` named, if anything.
    ///   - environment: for the XDG base directories and `HOME`.
    package init(feedsFile named: String?, environment: [String: String]) {
        let home = environment["HOME"] ?? "."
        let base = { (variable: String, fallback: String) in
            // The XDG specification says that a relative path is to be ignored.
            if let value = environment[variable], value.hasPrefix("/") { return value + "/sheaf" }
            return "\(home)/\(fallback)/sheaf"
        }
        let personal = base("XDG_CONFIG_HOME", ".config") + "/feeds.opml"
        let file = named ?? (FileManager.default.fileExists(atPath: "feeds.opml") ? "feeds.opml" : personal)
        feedsFile = file
        if file == personal {
            storeFile = base("XDG_STATE_HOME", ".local/state") + "/sheaf.sqlite"
            outFolder = base("XDG_DATA_HOME", ".local/share") + "/digests"
        } else {
            let folder = file.lastIndex(of: "/").map { String(file[...$0]) } ?? "./"
            storeFile = folder + "sheaf.sqlite"
            outFolder = folder + "digests"
        }
    }
}
