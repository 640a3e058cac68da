import Aggregation
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
            let usual = DefaultPaths.configurationFiles(in: environment)
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
            throw Failure.wrongType("\(origin): '\(setting.rawValue)' takes true or false")
        }
    }

    func number(_ setting: Setting, in range: ClosedRange<Int>) throws -> Int? {
        guard let (values, origin) = value(setting), let text = values.first else { return nil }
        guard let number = Int(text), range.contains(number) else {
            throw Failure.wrongType(
                "\(origin): '\(setting.rawValue)' takes a number from \(range.lowerBound) to \(range.upperBound)")
        }
        return number
    }
}

extension Failure {
    /// A value that its setting cannot have.
    static func wrongType(_ message: String) -> Failure { Failure(message, code: "config.type", .configuration) }
}
