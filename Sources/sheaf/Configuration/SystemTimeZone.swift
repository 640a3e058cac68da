import Foundation

/// The time zone that the system names.
enum SystemTimeZone {
    /// Foundation takes UTC for `TZ=:Europe/Berlin` and `TZ=:/etc/localtime`, which POSIX and the C library allow.
    static func name(_ environment: [String: String]) -> String {
        let current = TimeZone.current.identifier
        guard let text = environment["TZ"], text.hasPrefix(":") else { return current }
        let named = String(text.dropFirst())
        let path = URL(filePath: named).resolvingSymlinksInPath().path
        let name = named.hasPrefix("/") ? path.split(separator: "/zoneinfo/").last.map(String.init) ?? named : named
        return TimeZone(identifier: name) == nil ? current : name
    }
}
