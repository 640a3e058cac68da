import Foundation

/// A real file system in memory that is soon full. Only root can mount one.
public struct SmallDisk {
    public static let canBeMade: Bool = {
        guard geteuid() == 0, let folder = try? TemporaryFolder(),
            let disk = try? SmallDisk(at: folder.url.path, kilobytes: 16)
        else { return false }
        disk.remove()
        return true
    }()

    private let folder: String

    /// - Parameter folder: where it is mounted.
    public init(at folder: String, kilobytes: Int) throws {
        self.folder = folder
        try Program.run("mount", "-t", "tmpfs", "-o", "size=\(kilobytes)k", "tmpfs", folder)
    }

    /// Also while a file of it is open.
    public func remove() {
        _ = try? Program.run("umount", "-l", folder)
    }
}
