package import FeedModel
import Foundation

/// Writes editions into a folder: `2025-01-18.html` and its like, `latest.html` beside it, the index of all days
/// and the rolling feed.
package struct EditionWriter {
    let folder: String
    let theme: Theme
    private let mail: MailSettings
    private let fileTime: Instant?
    let today: String?

    /// - Parameters:
    ///   - theme: a folder with templates of the user's own.
    ///   - fileTime: what files say of their own age; the edition's end when nil.
    ///   - today: the local day; later ones were written by a clock that was wrong, and lead nobody.
    package init(
        folder: String, theme: String? = nil, mail: MailSettings = MailSettings(), fileTime: Instant? = nil,
        today: String? = nil
    ) throws {
        self.folder = folder
        self.fileTime = fileTime
        self.today = today
        self.theme = try theme.map(Theme.read) ?? .standard()
        self.mail = mail
    }

    /// Makes the folder if it is not there, and tries whether files can be made in it: for the caller to know
    /// before any work is done.
    package func prepare() throws(EditionWritingError) {
        try makeFolder(folder)
        let probe = "\(folder)/.sheaf.new"
        unlink(probe)
        let descriptor = open(probe, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw .folder(path: folder, reason: AtomicFile.lastReason()) }
        close(descriptor)
        unlink(probe)
    }

    /// The files that an edition is read from, one for each format, the page first.
    package static func paths(of date: String, in folder: String, formats: Set<EditionFormat>) -> [String] {
        EditionFormat.allCases.filter(formats.contains).map { "\(folder)/\($0.fileName(for: date))" }
    }

    /// HTML comes with `index.html` and `index.json`, Atom with `stories.json`.
    /// - Parameter json: the edition as JSON, where the caller has it.
    /// - Returns: the paths of the files whose bytes changed.
    package func write(
        _ edition: Edition, formats: Set<EditionFormat>, json: [UInt8]? = nil
    ) throws -> [String] {
        try prepare()
        let index = readIndex()
        let rendering = EditionRendering(edition)
        // Everything is rendered before anything is written.
        var files = try EditionFormat.allCases.filter(formats.contains).flatMap { format in
            if format == .json, let json { return [File(name: format.fileName(for: edition.date), bytes: json)] }
            return try render(rendering, format, formats)
        }
        if formats.contains(.html) { files += indexFiles(index, edition, formats) }
        if !index.days.contains(where: { $0.date == edition.date }) { files += try linkForward(to: edition) }

        var written: [String] = []
        for file in files where try AtomicFile.write(file.bytes, to: "\(folder)/\(file.name)") {
            written.append("\(folder)/\(file.name)")
        }
        for format in formats where format != .atom && isLatest(edition.date, format) {
            let name = format.fileName(for: edition.date)
            try AtomicFile.link("\(folder)/latest.\(format.fileExtension)", to: name)
        }
        AtomicFile.syncFolder(folder)
        return written
    }

    /// The edition as a message, the same that is written as `.eml`.
    package func message(_ edition: Edition) -> String {
        String(decoding: message(EditionRendering(edition)), as: UTF8.self)
    }

    private func message(_ rendering: EditionRendering) -> [UInt8] {
        EditionMail.bytes(rendering, settings: mail, theme: theme)
    }

    struct File {
        var name: String
        var bytes: [UInt8]
    }

    func render(
        _ rendering: EditionRendering, _ format: EditionFormat, _ formats: Set<EditionFormat>
    ) throws -> [File] {
        let edition = rendering.edition
        let name = format.fileName(for: edition.date)
        switch format {
        case .html:
            return [File(name: name, bytes: HTMLPage.bytes(rendering, formats: formats, theme: theme))]
        case .markdown: return [File(name: name, bytes: EditionMarkdown.bytes(rendering))]
        case .text: return [File(name: name, bytes: rendering.plainText)]
        case .json: return [File(name: name, bytes: EditionJSON.bytes(of: edition))]
        case .eml:
            return [File(name: name, bytes: message(rendering))]
        case .atom: return rollingFiles(edition)
        case .epub:
            let path = "\(folder)/\(name)"
            let book = try EditionBook.bytes(rendering, modified: fileTime ?? edition.to, for: path)
            return [File(name: name, bytes: book)]
        }
    }

    /// A past day that is written again does not become the latest.
    private func isLatest(_ date: String, _ format: EditionFormat) -> Bool {
        let present = try? FileManager.default.destinationOfSymbolicLink(
            atPath: "\(folder)/latest.\(format.fileExtension)")
        guard let present, FileManager.default.fileExists(atPath: "\(folder)/\(present)") else { return true }
        return present.prefix(10) <= date || today.map { present.prefix(10) > $0 } ?? false
    }

    /// With the folders above it, and the system's own reason where that fails.
    private func makeFolder(_ path: String) throws(EditionWritingError) {
        var status = stat()
        if stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR { return }
        // Not by NSString: Foundation of 6.3 traps on a path of one letter.
        let name = path.reversed().drop { $0 == "/" }.prefix { $0 != "/" }
        let parent = String(path[..<name.endIndex.base])
        if !parent.isEmpty, parent != path { try makeFolder(parent) }
        guard mkdir(path, 0o777) == 0 || errno == EEXIST else {
            throw .folder(path: folder, reason: AtomicFile.lastReason())
        }
    }
}
