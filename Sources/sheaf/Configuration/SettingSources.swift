import FeedModel
import Foundation

/// Where values come from: flag > `SHEAF_*` environment > configuration file > built-in default.
struct SettingSources {
    var flags: [Setting: [String]]
    var environment: [String: String]
    var file: ConfigurationFile?

    /// - Parameter named: what `--config` said.
    init(flags: [Setting: [String]], configuration named: String?, environment: [String: String]) throws {
        self.flags = flags
        self.environment = environment
        if let named = named ?? Self.variable("SHEAF_CONFIG", in: environment) {
            file = try ConfigurationFile(path: named)
        } else {
            let home = environment["HOME"] ?? "."
            let base = environment["XDG_CONFIG_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil } ?? home + "/.config"
            let usual = ["sheaf.toml", base + "/sheaf/config.toml"]
            file = try usual.first { FileManager.default.fileExists(atPath: $0) }.map(ConfigurationFile.init)
        }
    }

    /// The value that counts, and who said so; nil when it is left to the default.
    func value(_ setting: Setting) -> (values: [String], origin: String)? {
        if let values = flags[setting] { return (values, "flag") }
        if let text = variable(setting.variable) {
            let values =
                setting.isList
                ? text.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
                : [text]
            return (values, setting.variable)
        }
        if let file, let values = file[setting] { return (values, file.path) }
        return nil
    }

    /// A variable of the environment; an empty one is as good as none.
    func variable(_ name: String) -> String? { Self.variable(name, in: environment) }

    private static func variable(_ name: String, in environment: [String: String]) -> String? {
        environment[name].flatMap { $0.isEmpty ? nil : $0 }
    }

    func text(_ setting: Setting) -> String? { value(setting)?.values.first }

    func flag(_ setting: Setting) throws -> Bool {
        guard let (values, origin) = value(setting) else { return false }
        switch values.first {
        case "true", "1", "yes": return true
        case "false", "0", "no": return false
        default:
            throw Failure("\(origin): '\(setting.rawValue)' takes true or false", code: "config.type", .configuration)
        }
    }

    /// What holds for all feeds, each expression tried.
    func everyFeed() throws -> SubscriptionOptions {
        var options = SubscriptionOptions()
        options.block = try expressions(.block)
        options.keep = try expressions(.keep)
        options.limit = try number(.limit, in: 1...100_000)
        return options
    }

    private func expressions(_ setting: Setting) throws -> [String] {
        guard let (values, origin) = value(setting) else { return [] }
        for expression in values where (try? Regex(expression)) == nil {
            throw Failure(
                "\(origin): \(setting.rawValue): '\(expression)' is no regular expression", code: "config.type",
                .configuration)
        }
        return values
    }

    /// `images`: none, or those of the top stories within the page.
    func embedsPictures() throws -> Bool {
        guard let (values, origin) = value(.images) else { return false }
        switch values.first {
        case "embed": return true
        case "none": return false
        default: throw Failure("\(origin): 'images' takes none or embed", code: "config.type", .configuration)
        }
    }

    func number(_ setting: Setting, in range: ClosedRange<Int>) throws -> Int? {
        guard let (values, origin) = value(setting), let text = values.first else { return nil }
        guard let number = Int(text), range.contains(number) else {
            throw Failure(
                "\(origin): '\(setting.rawValue)' takes a number from \(range.lowerBound) to \(range.upperBound)",
                code: "config.type", .configuration)
        }
        return number
    }
}
