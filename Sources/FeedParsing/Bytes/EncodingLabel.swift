import FeedText

/// What people write where the name of an encoding belongs.
enum EncodingLabel {
    /// The encoding the web means by a label (WHATWG Encoding §4.2), however its parts are joined: `ISO_8859-5`,
    /// `iso8859_5`; nil for a label that nobody knows.
    static func encoding(_ label: String) -> DocumentEncoding? {
        let name = String(decoding: Array(label.utf8).trimmed.map(\.lowercasedASCII), as: UTF8.self)
        let joined = String(decoding: name.utf8.filter(\.isASCIIAlphanumeric), as: UTF8.self)
        if let known = known[joined] { return known == "utf-8" ? .utf8 : .other(known) }
        return ([name] + spellings(of: joined)).first(where: Transcoder.knows).map { .other($0) }
    }

    /// The label of an encoding whose units are two or four bytes.
    static func isWide(_ label: String) -> Bool {
        label.hasPrefix("utf-16") || label.hasPrefix("utf-32") || label.hasPrefix("ucs-")
            || label.hasPrefix("iso-10646")
            || label.hasPrefix("utf16") || label.hasPrefix("utf32") || label.hasPrefix("ucs2")
            || label.hasPrefix("ucs4") || label.hasPrefix("unicode")
    }

    /// As iconv spells what has no separators.
    private static func spellings(of joined: String) -> [String] {
        if joined.utf8.allSatisfy(\.isASCIIDigit) { return ["cp" + joined] }
        // A year may follow the number of the part: `iso_8859-5:1988`.
        if let part = joined.wholeMatch(of: /iso8859([1-9]|1[0-6])(19[89][0-9])?/) { return ["iso-8859-\(part.1)"] }
        for prefix in ["iso2022", "ebcdiccp", "euc", "koi8", "mac", "xmac"] where joined.hasPrefix(prefix) {
            let stem = ["iso2022": "iso-2022", "ebcdiccp": "ebcdic-cp", "xmac": "mac"][prefix] ?? prefix
            let rest = joined.dropFirst(prefix.utf8.count)
            let first = rest.prefix { $0.isLetter }
            return ["\(stem)-\(rest)", "\(stem)-\(first)-\(rest.dropFirst(first.count))"]
        }
        return [joined]
    }

    private static let known: [String: String] = Dictionary(
        uniqueKeysWithValues: labels.flatMap { name, labels in labels.map { ($0, name) } })

    /// Letters and digits of labels, by what they mean.
    private static let labels: [String: [String]] = [
        "utf-8": ["utf8", "unicode11utf8", "u8", "utf", "xunicode20utf8", "unicode20utf8", "utf8sig"],
        "windows-1252": [
            "iso88591", "latin1", "l1", "ascii", "usascii", "ansix341968", "ansi", "cp819", "ibm819", "isoir100",
            "cp1252", "xcp1252", "windows1252", "iso885911987", "646", "8859", "csisolatin1",
        ],
        "windows-1254": ["iso88599", "latin5"],
        "windows-874": [
            "iso885911", "tis620", "windows874", "dos874", "tis6200", "tis62025290", "tis62025291", "isoir166", "thai",
            "iso8859112001",
        ],
        "gb18030": [
            "gb2312", "gbk", "gb231280", "xgbk", "chinese", "cp936", "euccn", "gb18030", "windows936", "ms936",
            "isoir58", "csiso58gb231280", "gb23121980", "eucgb2312cn", "xmacsimpchinese", "gb180302000", "936",
        ],
        "cp932": [
            "shiftjis", "sjis", "xsjis", "mskanji", "windows31j", "ms932", "cp932", "csshiftjis", "932", "xmacjapanese",
        ],
        "cp949": [
            "euckr", "ksc56011987", "korean", "ksc5601", "windows949", "uhc", "cp949", "ksc56011989", "csksc56011987",
            "isoir149", "ksx1001", "ms949", "949", "xmackorean",
        ],
        "big5-hkscs": [
            "big5", "big5hkscs", "xxbig5", "cnbig5", "big5tw", "csbig5", "ms950", "950", "hkscs", "xmactradchinese",
        ],
        "macintosh": ["xmacroman", "macroman", "mac", "macintosh"],
        "mac-cyrillic": ["xmaccyrillic", "maccyrillic", "xmacukrainian"],
        "euc-jp": ["xeucjp", "ujis", "eucjp"],
        "koi8-r": ["koi8", "koi", "koi8r"],
        "koi8-u": ["koi8u"],
        "iso-8859-8": ["iso88598i", "iso88598e", "csiso88598i", "csiso88598e", "logical", "visual", "isoir138"],
        "iso-8859-6": ["iso88596i", "iso88596e", "csiso88596i", "csiso88596e", "asmo708", "ecma114", "isoir127"],
        "iso-8859-7": ["suneugreek", "elot928", "ecma118", "isoir126"],
        "shift_jisx0213": ["shiftjis2004", "sjis2004", "sjisx0213", "shiftjisx0213"],
        "euc-jisx0213": ["eucjis2004", "eucjisx0213", "jisx0213"],
        "iso-2022-jp-2": ["iso2022jp1", "iso2022jpext"],
        "iso-2022-jp-3": ["iso2022jp2004"],
        "pt154": ["ptcp154", "csptcp154", "cyrillicasian", "cp154"],
        "rk1048": ["kz1048", "strk10482002"],
        "hp-roman8": ["hproman8", "cp1051", "ibm1051"],
        "johab": ["cp1361", "ms1361"],
        "mac-centraleurope": ["maclatin2", "maccenteuro", "maccentraleurope"],
        "mac-is": ["maciceland"],
        "cp037": ["ibm039"],
        "cp869": ["cpgr"],
        "cp861": ["cpis", "csibm861"],
        "cp858": ["csibm858"],
        "cp1125": ["cp866u", "ibm1125"],
        "iso-8859-5": ["isoir144"],
    ]
}
