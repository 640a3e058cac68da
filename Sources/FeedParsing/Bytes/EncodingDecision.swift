import FeedText

/// Which encoding a document is in: BOM, then HTTP, then the XML declaration, then the look of the first bytes,
/// then UTF-8 (RFC 7303 §3); and what to do when the claim cannot be true.
enum EncodingDecision {
    /// - Returns: where the text begins, after a BOM, and how it is encoded.
    static func decide(
        _ input: [UInt8], charset: String?, findings: UTF8Check.Findings, _ warnings: inout WarningLog
    ) -> (Int, DocumentEncoding) {
        if let bom = byteOrderMark(input) { return bom }
        if let wide = widePattern(input) { return (0, wide) }
        let declared = declaredLabel(input)
        let claim = [charset, declared].compactMap { $0 }.first { !$0.isEmpty }

        if findings.isValid {
            if let claim, let encoding = EncodingLabel.encoding(claim), encoding != .utf8 {
                // The bytes of the stateful encodings are valid UTF-8 too; nothing else is by accident.
                if case .other(let label) = encoding, label.hasPrefix("iso-2022-") || label == "utf-7" {
                    return (0, encoding)
                }
                if !findings.isASCII {
                    warnings.add("encoding.mislabelled", "labelled \(printable(claim)), but it is utf-8")
                } else if case .other(let label) = encoding, !EncodingLabel.isWide(label) {
                    return (0, encoding)
                }
            } else if let claim, EncodingLabel.encoding(claim) == nil {
                warnings.add("encoding.unknown", "there is no encoding called \(printable(claim)); read as utf-8")
            }
            return (0, .utf8)
        }

        for label in [charset, declared].compactMap({ $0 }) {
            switch EncodingLabel.encoding(label) {
            case nil: warnings.add("encoding.unknown", "there is no encoding called \(printable(label))")
            // Its few bad bytes become U+FFFD, which `UTF8Check.mended` warns of.
            case .utf8: if UTF8Check.isMostlyUTF8(input) { return (0, .utf8) }
            case .other(let name) where EncodingLabel.isWide(name):
                warnings.add("encoding.mislabelled", "labelled \(printable(label)), but it is not")
            case .some(let encoding): return (0, encoding)
            }
        }
        if UTF8Check.isMostlyUTF8(input) { return (0, .utf8) }
        warnings.add("encoding.mislabelled", "not valid utf-8; read as windows-1252")
        return (0, .other("windows-1252"))
    }

    private static func printable(_ label: String) -> String { String(label.prefix(40)) }

    private static func byteOrderMark(_ input: [UInt8]) -> (Int, DocumentEncoding)? {
        if input.starts(with: [0xEF, 0xBB, 0xBF]) { return (3, .utf8) }
        if input.starts(with: [0xFF, 0xFE, 0, 0]) { return (4, .other("utf-32le")) }
        if input.starts(with: [0, 0, 0xFE, 0xFF]) { return (4, .other("utf-32be")) }
        if input.starts(with: [0xFF, 0xFE]) { return (2, .other("utf-16le")) }
        if input.starts(with: [0xFE, 0xFF]) { return (2, .other("utf-16be")) }
        return nil
    }

    /// The first two characters of any feed are ASCII (XML 1.0 appendix F), `<?`, `<r`, `{"` or blanks.
    private static func widePattern(_ input: [UInt8]) -> DocumentEncoding? {
        guard input.count >= 4 else { return nil }
        switch (input[0] != 0, input[1] != 0, input[2] != 0, input[3] != 0) {
        case (true, false, false, false): return .other("utf-32le")
        case (false, false, false, true): return .other("utf-32be")
        case (true, false, true, false): return .other("utf-16le")
        case (false, true, false, true): return .other("utf-16be")
        default: return nil
        }
    }

    /// The encoding that an XML declaration names, in ASCII or EBCDIC.
    private static func declaredLabel(_ input: [UInt8]) -> String? {
        var head = Array(input.prefix(1_024))
        if head.starts(with: [0x4C, 0x6F, 0xA7, 0x94]) {
            var unused = WarningLog()
            head = Transcoder.utf8(head[...], from: "cp037", &unused)
        }
        head = head.map(\.lowercasedASCII)
        return head.withUnsafeBufferPointer { head in
            guard let start = head.firstIndex(of: "<?xml", from: 0),
                let end = head.firstIndex(of: UInt8(ascii: ">"), from: start)
            else { return nil }
            guard var index = head.firstIndex(of: "encoding", from: start), index < end else { return nil }
            index += 8
            while index < end, head[index].isXMLSpace || head[index] == UInt8(ascii: "=") { index += 1 }
            // The quotes of some EBCDIC pages are not where those of cp037 are.
            func isQuote(_ byte: UInt8) -> Bool { byte == 0x22 || byte == 0x27 || byte >= 0x80 }
            while index < end, isQuote(head[index]) { index += 1 }
            let label = head[index..<end].prefix { !$0.isXMLSpace && !isQuote($0) && $0 != UInt8(ascii: "?") }
            return label.isEmpty ? nil : String(decoding: label, as: UTF8.self)
        }
    }
}
