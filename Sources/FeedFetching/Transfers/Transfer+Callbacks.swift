import CLibcurl
import Glibc

extension Transfer {
    func installCallbacks() {
        // Unretained: see the type. The callbacks run on the fetch thread, inside curl_multi_perform.
        let context = Unmanaged.passUnretained(self).toOpaque()
        _ = sheaf_curl_set_pointer(easy, CURLOPT_PRIVATE, context)
        _ = sheaf_curl_set_pointer(easy, CURLOPT_WRITEDATA, context)
        _ = sheaf_curl_set_pointer(easy, CURLOPT_HEADERDATA, context)
        _ = sheaf_curl_set_pointer(easy, CURLOPT_OPENSOCKETDATA, context)
        // libcurl hands over `size` (always 1) times `count` bytes that are good during the call.
        _ = sheaf_curl_set_write_function(easy) { data, size, count, context in
            guard let data, let context else { return 0 }
            let bytes = UnsafeRawBufferPointer(start: data, count: size * count)
            return Transfer.from(context).receive(bytes.assumingMemoryBound(to: UInt8.self))
        }
        _ = sheaf_curl_set_header_function(easy) { data, size, count, context in
            guard let data, let context else { return 0 }
            let bytes = UnsafeRawBufferPointer(start: data, count: size * count)
            return Transfer.from(context).receiveHeader(bytes.assumingMemoryBound(to: UInt8.self)) ? bytes.count : 0
        }
        _ = sheaf_curl_set_open_socket_function(easy) { context, _, address in
            guard let context, let address else { return curl_socket_t(-1) }
            return Transfer.from(context).open(address)
        }
    }

    /// The pointer was made by `installCallbacks` of a transfer that is still running.
    static func from(_ context: UnsafeMutableRawPointer) -> Transfer {
        Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue()
    }

    /// False ends the transfer.
    private func receiveHeader(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
        collector.add(line)
        guard collector.totalBytes <= headerLimit else {
            failure = .headersTooLarge
            return false
        }
        guard collector.isComplete, body.isEmpty else { return true }
        dropConnectionIfLast()
        guard isWanted else { return true }
        if collector.codings > 1 {
            failure = .badEncoding("\(collector.codings) codings")
        } else if let length = collector.contentLength, length > bodyLimit {
            failure = .tooLarge(limit: bodyLimit)
        }
        // Obeyed from the first byte of the body on.
        if isGzipOurs { set(CURLOPT_HTTP_CONTENT_DECODING, 0) }
        return failure == nil
    }

    /// libcurl takes the end of gzip's first member for the end of all, and fails when more follows. From 8.6 on it can
    /// no longer be told to leave it.
    private var isGzipOurs: Bool {
        curlVersion < 0x080600 && collector.codings == 1 && ["gzip", "x-gzip"].contains(collector.coding)
    }

    /// The number of bytes taken: anything but all of them ends the transfer.
    private func receive(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        guard isWanted else {
            // Reading a short error page to its end keeps the connection; a long one is not worth it.
            drained += bytes.count
            return drained <= 64 << 10 ? bytes.count : 0
        }
        if gzip == nil, body.isEmpty, isGzipOurs || collector.codings == 0, let first = bytes.first {
            // Some serve a packed file as what it is, without a word of coding.
            if first == GzipStream.firstByte {
                gzip = GzipStream()
            } else if isGzipOurs {
                return refuse(.badEncoding("it is not gzip"))
            }
        }
        // What libcurl unpacks goes on: it would unpack all it has read, and keep that.
        let mayBegin = !body.isEmpty || collector.codings > 0 && gzip == nil || memory.mayBegin()
        let hasRoom = mayBegin && memory.hasRoom(forBodyOf: body.count + bytes.count)
        guard isFavoured || hasRoom else {
            // Paused, libcurl would unpack the rest of its buffer and keep it: 16 MB each.
            if isBomb { return refuse(.bomb) }
            pausedSince = .now
            return Int(CURL_WRITEFUNC_PAUSE)
        }
        guard let gzip else { return append(bytes) ? bytes.count : 0 }
        switch gzip.unpack(bytes, append) {
        case .taken: return bytes.count
        case .refused: return 0
        case .damaged: return refuse(.badEncoding("damaged gzip"))
        }
    }

    /// False when that is too much; the transfer is given up then.
    private func append(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard body.count + bytes.count <= bodyLimit else {
            _ = refuse(.tooLarge(limit: bodyLimit))
            return false
        }
        if gzip != nil, !isFavoured, isBomb, !memory.hasRoom(forBodyOf: body.count + bytes.count) {
            _ = refuse(.bomb)
            return false
        }
        let before = body.capacity
        if body.isEmpty, collector.codings == 0, gzip == nil, let length = collector.contentLength {
            // The claim may be a lie: reserve no more than a usual feed has, the rest grows as it comes.
            body.reserveCapacity(min(length, 1 << 20))
        }
        body.append(contentsOf: bytes)
        memory.arriving += body.capacity - before
        return true
    }

    /// Ends the transfer, and gives up what it has gathered at once: others may unpack before this call returns.
    private func refuse(_ reason: FetchFailure) -> Int {
        failure = reason
        memory.arriving -= body.capacity
        body = []
        return 0
    }

    /// Documents pack to a fifth or a twentieth. What libcurl has just read may not have been counted yet.
    private var isBomb: Bool {
        var packed: curl_off_t = 0
        _ = sheaf_curl_get_offset(easy, CURLINFO_SIZE_DOWNLOAD_T, &packed)
        return (collector.codings > 0 || gzip != nil) && body.count > 100 * (Int(packed) + (16 << 10))
    }

    /// As many as a message can name.
    private static let mostRefused = 4

    private func open(_ address: UnsafeMutablePointer<curl_sockaddr>) -> curl_socket_t {
        let target = address.pointee
        if !isProxied {
            guard let ip = ipAddress(of: address) else { return curl_socket_t(-1) }
            if let kind = addressGuard.refusal(of: ip) {
                if refused.count < Self.mostRefused { refused.append((ip.description, kind)) }
                return curl_socket_t(-1)
            }
        }
        openedSocket = true
        return socket(target.family, target.socktype | Int32(SOCK_CLOEXEC.rawValue), target.protocol)
    }
}

private let curlVersion = curl_version_info(CURLVERSION_FIRST).pointee.version_num

extension FetchFailure {
    fileprivate static let bomb = FetchFailure.badEncoding("unpacks to a hundred times its size, and there is no room")
}

/// `curl_sockaddr.addr` is declared as a bare `sockaddr` of 16 bytes, but what lies there has `addrlen` bytes: it must
/// be read through the pointer, never through a copy of the struct.
private func ipAddress(of address: UnsafeMutablePointer<curl_sockaddr>) -> IPAddress? {
    guard let start = MemoryLayout<curl_sockaddr>.offset(of: \.addr) else { return nil }
    let bytes = UnsafeRawBufferPointer(
        start: UnsafeRawPointer(address) + start, count: Int(address.pointee.addrlen))
    // sin_addr lies at 4 of sockaddr_in (16 bytes), sin6_addr at 8 of sockaddr_in6 (28 bytes).
    switch (address.pointee.family, bytes.count) {
    case (AF_INET, 16...): return IPAddress(bytes: Array(bytes[4..<8]))
    case (AF_INET6, 28...): return IPAddress(bytes: Array(bytes[8..<24]))
    default: return nil
    }
}
