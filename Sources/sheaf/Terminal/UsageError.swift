import ArgumentParser

/// What is wrong with a command line, in Sheaf's own form.
enum UsageError {
    /// One line, with the command that was probably meant.
    static func message(of error: any Error) -> String {
        let message = Sheaf.message(for: error)
        // An option behind a word that is no command is unknown, too; the word is what is wrong.
        let isOfCommand = ["Unexpected argument", "Unknown option"].contains(where: message.hasPrefix)
        guard isOfCommand, let (word, known) = unknownCommand else {
            return message.prefix(1).lowercased() + message.dropFirst()
        }
        let hint = Misspelling.nearest(to: word, among: known).map { "; did you mean '\($0)'?" } ?? ""
        return "there is no command '\(word)'\(hint)"
    }

    /// `Usage: …` and where to read more.
    static func usage(of error: any Error) -> [String] {
        Sheaf.fullMessage(for: error).split(separator: "\n").drop { !$0.hasPrefix("Usage:") }.map(String.init)
    }

    /// The first word that names no command where one has to stand, and the commands there are.
    private static var unknownCommand: (word: String, known: [String])? {
        var command: any ParsableCommand.Type = Sheaf.self
        // Behind an option, a word may be its value.
        for word in CommandLine.arguments.dropFirst().prefix(while: { !$0.hasPrefix("-") }) {
            let subcommands = command.configuration.subcommands
            if let next = subcommands.first(where: { $0._commandName == word }) {
                command = next
            } else if subcommands.isEmpty || command.configuration.defaultSubcommand != nil {
                return nil
            } else {
                return (word, subcommands.map { $0._commandName })
            }
        }
        return nil
    }
}
