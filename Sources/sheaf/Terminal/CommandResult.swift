/// The one object that a command prints with `--json`.
enum CommandResult {
    static func json(_ command: String, ok: Bool = true, _ members: [(String, JSONObject.Value)]) -> String {
        JSONObject([("sheaf", .string(version)), ("command", .string(command)), ("ok", .bool(ok))] + members).text
    }
}
