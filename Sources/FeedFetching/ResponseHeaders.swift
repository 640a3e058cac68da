/// The header fields of a response that the schedule and the parser need.
package struct ResponseHeaders: Sendable, Equatable {
    /// Opaque bytes without the white space around them.
    package var etag: [UInt8]?
    package var lastModified: [UInt8]?
    package var cacheControl: String?
    package var expires: String?
    package var age: String?
    package var date: String?
    package var retryAfter: String?
    package var contentType: String?
    package var contentLocation: String?

    package init() {}
}
