import Foundation

/// A user's own look: `NAME.mustache` files that replace templates of the same name, and `style.css`.
struct Theme: Sendable {
    var templates: Templates
    /// The user's own; nil for the page's, and for mail its own.
    var stylesheet: String?

    static func standard() throws -> Theme { Theme(templates: try Templates.standard.get()) }

    static func read(_ folder: String) throws -> Theme {
        let names: [String]
        do {
            names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        } catch {
            throw EditionWritingError.theme(path: folder, reason: "no such folder, or it cannot be read")
        }
        var replacements: [String: String] = [:]
        var stylesheet: String?
        for name in names where name.hasSuffix(".mustache") || name == "style.css" {
            let path = "\(folder)/\(name)"
            guard let data = FileManager.default.contents(atPath: path) else {
                throw EditionWritingError.theme(path: path, reason: "it cannot be read")
            }
            let text = String(decoding: data, as: UTF8.self)
            if name == "style.css" {
                // Raw text in the page: only this could end the element it stands in.
                stylesheet = text.replacing("</", with: "<\\/")
            } else {
                let template = String(name.dropLast(".mustache".count))
                guard Templates.replaceable.keys.contains(template) else {
                    let known = Templates.replaceable.keys.sorted().joined(separator: ", ")
                    throw EditionWritingError.theme(path: path, reason: "there is no such template; there are \(known)")
                }
                replacements[template] = text
            }
        }
        return Theme(templates: try Templates(replacements, folder: folder), stylesheet: stylesheet)
    }
}
