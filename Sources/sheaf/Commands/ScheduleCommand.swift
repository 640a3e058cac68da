import Aggregation
import ArgumentParser
import Foundation

struct ScheduleCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schedule", abstract: "Print the lines that make Sheaf run by itself.",
        subcommands: [Cron.self, Systemd.self])

    struct Cron: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "A line for `crontab -e`.")
        @OptionGroup var common: CommonOptions

        func run() throws {
            // Minute 0 is when everybody else's cron asks the same servers; % is special in a crontab.
            let command = try commandLine(common).replacing("%", with: "\\%")
            printOutput("17 * * * * \(command)")
        }
    }

    struct Systemd: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "A service and a timer for ~/.config/systemd/user.")
        @OptionGroup var common: CommonOptions

        func run() throws {
            printOutput(
                """
                # ~/.config/systemd/user/sheaf.service
                [Unit]
                Description=Sheaf daily digest

                [Service]
                Type=oneshot
                ExecStart=\(try commandLine(common).replacing("%", with: "%%"))

                # ~/.config/systemd/user/sheaf.timer
                [Unit]
                Description=Sheaf daily digest, every hour

                [Timer]
                OnCalendar=hourly
                RandomizedDelaySec=20min
                Persistent=true

                [Install]
                WantedBy=timers.target

                # then: systemctl --user enable --now sheaf.timer
                """)
        }
    }
}

/// `sheaf run` with absolute paths, since cron starts it in the home folder.
private func commandLine(_ common: CommonOptions) throws -> String {
    let settings = try common.settings()
    let folder = FileManager.default.currentDirectoryPath
    let absolute = { (path: String) in URL(filePath: path, relativeTo: URL(filePath: folder)).standardizedFileURL.path }
    let program = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? "sheaf"
    return [
        program, "run", "--feeds", absolute(settings.feedsFile), "--store", absolute(settings.storeFile), "--out",
        absolute(settings.outFolder),
    ].map(quoted).joined(separator: " ")
}

private func quoted(_ word: String) -> String {
    let safe = word.utf8.allSatisfy { byte in
        (0x30...0x39).contains(byte) || (0x41...0x5a).contains(byte) || (0x61...0x7a).contains(byte)
            || "/._-+:,@".utf8.contains(byte)
    }
    return safe ? word : "'" + word.replacing("'", with: "'\\''") + "'"
}
