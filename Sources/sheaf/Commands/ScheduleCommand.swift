import Aggregation
import ArgumentParser
import FeedText
import Foundation

struct ScheduleCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schedule", abstract: "Print the lines that make Sheaf run by itself.",
        subcommands: [Cron.self, Systemd.self])

    struct Cron: ParsableCommand {
        static let configuration = CommandConfiguration(commandName: "cron", abstract: "A line for `crontab -e`.")
        @OptionGroup var common: CommonOptions

        func run() throws {
            // Minute 0 is when everybody else's cron asks the same servers; % is special in a crontab.
            let command = try commandLine(common).replacing("%", with: "\\%")
            let line = "17 * * * * \(command)"
            printOutput(common.json ? CommandResult.json("schedule cron", [("line", .string(line))]) : line)
        }
    }

    struct Systemd: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "systemd", abstract: "A service and a timer for ~/.config/systemd/user.")
        @OptionGroup var common: CommonOptions

        func run() throws {
            let service = """
                [Unit]
                Description=Sheaf daily digest

                [Service]
                Type=oneshot
                ExecStart=\(try commandLine(common, quoted: systemdQuoted))

                """
            guard !common.json else {
                return printOutput(
                    CommandResult.json(
                        "schedule systemd", [("service", .string(service)), ("timer", .string(Self.timer))]))
            }
            printOutput(
                """
                # ~/.config/systemd/user/sheaf.service
                \(service)
                # ~/.config/systemd/user/sheaf.timer
                \(Self.timer)
                # then: systemctl --user enable --now sheaf.timer
                """)
        }

        private static let timer = """
            [Unit]
            Description=Sheaf daily digest, every hour

            [Timer]
            OnCalendar=hourly
            RandomizedDelaySec=20min
            Persistent=true

            [Install]
            WantedBy=timers.target

            """
    }
}

/// `sheaf run` with absolute paths, since cron starts it in the home folder, where it finds no `sheaf.toml` of another
/// one either.
private func commandLine(_ common: CommonOptions, quoted: (String) -> String = ShellWord.quoted) throws -> String {
    let settings = try common.settings()
    let folder = URL(filePath: FileManager.default.currentDirectoryPath, directoryHint: .isDirectory)
    let absolute = { (path: String) in URL(filePath: path, relativeTo: folder).standardizedFileURL.path }
    let program = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? "sheaf"
    let sources = try common.sources()
    let configuration = sources.file.map { ["--config", absolute($0.path)] } ?? []
    for setting in Setting.allCases where ![.feeds, .store, .out].contains(setting) {
        guard sources.variable(setting.variable) != nil else { continue }
        printMessage(
            "\(setting.variable) holds in this shell alone; write \(setting.rawValue) into the configuration file")
    }
    let words = [
        program, "run", "--feeds", absolute(settings.feedsFile), "--store", absolute(settings.storeFile), "--out",
        absolute(settings.outFolder),
    ]
    return (words + configuration).map(quoted).joined(separator: " ")
}

/// systemd.service(5), "Command lines": no shell, `%` and `$` have a meaning of their own, and so has the backslash.
private func systemdQuoted(_ word: String) -> String {
    guard !ShellWord.isPlain(word) else { return word }
    let escaped = word.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("%", with: "%%")
        .replacing("$", with: "$$")
    return "\"\(escaped)\""
}
