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
        printOutput(Sheaf.completionScript(for: shell))
    }
}
