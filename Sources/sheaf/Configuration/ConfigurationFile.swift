import Aggregation
import Foundation
import TOMLKit

/// The user's config.toml, read and checked.
struct ConfigurationFile {
    let path: String
    private let values: [Setting: [String]]

    subscript(setting: Setting) -> [String]? { values[setting] }

    /// - Throws: `Failure` with file, line and column, status 78; 66 for a file that is not there; `InputError`.
    init(path: String) throws {
        guard FileManager.default.fileExists(atPath: path) else {
            throw Failure("\(path): no such file", code: "config.missing", .missingInput)
        }
        let text = String(decoding: try InputFile.bytes(of: path), as: UTF8.self)
        let table: TOMLTable
        do {
            table = try TOMLTable(string: text)
        } catch let error as TOMLParseError {
            let position = "\(error.source.begin.line):\(error.source.begin.column)"
            throw Failure("\(path):\(position): \(error.description)", code: "config.syntax", .configuration)
        }
        self.path = path
        var values: [Setting: [String]] = [:]
        let folder = URL(filePath: path).deletingLastPathComponent()
        // As they stand in the file, so that the first fault is told.
        for key in table.keys.sorted(by: { Self.place(of: $0, in: text) < Self.place(of: $1, in: text) }) {
            guard let setting = Setting(rawValue: key) else { throw Self.unknown(key, in: text, path: path) }
            guard var value = Self.strings(table[key]) else {
                let place = "\(path):\(Self.line(of: key, in: text))"
                throw Failure.wrongType("\(place): '\(key)' takes a text, a number, true or false, or a list")
            }
            if setting.isPath { value = value.map { URL(filePath: $0, relativeTo: folder).path } }
            values[setting] = value
        }
        self.values = values
    }

    private static func strings(_ value: (any TOMLValueConvertible)?) -> [String]? {
        guard let value else { return nil }
        if let array = value.array {
            let elements = array.map { strings($0)?.first }
            return elements.contains { $0 == nil } ? nil : elements.compactMap { $0 }
        }
        if let string = value.string { return [string] }
        if let flag = value.bool { return [flag ? "true" : "false"] }
        if let number = value.int { return [String(number)] }
        return nil
    }

    private static func unknown(_ key: String, in text: String, path: String) -> Failure {
        let nearest = Misspelling.nearest(to: key, among: Setting.allCases.map(\.rawValue))
        let hint = nearest.map { "; did you mean '\($0)'?" } ?? ""
        return Failure(
            "\(path):\(line(of: key, in: text)): unknown key '\(key)'\(hint)", code: "config.unknown_key",
            .configuration)
    }

    private static func line(of key: String, in text: String) -> String {
        let place = place(of: key, in: text)
        return "\(place.line):\(place.column)"
    }

    /// The parser keeps no positions of keys: the first line that begins with this one.
    private static func place(of key: String, in text: String) -> (line: Int, column: Int) {
        for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let content = line.drop { " \t[\"'".contains($0) }
            let rest = content.dropFirst(key.count)
            if content.hasPrefix(key), rest.first.map({ " \t.=]\"'".contains($0) }) ?? true {
                return (number + 1, line.count - content.count + 1)
            }
        }
        return (1, 1)
    }
}
