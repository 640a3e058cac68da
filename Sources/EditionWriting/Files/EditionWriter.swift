package import FeedModel
import Foundation

/// Writes editions into a folder: `2025-01-18.html` and its like, with `latest.html` beside it.
package struct EditionWriter {
    private let folder: String

    package init(folder: String) {
        self.folder = folder
    }

    /// Makes the folder if it is not there, and tries whether files can be made in it: for the caller to know
    /// before any work is done.
    package func prepare() throws(EditionWritingError) {
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        } catch {
            throw .folder(path: folder, reason: Self.reason(error))
        }
        let probe = "\(folder)/.sheaf.new"
        unlink(probe)
        let descriptor = open(probe, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw .folder(path: folder, reason: AtomicFile.lastReason()) }
        close(descriptor)
        unlink(probe)
    }

    /// - Returns: the paths of the files whose bytes changed, in the order of the formats.
    package func write(_ edition: Edition, formats: Set<EditionFormat>) throws -> [String] {
        try prepare()
        // Everything is rendered before anything is written.
        let files = try EditionFormat.allCases.filter(formats.contains).compactMap { format in
            try render(edition, format, formats).map { (format.fileName(for: edition.date), format, $0) }
        }
        var written: [String] = []
        for (name, _, bytes) in files where try AtomicFile.write(bytes, to: "\(folder)/\(name)") {
            written.append("\(folder)/\(name)")
        }
        for (name, format, _) in files where format != .atom && isLatest(edition.date, format) {
            try AtomicFile.link("\(folder)/latest.\(format.fileExtension)", to: name)
        }
        AtomicFile.syncFolder(folder)
        return written
    }

    private func render(_ edition: Edition, _ format: EditionFormat, _ formats: Set<EditionFormat>) throws -> [UInt8]? {
        switch format {
        case .html: Array(try HTMLPage.render(edition, formats: formats).utf8)
        case .markdown: Array(EditionMarkdown.render(edition).utf8)
        case .json: Array(try EditionJSON.render(edition))
        case .text, .atom, .epub, .eml: nil
        }
    }

    /// A past day that is written again does not become the latest.
    private func isLatest(_ date: String, _ format: EditionFormat) -> Bool {
        let present = try? FileManager.default.destinationOfSymbolicLink(
            atPath: "\(folder)/latest.\(format.fileExtension)")
        guard let present, FileManager.default.fileExists(atPath: "\(folder)/\(present)") else { return true }
        return present.prefix(10) <= date
    }

    private static func reason(_ error: any Error) -> String {
        let underlying = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
        if let underlying, underlying.domain == NSPOSIXErrorDomain {
            return String(cString: strerror(Int32(underlying.code)))
        }
        return (error as NSError).localizedDescription
    }
}
