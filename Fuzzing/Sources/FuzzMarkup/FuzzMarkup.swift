import FeedParsing

/// Any text as the title, the summary and the content of an item: what the sanitiser and the text extraction make of
/// it. JSON Feed carries it, as that takes every byte without a reading of its own.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzMarkup(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let markup = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    guard let cleaned = clean(markup) else { return 0 }
    // What is clean stays as it is, or something could hide in the first pass and come out in the second.
    precondition(clean(cleaned) == cleaned)
    let lowered = cleaned.lowercased()
    for forbidden in ["<script", "<iframe", "<object", "<style", "<svg", "<form", "<meta", "<base"] {
        precondition(!lowered.contains(forbidden))
    }
    return 0
}

private func clean(_ markup: String) -> String? {
    let value = quoted(markup)
    let document = """
        {"version":"https://jsonfeed.org/version/1.1",\
        "items":[{"id":"1","title":\(value),"summary":\(value),"content_html":\(value)}]}
        """
    guard let feed = try? FeedReader.read(Array(document.utf8), url: "http://example.org/feed", contentType: nil),
        let printed = String(validating: feed.jsonFeed(includingText: true), as: UTF8.self),
        let again = try? FeedReader.read(Array(printed.utf8), url: nil, contentType: nil)
    else { preconditionFailure("a feed that was printed cannot be read") }
    return again.items.first?.contentHTML
}

private func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
        switch scalar {
        case "\"": quoted += "\\\""
        case "\\": quoted += "\\\\"
        case _ where scalar.value < 0x20:
            let digits = String(scalar.value, radix: 16)
            quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        default: quoted.unicodeScalars.append(scalar)
        }
    }
    return quoted + "\""
}
