import FeedText

/// A sentence that might be quoted.
struct Sentence {
    let text: String
    /// In scalars.
    let length: Int
    let terms: Terms
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
        isQuotable = Sentence.isQuotable(text)
        let all = Terms.words(of: text)
        let meaningful = all.filter { !$0.isStopWord }
        terms = Terms(meaningful.map(\.stem))
        hasNumber = meaningful.contains { $0.kind == .number }
        // A capital at the beginning says nothing. Katakana spells foreign names.
        hasNameOrNumber =
            hasNumber || meaningful.contains { $0.form != .lower && $0.start > 0 } || Sentence.hasKatakana(text)
        pointsBack = all.first.map { Sentence.backPointers.contains($0.hash) } ?? true
    }

    private static func hasKatakana(_ text: String) -> Bool {
        text.unicodeScalars.contains { (0x30A1...0x30FA).contains($0.value) }
    }

    /// A whole sentence: it ends as one, its quotation marks and brackets are paired, and it is no line of a page's
    /// furniture.
    let isQuotable: Bool

    private static func isQuotable(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first, !first.properties.isLowercase, hasSentenceEnd(text) else {
            return false
        }
        var straight = 0
        var double = 0
        var angle = 0
        var round = 0
        var previous: Unicode.Scalar = " "
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": straight += 1
            case "“": double += 1
            case "”": double -= 1
            case "«": angle += 1
            case "»": angle -= 1
            case "(": round += 1
            case ")": round -= 1
            // `://` and `Home | News | Sport`.
            case "/" where previous == "/", "|": return false
            default: break
            }
            previous = scalar
        }
        return straight % 2 == 0 && double == 0 && angle == 0 && round == 0
    }

    private static func hasSentenceEnd(_ text: String) -> Bool {
        for scalar in text.unicodeScalars.reversed() {
            switch scalar {
            case "\"", "”", "’", "'", ")", "»", "“", "」", "』", "\u{A0}", "\u{202F}", " ": continue
            case ".": return !text.utf8.suffix(3).elementsEqual("...".utf8)
            case "!", "?", "。", "！", "？", "؟", "।", "۔", "։": return true
            default: return false
            }
        }
        return false
    }

    private static let backPointers = Set(
        """
        he she they it this that these those but and or so however also er sie es dies diese aber und doch auch il elle \
        ils elles ce cette ces mais et pero y esto esta eso
        """.split(separator: " ").map { Spelling($0).hash })
}
