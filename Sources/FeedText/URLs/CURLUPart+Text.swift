package import CLibcurl

extension CURLUPart {
    /// This part of the URL that libcurl has taken apart; nil where it has none.
    package func text(of handle: OpaquePointer, flags: Int32 = 0) -> String? {
        var text: UnsafeMutablePointer<CChar>?
        guard curl_url_get(handle, self, &text, UInt32(flags)) == CURLUE_OK, let text else { return nil }
        // A string that ends in zero and is ours to free.
        defer { curl_free(text) }
        return String(cString: text)
    }
}
