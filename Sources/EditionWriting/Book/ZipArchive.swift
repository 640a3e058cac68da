import CLibzip
import FeedModel
import Foundation

/// A zip file in memory, written by libzip: the same entries give the same bytes.
struct ZipArchive {
    private struct Entry {
        var name: String
        var bytes: [UInt8]
        var isStored: Bool
    }

    /// Of nine: a twentieth more bytes than at the most, in a third of the time.
    private static let effort: UInt32 = 4

    private var entries: [Entry] = []
    private let time: UInt16
    private let date: UInt16

    /// - Parameter modified: the time of every entry.
    init(modified: Instant) {
        // As MS-DOS had it, from 1980 on and in steps of two seconds; nobody says in which zone.
        let day = modified.civilDate
        let second = Int(modified.seconds - modified.seconds.floorDivided(by: 86_400) * 86_400)
        guard (1980...2107).contains(day.year) else {
            (time, date) = (0, 1 << 5 | 1)
            return
        }
        time = UInt16((second / 3600) << 11 | (second / 60 % 60) << 5 | (second % 60 / 2))
        date = UInt16((day.year - 1980) << 9 | day.month << 5 | day.day)
    }

    mutating func add(_ name: String, _ bytes: [UInt8], isStored: Bool = false) {
        entries.append(Entry(name: name, bytes: bytes, isStored: isStored))
    }

    /// - Throws: `EditionWritingError.file` with libzip's reason, which can only be that memory has run out.
    func bytes(for path: String) throws -> [UInt8] {
        var error = zip_error_t()
        zip_error_init(&error)
        defer { zip_error_fini(&error) }
        guard let target = zip_source_buffer_create(nil, 0, 0, &error) else { throw failure(path, &error) }
        defer { zip_source_free(target) }
        guard let archive = zip_open_from_source(target, ZIP_TRUNCATE, &error) else { throw failure(path, &error) }
        // Closing the archive gives up its own hold on the target, which is read after that.
        zip_source_keep(target)
        do {
            for entry in entries { try add(entry, to: archive, path) }
            guard zip_close(archive) == 0 else { throw failure(path, zip_get_error(archive)) }
        } catch {
            zip_discard(archive)
            throw error
        }
        return try contents(of: target, path)
    }

    private func add(_ entry: Entry, to archive: OpaquePointer, _ path: String) throws {
        // libzip reads the bytes when the archive is closed, so it gets a copy of its own, which it frees.
        let copy = malloc(max(1, entry.bytes.count))
        entry.bytes.withUnsafeBytes { bytes in
            if let copy, let start = bytes.baseAddress { memcpy(copy, start, bytes.count) }
        }
        guard let copy, let source = zip_source_buffer(archive, copy, UInt64(entry.bytes.count), 1) else {
            throw failure(path, zip_get_error(archive))
        }
        let index = zip_file_add(archive, entry.name, source, UInt32(ZIP_FL_ENC_UTF_8))
        guard index >= 0 else {
            zip_source_free(source)
            throw failure(path, zip_get_error(archive))
        }
        let method = entry.isStored ? ZIP_CM_STORE : ZIP_CM_DEFLATE
        zip_set_file_compression(archive, UInt64(index), method, entry.isStored ? 0 : Self.effort)
        zip_file_set_dostime(archive, UInt64(index), time, date, 0)
    }

    private func contents(of source: OpaquePointer, _ path: String) throws -> [UInt8] {
        var status = zip_stat_t()
        zip_stat_init(&status)
        guard zip_source_stat(source, &status) == 0, zip_source_open(source) == 0 else {
            throw failure(path, zip_source_error(source))
        }
        defer { zip_source_close(source) }
        // `zip_source_read` writes at most `size` bytes at the start and says how many.
        let size = Int(status.size)
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            count = max(0, Int(zip_source_read(source, buffer.baseAddress, UInt64(size))))
        }
        guard bytes.count == size else { throw failure(path, zip_source_error(source)) }
        return bytes
    }

    private func failure(_ path: String, _ error: UnsafeMutablePointer<zip_error_t>?) -> EditionWritingError {
        .file(path: path, reason: error.flatMap { zip_error_strerror($0) }.map { String(cString: $0) } ?? "libzip")
    }
}
