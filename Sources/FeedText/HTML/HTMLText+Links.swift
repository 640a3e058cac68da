extension HTMLText {
    /// The absolute http and https targets of links in document order, each once, at most 200.
    package static func links(_ html: String, base: String?) -> [String] {
        var html = html
        return html.withUTF8 { bytes in
            var links: [String] = []
            var seen: Set<String> = []
            var tokenizer = HTMLTokenizer(bytes)
            while links.count < 200, let token = tokenizer.next() {
                guard case .start(.a, _, _) = token,
                    let target = tokenizer.attributes.first(where: { bytes.slice($0.name).equalsIgnoringCase("href") })
                else { continue }
                let value = EscapedText.decodedAttribute(bytes, target.value)
                guard let url = SafeURL.resolved(value, base: base, allowsMail: false), !url.isEmpty,
                    URLReference.scheme(of: url) != nil, seen.insert(url).inserted
                else { continue }
                links.append(url)
            }
            return links
        }
    }
}
