import FeedText

/// A sentence that might be quoted.
struct Sentence {
    let text: String
    /// In scalars.
    let length: Int
    let words: Set<UInt64>
    let hasNumber: Bool
    let hasNameOrNumber: Bool
    /// It begins with a word that leans on the sentence before it.
    let pointsBack: Bool

    static func sentences(of text: String, language: String?) -> [Sentence] {
        PlainText.sentences(text, language: language).compactMap { CleanText.line(String($0)).map(Sentence.init) }
    }

    private init(_ text: String) {
        self.text = text
        length = text.unicodeScalars.count
        let all = Words.words(in: text)
        let meaningful = all.filter { !$0.isStopWord }
        words = Set(meaningful.map(\.hash))
        hasNumber = meaningful.contains(where: \.hasDigit)
        // A capital at the beginning says nothing.
        hasNameOrNumber = hasNumber || meaningful.contains { $0.isCapitalised && !$0.isFirst }
        pointsBack = all.first.map { Sentence.backPointers.contains($0.hash) } ?? true
    }

    /// A whole sentence: it ends as one, its quotation marks and brackets are paired, and it is no line of a page's
    /// furniture.
    var isQuotable: Bool {
        guard let first = text.unicodeScalars.first, hasSentenceEnd else { return false }
        guard !first.properties.isLowercase, !text.contains("://"), !text.contains(" | ") else { return false }
        func count(_ scalar: Unicode.Scalar) -> Int { text.unicodeScalars.count { $0 == scalar } }
        return count("\"") % 2 == 0 && count("“") == count("”") && count("(") == count(")") && count("«") == count("»")
            && !text.hasSuffix("...")
    }

    private var hasSentenceEnd: Bool {
        for scalar in text.unicodeScalars.reversed() {
            switch scalar {
            case "\"", "”", "’", "'", ")", "»", "“", "」", "』", "\u{A0}", "\u{202F}", " ": continue
            case ".", "!", "?", "。", "！", "？", "؟", "।", "۔", "։": return true
            default: return false
            }
        }
        return false
    }

    private static let backPointers = Set(
        """
        he she they it this that these those but and or so however also er sie es dies diese aber und doch auch il elle \
        ils elles ce cette ces mais et pero y esto esta eso
        """.split(separator: " ").map { StopWords.hash(Array($0.utf8)) })
}
