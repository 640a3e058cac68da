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
        if let chosen { return try Self.formats(chosen) { ValidationError("--format: \($0)") } }
        guard let (values, origin) = sources.value(.formats) else { return Self.standard }
        return try Self.formats(values) { Failure.wrongType("\(origin): \($0)") }
    }

    func validate() throws {
        if let chosen { _ = try Self.formats(chosen) { ValidationError("--format: \($0)") } }
    }

    private var chosen: [String]? { format.map { $0.split(separator: ",").map(String.init) } }

    private static func formats(
        _ names: [String], orThrow failure: (String) -> any Error
    ) throws -> Set<EditionFormat> {
        let formats = try names.map { name in
            guard let format = EditionFormat(name: name.trimmingCharacters(in: .whitespaces)) else {
                throw failure("'\(name)' is no format; there are \(Self.names)")
            }
            return format
        }
        guard !formats.isEmpty else { throw failure("names no format; there are \(Self.names)") }
        return Set(formats)
    }
}
