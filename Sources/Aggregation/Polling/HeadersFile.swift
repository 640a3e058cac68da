import FeedFetching
import FeedModel

/// The file that `sheaf:headersFile` names: header fields for one feed's requests, a line each. They may be secrets, so
/// nothing of them is ever printed.
enum HeadersFile {
    static let limit = 64 << 10

    /// - Parameters:
    ///   - name: as the OPML file has it; nil for none.
    ///   - folder: of the OPML file; the file must lie at or below it, unless `allowAny`.
    static func read(_ name: String?, in folder: String, allowAny: Bool)
        -> Result<[(name: String, value: String)], FetchFailure>
    {
        guard let name else { return .success([]) }
        guard let path = LocalFeedFile.path(of: name, in: folder, allowAny: allowAny) else {
            return .failure(
                .headersFile("\(name) lies outside the folder of the OPML file; --allow-files opens it"))
        }
        switch LocalFeedFile.read(path, limit: limit) {
        case .body(let bytes): return .success(fields(String(decoding: bytes, as: UTF8.self)))
        case .failed(let failure): return .failure(.headersFile("\(name): \(failure.message)"))
        case .notModified, .deferred: return .success([])
        }
    }

    /// `Name: value`, one a line; blank lines and lines that begin with `#` are passed over.
    private static func fields(_ text: String) -> [(name: String, value: String)] {
        text.split(whereSeparator: \.isNewline).compactMap { line in
            guard !line.hasPrefix("#"), let colon = line.firstIndex(of: ":") else { return nil }
            let name = line[..<colon].trimmed
            let value = line[line.index(after: colon)...].trimmed
            return name.isEmpty || value.isEmpty ? nil : (name, value)
        }
    }
}
