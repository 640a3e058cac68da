import CLibcurl
import FeedText
import Foundation

/// A server that takes mail, and how to log in there.
package struct MailServer: Sendable, Equatable {
    /// `smtps://host:465` with TLS from the first byte, or `smtp://host:587` with STARTTLS, which only a server on this
    /// machine may lack.
    var url: String
    var user: String?
    var password: String?
    /// A file of CA certificates that replaces the system's.
    var certificates: String?

    package init(url: String, user: String? = nil, password: String? = nil, certificates: String? = nil) {
        self.url = url
        self.user = user
        self.password = password
        self.certificates = certificates
    }

    /// Delivers a message as it is, with libcurl.
    /// - Throws: `EditionWritingError.mail`.
    package func send(_ message: String, settings: MailSettings) throws(EditionWritingError) {
        guard let handle = curl_easy_init() else { throw failure("libcurl cannot start") }
        defer { curl_easy_cleanup(handle) }
        var recipients: UnsafeMutablePointer<curl_slist>?
        defer { curl_slist_free_all(recipients) }
        for address in settings.to.map(MailSettings.mailbox) {
            recipients = curl_slist_append(recipients, "<\(address)>")
        }

        sheaf_curl_set_string(handle, CURLOPT_URL, url)
        sheaf_curl_set_string(handle, CURLOPT_PROTOCOLS_STR, "smtp,smtps")
        sheaf_curl_set_string(handle, CURLOPT_MAIL_FROM, "<\(MailSettings.mailbox(of: settings.from))>")
        sheaf_curl_set_pointer(handle, CURLOPT_MAIL_RCPT, recipients)
        let security = isOnThisMachine ? CURLUSESSL_TRY : CURLUSESSL_ALL
        sheaf_curl_set_long(handle, CURLOPT_USE_SSL, Int(security.rawValue))
        sheaf_curl_set_string(handle, CURLOPT_USERNAME, user)
        sheaf_curl_set_string(handle, CURLOPT_PASSWORD, password)
        if let certificates { sheaf_curl_set_string(handle, CURLOPT_CAINFO, certificates) }
        // CURLOPT_NOSIGNAL stays off: libcurl then ignores SIGPIPE while OpenSSL writes to a server that has gone.
        sheaf_curl_set_long(handle, CURLOPT_CONNECTTIMEOUT, 30)
        sheaf_curl_set_long(handle, CURLOPT_TIMEOUT, 120)
        sheaf_curl_set_long(handle, CURLOPT_UPLOAD, 1)

        let upload = Upload(message)
        // Both live until `curl_easy_perform` has returned, and libcurl uses them only within it.
        sheaf_curl_set_pointer(handle, CURLOPT_READDATA, Unmanaged.passUnretained(upload).toOpaque())
        sheaf_curl_set_read_function(handle) { buffer, size, count, upload in
            guard let buffer, let upload else { return 0 }
            let room = UnsafeMutableRawBufferPointer(start: buffer, count: size * count)
            return Unmanaged<Upload>.fromOpaque(upload).takeUnretainedValue().read(into: room)
        }
        var words = [CChar](repeating: 0, count: Int(CURL_ERROR_SIZE))
        let code = words.withUnsafeMutableBufferPointer { buffer in
            sheaf_curl_set_pointer(handle, CURLOPT_ERRORBUFFER, buffer.baseAddress)
            return withExtendedLifetime(upload) { curl_easy_perform(handle) }
        }
        guard code != CURLE_OK else { return }
        let said = String(decoding: words.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        throw failure(said.isEmpty ? String(cString: curl_easy_strerror(code)) : said)
    }

    /// `localhost` and the names below it (RFC 6761 §6.3), 127.0.0.0/8 in four plain numbers, `[::1]`: by the whole
    /// name, since whoever owns `localhost.example` or `127.0.0.1.example` is somebody else.
    var isOnThisMachine: Bool {
        guard let scheme = url.firstRange(of: "://") else { return false }
        var authority = url[scheme.upperBound...].prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        if let at = authority.lastIndex(of: "@") { authority = authority[authority.index(after: at)...] }
        if authority.hasPrefix("[") { return authority == "[::1]" || authority.hasPrefix("[::1]:") }
        var host = authority.prefix { $0 != ":" }.lowercased()
        if host.hasSuffix(".") { host.removeLast() }
        if host == "localhost" || host.hasSuffix(".localhost") { return true }
        let numbers = host.split(separator: ".", omittingEmptySubsequences: false)
        return numbers.count == 4 && numbers[0] == "127"
            && numbers.allSatisfy { $0.utf8.allSatisfy(\.isASCIIDigit) && UInt8($0) != nil }
    }

    private func failure(_ reason: String) -> EditionWritingError { .mail(way: url, reason: reason) }

    /// The bytes that libcurl asks for piece by piece.
    private final class Upload {
        private var rest: ArraySlice<UInt8>

        init(_ message: String) {
            rest = Array(message.utf8)[...]
        }

        func read(into room: UnsafeMutableRawBufferPointer) -> Int {
            let part = rest.prefix(room.count)
            room.copyBytes(from: part)
            rest = rest.dropFirst(part.count)
            return part.count
        }
    }
}
