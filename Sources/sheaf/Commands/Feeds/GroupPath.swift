/// Folders as a person writes them: `News/Europe`.
enum GroupPath {
    static func read(_ text: String?) -> [String] {
        (text ?? "").split(separator: "/").map { $0.split(separator: " ").joined(separator: " ") }
            .filter { !$0.isEmpty }
    }
}
