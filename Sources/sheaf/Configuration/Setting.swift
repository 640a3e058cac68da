/// Everything that can be set in the configuration file, by its key there.
enum Setting: String, CaseIterable {
    case feeds
    case store
    case out
    case timeZone = "time_zone"
    case language
    case formats
    case jobs
    case allowNetwork = "allow_network"
    case allowFiles = "allow_files"
    case cacert
    case block
    case keep
    case limit
    case theme
    case images
    case mailTo = "mail_to"
    case mailFrom = "mail_from"
    case mailAt = "mail_at"
    case mailServer = "mail_server"
    case mailUser = "mail_user"
    case mailPasswordFile = "mail_password_file"
    case mailPasswordCommand = "mail_password_command"
    case mailCommand = "mail_command"

    /// `SHEAF_TIME_ZONE`.
    var variable: String { "SHEAF_" + rawValue.uppercased() }

    /// A relative path in the configuration file is relative to that file.
    var isPath: Bool { [.feeds, .store, .out, .cacert, .theme, .mailPasswordFile].contains(self) }

    /// Several values in one variable of the environment, separated by commas.
    var isList: Bool { [.allowNetwork, .formats, .mailTo].contains(self) }

    /// The key that somebody who wrote `word` most likely meant; nil when none is near.
    static func nearest(to word: String) -> Setting? {
        let ranked = allCases.map { (setting: $0, distance: editDistance($0.rawValue, word.lowercased())) }
        guard let best = ranked.min(by: { $0.distance < $1.distance }) else { return nil }
        return best.distance <= max(2, word.count / 3) ? best.setting : nil
    }
}

/// Levenshtein's distance: insertions, deletions and substitutions.
func editDistance(_ left: String, _ right: String) -> Int {
    let right = Array(right.utf8)
    var row = Array(0...right.count)
    for (line, byte) in left.utf8.enumerated() {
        var diagonal = row[0]
        row[0] = line + 1
        for column in right.indices {
            let substitution = diagonal + (byte == right[column] ? 0 : 1)
            diagonal = row[column + 1]
            row[column + 1] = min(substitution, row[column] + 1, diagonal + 1)
        }
    }
    return row[right.count]
}
