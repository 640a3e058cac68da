import Foundation
import Testing

/// Expects each line of Swift in a module's documentation catalog in the test that compiles and runs it.
package func expectExamples(ofCatalog module: String, in testFile: String) throws {
    let test = try String(contentsOfFile: testFile, encoding: .utf8)
    let catalog = try String(
        contentsOf: SharedData.repository.appending(path: "Sources/\(module)/\(module).docc/\(module).md"),
        encoding: .utf8)
    let examples = catalog.split(separator: "```swift\n").dropFirst().compactMap { $0.split(separator: "```").first }
    for line in examples.joined(separator: "\n").split(separator: "\n") {
        #expect(test.contains(line), "\(line)")
    }
    #expect(!examples.isEmpty)
}
