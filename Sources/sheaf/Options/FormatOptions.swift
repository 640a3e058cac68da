import ArgumentParser
import EditionWriting
import Foundation

/// Which files an edition is written as.
struct FormatOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The formats to write: \(FormatOptions.names), separated by commas.", valueName: "list"))
    var format: String?

    static let names = EditionFormat.allCases.map(\.rawValue).joined(separator: ", ")
    static let standard: Set<EditionFormat> = [.html, .markdown, .text, .json, .atom]
    static let standardNames = EditionFormat.allCases.filter(standard.contains).map(\.rawValue)
        .joined(separator: ", ")

    func formats(_ sources: SettingSources) throws -> Set<EditionFormat> {
        if let format { return try Self.formats(format.split(separator: ",").map(String.init), of: "--format") }
        guard let (values, origin) = sources.value(.formats) else { return Self.standard }
        return try Self.formats(values, of: origin)
    }

    func validate() throws {
        guard let format else { return }
        _ = try Self.formats(format.split(separator: ",").map(String.init), of: "--format")
    }

    private static func formats(_ names: [String], of origin: String) throws -> Set<EditionFormat> {
        Set(
            try names.map { name in
                guard let format = EditionFormat(name: name.trimmingCharacters(in: .whitespaces)) else {
                    throw ValidationError("\(origin): '\(name)' is no format; there are \(Self.names)")
                }
                return format
            })
    }
}
