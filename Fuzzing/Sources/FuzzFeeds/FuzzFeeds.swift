import FeedParsing

/// Any bytes at all, as `sheaf parse` would read and print them: XML, JSON, pages, in any encoding.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzFeeds(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    do {
        let feed = try FeedReader.read(bytes, url: "http://example.org/feed", contentType: nil)
        precondition(String(validating: feed.jsonFeed(includingText: true), as: UTF8.self) != nil)
    } catch {
        precondition(error is FeedParsingError)
    }
    return 0
}
