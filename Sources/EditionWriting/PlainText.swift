import Foundation

package enum PlainText {
    package static func sentences(_ text: String, language: String?) -> [String] {
        var result: [String] = []
        var current = ""
        let characters = Array(text)
        for (index, character) in characters.enumerated() {
            if character.isNewline {
                result.append(current)
                current = ""
                continue
            }
            current.append(character)
            let next = index + 1 < characters.count ? characters[index + 1] : "\n"
            if "。！？".contains(character) || (".!?".contains(character) && next.isWhitespace) {
                result.append(current)
                current = ""
            }
        }
        result.append(current)
        return result.map { String($0.drop(while: \.isWhitespace)) }.filter { !$0.isEmpty }
    }
    package static func readingMinutes(_ text: String) -> Int {
        max(1, text.split(separator: " ").count / 265)
    }
    package static func displayWidth(_ text: String) -> Int { text.count }
    package static func wrap(_ text: String, columns: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        for word in text.split(separator: " ") {
            if !line.isEmpty, line.count + 1 + word.count > columns {
                lines.append(line)
                line = ""
            }
            line += (line.isEmpty ? "" : " ") + word
        }
        return line.isEmpty ? lines : lines + [line]
    }
}
package enum URLReference {
    package static func host(_ url: String) -> String? {
        guard let start = url.range(of: "://")?.upperBound else { return nil }
        return url[start...].prefix { $0 != "/" && $0 != "?" && $0 != "#" }.lowercased()
    }
    package static func withoutTracking(_ url: String) -> String { url }
}
