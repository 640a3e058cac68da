package import FeedModel

/// One feed to ask for.
package struct FetchRequest: Sendable {
    /// The caller's own number, handed back in the response.
    package var id: Int64
    /// The feed's address as subscribed to: http or https. Credentials in it (`user:secret@`) go out as Basic
    /// authentication, to this scheme, host and port only.
    package var url: String
    /// Where permanent redirects were seen to lead; asked instead of `url` when given.
    package var movedTo: String?
    package var validators: Validators?
    /// Replaces the user agent of the fetcher.
    package var userAgent: String?
    /// Further header fields, sent to the origin of `url` only, because they may hold secrets.
    package var headers: [(name: String, value: String)]

    package init(
        id: Int64, url: String, movedTo: String? = nil, validators: Validators? = nil, userAgent: String? = nil,
        headers: [(name: String, value: String)] = []
    ) {
        self.id = id
        self.url = url
        self.movedTo = movedTo
        self.validators = validators
        self.userAgent = userAgent
        self.headers = headers
    }

    /// The next request for a feed, with what is remembered of it: validators, and redirects seen often enough.
    package init(
        id: Int64, url: String, state: FeedState, userAgent: String? = nil,
        headers: [(name: String, value: String)] = []
    ) {
        let validators = Validators(etag: state.etag, lastModified: state.lastModified, url: state.validatorsURL)
        self.init(
            id: id, url: url, movedTo: state.rememberedRedirect,
            validators: validators.isEmpty ? nil : validators, userAgent: userAgent, headers: headers)
    }
}

extension FetchRequest {
    /// A token as RFC 9110 §5.6.2 has it, so that no field can smuggle in a second one.
    package static func isFieldName(_ name: String) -> Bool {
        !name.isEmpty
            && name.utf8.allSatisfy { byte in
                byte > 0x20 && byte < 0x7F && !"\"(),/:;<=>?@[\\]{}".utf8.contains(byte)
            }
    }
}

/// What a server said to recognise a version of a resource by; opaque bytes (RFC 9110 §8.8).
package struct Validators: Sendable, Equatable {
    package var etag: [UInt8]?
    package var lastModified: [UInt8]?
    /// The resource they belong to, the last of the redirects then; no other hop is sent them, because another
    /// resource could answer 304 by accident. `nil`: the first one asked.
    package var url: String?

    package init(etag: [UInt8]? = nil, lastModified: [UInt8]? = nil, url: String? = nil) {
        self.etag = etag
        self.lastModified = lastModified
        self.url = url
    }

    package var isEmpty: Bool { etag == nil && lastModified == nil }
}
