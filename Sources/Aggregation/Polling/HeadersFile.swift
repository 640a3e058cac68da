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
        case .body(let bytes):
            do {
                return .success(try fields(String(decoding: bytes, as: UTF8.self)))
            } catch {
                return .failure(.headersFile("\(name), line \(error.number): is not of the form 'Name: value'"))
            }
        case .failed(.empty): return .failure(.headersFile("\(name) is empty"))
        case .failed(let failure): return .failure(.headersFile("\(name): \(failure.message)"))
        case .notModified, .deferred: return .success([])
        }
    }

    /// `Name: value`, one a line; blank lines and lines that begin with `#` are passed over.
    private static func fields(_ text: String) throws(BadLine) -> [(name: String, value: String)] {
        var fields: [(name: String, value: String)] = []
        for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated()
        where !line.hasPrefix("#") && !line.trimmed.isEmpty {
            let parts = line.split(separator: ":", maxSplits: 1).map(\.trimmed)
            guard parts.count == 2, FetchRequest.isFieldName(parts[0]), !parts[1].isEmpty else {
                throw BadLine(number: index + 1)
            }
            fields.append((parts[0], parts[1]))
        }
        return fields
    }

    private struct BadLine: Error {
        var number: Int
    }
}
