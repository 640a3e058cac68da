/// A request on its way: where it stands after the hops so far.
struct PendingFetch {
    let request: FetchRequest
    /// The origin that credentials and the caller's own header fields belong to.
    let home: WebURL
    var url: WebURL
    var redirects: [Redirect] = []
    /// Milliseconds left of the total time; waiting in a queue takes none.
    var timeLeft: Int

    init(_ request: FetchRequest, options: FetcherOptions) throws(FetchFailure) {
        self.request = request
        home = try WebURL(request.url)
        url = home
        if let moved = request.movedTo { url = try home.following(moved.utf8) }
        timeLeft = options.totalTimeout
    }

    /// Credentials never leave the origin they were given for (scheme, host and port).
    var isAtHome: Bool { url.isSameOrigin(as: home) }

    var validators: Validators? {
        guard let validators = request.validators, !validators.isEmpty else { return nil }
        guard let owner = validators.url else { return redirects.isEmpty ? validators : nil }
        return owner == url.string ? validators : nil
    }

    /// Behind a proxy no connection of ours can be checked; an address written into the URL can.
    func refusalBehindProxy(_ options: FetcherOptions) -> FetchFailure? {
        guard options.proxies.proxy(for: url) != nil,
            let address = url.address,
            let kind = AddressGuard(allowed: options.allowedNetworks).refusal(of: address)
        else { return nil }
        return .blockedAddress([address.description], kind: kind, isElsewhere: !redirects.isEmpty)
    }

    /// The next hop, or why there is none.
    func following(_ location: [UInt8], status: Int, limit: Int) throws(FetchFailure) -> PendingFetch {
        guard redirects.count < limit else { throw .tooManyRedirects(limit: limit) }
        guard !location.isEmpty else { throw .redirectWithoutLocation(status: status) }
        var next = self
        next.url = try url.following(location)
        let visited = redirects.map(\.from) + [url.string]
        guard !visited.contains(next.url.string) else { throw .redirectLoop }
        next.redirects.append(Redirect(status: status, from: url.string, to: next.url.string))
        return next
    }

    func response(
        _ outcome: FetchOutcome, status: Int? = nil, headers: ResponseHeaders = ResponseHeaders(),
        closedHost: ClosedHost? = nil
    ) -> FetchResponse {
        FetchResponse(
            id: request.id, outcome: outcome, status: status, redirects: redirects, url: url.string, headers: headers,
            closedHost: closedHost)
    }
}
