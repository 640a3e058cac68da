public import Foundation

/// Real feeds, labelled news and seeds that lie beside the checkout and are not part of the repository.
///
/// Tests that use them are disabled, with a message, where they are absent:
/// `@Test(.enabled(if: SharedData.isPresent, "needs ../shared"))`.
public enum SharedData {
    public static var folder: URL { repository.deletingLastPathComponent().appending(path: "shared") }
    public static var isPresent: Bool { FileManager.default.fileExists(atPath: folder.path) }

    /// The root of this repository.
    public static var repository: URL {
        URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    }
}
