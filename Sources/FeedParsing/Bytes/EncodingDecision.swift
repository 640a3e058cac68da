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
            if let claim, let encoding = encoding(labelled: claim), encoding != .utf8 {
                // The bytes of the stateful encodings are valid UTF-8 too; nothing else is by accident.
                if case .other(let label) = encoding, ["iso-2022-jp", "iso-2022-kr", "utf-7"].contains(label) {
                    return (0, encoding)
                }
                if isEBCDIC(encoding) && input.first == 0x4C { return (0, encoding) }
                if !findings.isASCII {
                    warnings.add("encoding.mislabelled", "labelled \(printable(claim)), but it is utf-8")
                } else if case .other(let label) = encoding, !isWide(label) {
                    return (0, encoding)
                }
            } else if let claim, encoding(labelled: claim) == nil {
                warnings.add("encoding.unknown", "there is no encoding called \(printable(claim)); read as utf-8")
            }
            return (0, .utf8)
        }

        for label in [charset, declared].compactMap({ $0 }) {
            switch encoding(labelled: label) {
            case nil: warnings.add("encoding.unknown", "there is no encoding called \(printable(label))")
            // Its few bad bytes become U+FFFD, which `UTF8Check.mended` warns of.
            case .utf8: if UTF8Check.isMostlyUTF8(input) { return (0, .utf8) }
            case .other(let name) where isWide(name):
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
        return head.withUnsafeBufferPointer { head in
            guard let start = head.firstIndex(of: "<?xml", from: 0),
                let end = head.firstIndex(of: UInt8(ascii: ">"), from: start)
            else { return nil }
            guard var index = head.firstIndex(of: "encoding", from: start), index < end else { return nil }
            index += 8
            while index < end, head[index].isXMLSpace || head[index] == UInt8(ascii: "=") { index += 1 }
            while index < end, head[index] == UInt8(ascii: "\"") || head[index] == UInt8(ascii: "'") { index += 1 }
            let label = head[index..<end].prefix { !$0.isXMLSpace && $0 != 0x22 && $0 != 0x27 && $0 != 0x3F }
            return label.isEmpty ? nil : String(decoding: label, as: UTF8.self)
        }
    }

    /// The encoding the web means by a label (WHATWG Encoding §4.2); nil for a label that nobody knows.
    static func encoding(labelled label: String) -> DocumentEncoding? {
        let name = String(decoding: Array(label.utf8).trimmed.map(\.asciiLowercased), as: UTF8.self)
        if let known = aliases[name] { return known == "utf-8" ? .utf8 : .other(known) }
        return Transcoder.knows(name) ? .other(name) : nil
    }

    private static func isWide(_ label: String) -> Bool {
        label.hasPrefix("utf-16") || label.hasPrefix("utf-32") || label.hasPrefix("ucs-")
            || label.hasPrefix("iso-10646")
            || label.hasPrefix("utf16") || label.hasPrefix("utf32") || label.hasPrefix("ucs2")
            || label.hasPrefix("ucs4") || label.hasPrefix("unicode")
    }

    private static func isEBCDIC(_ encoding: DocumentEncoding) -> Bool {
        guard case .other(let label) = encoding else { return false }
        return label.contains("ebcdic") || ["cp037", "ibm037", "cp500", "cp1047", "ibm1047", "cp1140"].contains(label)
    }

    private static let aliases: [String: String] = [
        "utf8": "utf-8", "utf-8": "utf-8", "unicode-1-1-utf-8": "utf-8", "u8": "utf-8", "utf_8": "utf-8",
        "utf": "utf-8", "x-unicode20utf8": "utf-8", "unicode20utf8": "utf-8", "utf-8-sig": "utf-8",
        "iso-8859-1": "windows-1252", "iso8859-1": "windows-1252", "iso88591": "windows-1252",
        "iso_8859-1": "windows-1252", "iso8859_1": "windows-1252", "latin1": "windows-1252",
        "latin-1": "windows-1252", "latin_1": "windows-1252",
        "l1": "windows-1252", "ascii": "windows-1252", "us-ascii": "windows-1252", "ansi_x3.4-1968": "windows-1252",
        "ansi": "windows-1252", "cp819": "windows-1252", "ibm819": "windows-1252", "iso-ir-100": "windows-1252",
        "cp1252": "windows-1252", "x-cp1252": "windows-1252", "windows-1252": "windows-1252",
        "iso_8859-1:1987": "windows-1252", "646": "windows-1252", "8859": "windows-1252",
        "iso-8859-9": "windows-1254", "latin5": "windows-1254", "iso-8859-11": "windows-874", "tis-620": "windows-874",
        "windows-874": "windows-874", "dos-874": "windows-874",
        "gb2312": "gb18030", "gbk": "gb18030", "gb_2312-80": "gb18030", "x-gbk": "gb18030", "chinese": "gb18030",
        "cp936": "gb18030", "euc-cn": "gb18030", "gb18030": "gb18030", "windows-936": "gb18030", "ms936": "gb18030",
        "shift_jis": "cp932", "shift-jis": "cp932", "sjis": "cp932", "x-sjis": "cp932", "ms_kanji": "cp932",
        "windows-31j": "cp932", "ms932": "cp932", "cp932": "cp932", "csshiftjis": "cp932", "s_jis": "cp932",
        "euc-kr": "cp949", "ks_c_5601-1987": "cp949", "korean": "cp949", "ksc5601": "cp949", "ks_c_5601": "cp949",
        "windows-949": "cp949", "uhc": "cp949", "cp949": "cp949", "euckr": "cp949", "ks_c_5601-1989": "cp949",
        "big5": "big5-hkscs", "big5-hkscs": "big5-hkscs", "x-x-big5": "big5-hkscs", "cn-big5": "big5-hkscs",
        "big5-tw": "big5-hkscs", "csbig5": "big5-hkscs", "big5hkscs": "big5-hkscs",
        "x-mac-roman": "macintosh", "mac-roman": "macintosh", "macroman": "macintosh", "mac": "macintosh",
        "macintosh": "macintosh", "x-mac-cyrillic": "mac-cyrillic", "maccyrillic": "mac-cyrillic",
        "mac-cyrillic": "mac-cyrillic", "x-euc-jp": "euc-jp", "ujis": "euc-jp", "eucjp": "euc-jp",
        "euc_jp": "euc-jp", "koi8": "koi8-r", "koi": "koi8-r", "koi8_r": "koi8-r", "koi8_u": "koi8-u",
    ]
}
