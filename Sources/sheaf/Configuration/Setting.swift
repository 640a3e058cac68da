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
}
