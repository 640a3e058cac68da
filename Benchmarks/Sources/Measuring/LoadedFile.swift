import Foundation

/// A file in memory.
public struct LoadedFile: Sendable {
    public let name: String
    public let bytes: [UInt8]

    /// The files of a folder whose names end in one of `extensions`, by name; none when there is no such folder.
    public static func all(in folder: String, extensions: Set<String>) -> [LoadedFile] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.sorted().compactMap { name in
            let file = URL(filePath: folder).appending(path: name)
            guard extensions.contains(file.pathExtension), let data = try? Data(contentsOf: file) else { return nil }
            return LoadedFile(name: name, bytes: [UInt8](data))
        }
    }
}
