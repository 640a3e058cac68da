import Aggregation
import ArgumentParser
import EditionWriting

struct ConfigCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "config", abstract: "Look at the settings.", subcommands: [Show.self])

    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "show", abstract: "Print each value and where it comes from.")
        @OptionGroup var common: CommonOptions
        @OptionGroup var fetching: FetchOptions

        func run() throws {
            let sources = try common.sources(fetching)
            let settings = try common.settings(fetching)
            var shown: [JSONObject.Value] = []
            for setting in Setting.allCases {
                let said = sources.value(setting)
                let value = said?.values.joined(separator: ", ") ?? settings.defaultValue(setting)
                let origin = said?.origin ?? "default"
                if common.json {
                    shown.append(
                        .object([
                            ("key", .string(setting.rawValue)), ("value", .string(value)), ("origin", .string(origin)),
                        ]))
                } else {
                    printOutput("\(setting.rawValue) = \(value)  (\(origin))")
                }
            }
            if common.json { printOutput(CommandResult.json("config show", [("settings", .array(shown))])) }
        }
    }
}

extension Settings {
    fileprivate func defaultValue(_ setting: Setting) -> String {
        switch setting {
        case .feeds: feedsFile
        case .store: storeFile
        case .out: outFolder
        case .timeZone: timeZone
        case .language: language
        case .formats: FormatOptions.standardNames
        case .jobs: String(jobs)
        case .allowNetwork: ""
        case .allowFiles: "false"
        case .cacert: certificates ?? ""
        case .mailFrom: mail.from
        case .mailAt: MailDelivery.anyTime
        case .images: "none"
        case .block, .keep, .limit, .theme, .mailTo, .mailServer, .mailUser, .mailPasswordFile, .mailPasswordCommand,
            .mailCommand:
            ""
        }
    }
}
