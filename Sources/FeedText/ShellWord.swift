/// Words of a command line, for a person to paste or for cron to run.
package enum ShellWord {
    /// In quotes where a shell would read more than a word.
    package static func quoted(_ word: String) -> String {
        isPlain(word) ? word : "'" + word.replacing("'", with: "'\\''") + "'"
    }

    /// Nothing in it has a meaning for a shell, or for systemd.
    package static func isPlain(_ word: String) -> Bool {
        word.utf8.allSatisfy { $0.isASCIIAlphanumeric || "-._/:%@+,=".utf8.contains($0) }
    }
}
