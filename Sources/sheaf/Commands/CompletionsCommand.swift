import ArgumentParser

struct CompletionsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "completions", abstract: "Print the script by which a shell completes sheaf's commands.",
        discussion: """
            Packages and `make install` put it where the shell looks. Otherwise:
            bash: sheaf completions bash > ~/.local/share/bash-completion/completions/sheaf
            zsh: sheaf completions zsh > a folder of $fpath, as _sheaf
            fish: sheaf completions fish > ~/.config/fish/completions/sheaf.fish
            """)

    enum Shell: String, ExpressibleByArgument, CaseIterable {
        case bash, zsh, fish
    }

    @Argument(help: ArgumentHelp("bash, zsh or fish.", valueName: "shell"))
    var shell: Shell

    func run() {
        let shell: CompletionShell =
            switch shell {
            case .bash: .bash
            case .zsh: .zsh
            case .fish: .fish
            }
        var script = Sheaf.completionScript(for: shell)
        // It is read into a shell that is running, never started by itself.
        if script.hasPrefix("#!"), let end = script.firstIndex(of: "\n") { script.removeSubrange(...end) }
        printOutput(script)
    }
}
