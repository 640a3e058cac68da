import Foundation

/// The bytes of a file or of standard input.
func readInput(_ path: String) throws -> [UInt8] {
    if path == "-" { return [UInt8](FileHandle.standardInput.readDataToEndOfFile()) }
    guard let data = FileManager.default.contents(atPath: path) else {
        try requirePermission(path)
        throw Failure("\(path): no such file, or it cannot be read", code: "input.missing", .missingInput)
    }
    return [UInt8](data)
}
