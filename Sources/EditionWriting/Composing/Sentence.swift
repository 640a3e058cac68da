import FeedText

/// A sentence that might be quoted. What its length rules out is not read word by word, which takes the time.
final class Sentence {
    let text: String
    /// In scalars.
    let length: Int

    /// In columns: Chinese, Japanese and Korean say in 20 characters what takes 40 letters.
    private(set) lazy var width = length == text.utf8.count ? length : PlainText.displayWidth(text)
    private lazy var words = Words(of: text)

    var terms: Terms { words.terms }
    var hasNumber: Bool { words.hasNumber }

    static func sentences(of text: String, language: String?) -> [Sentence] {
        PlainText.sentences(text, language: language).compactMap { CleanText.line(String($0)).map(Sentence.init) }
    }

    init(_ text: String) {
        self.text = text
        // By bytes: every character has one that does not continue another.
        length =
            text.utf8.withContiguousStorageIfAvailable { $0.count { $0 & 0xC0 != 0x80 } } ?? text.unicodeScalars.count
    }

    /// A capital at the beginning says nothing. Katakana spells foreign names.
    var hasNameOrNumber: Bool {
        hasNumber || words.hasName || text.unicodeScalars.contains { (0x30A1...0x30FA).contains($0.value) }
    }

    /// It begins with a word that leans on the sentence before it, or on who says it.
    var pointsBack: Bool { words.first.map(Sentence.backPointers.contains) ?? true }

    /// A whole sentence: it ends as one, its quotation marks and brackets are paired, and it is no line of a page's
    /// furniture.
    var isQuotable: Bool {
        guard let first = text.unicodeScalars.first, !first.properties.isLowercase, Sentence.hasSentenceEnd(text)
        else {
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
            // `://`, `Home | News | Sport`, what a mail answers to, and code.
            case "/" where previous == "/", "|", "<", ">", "{", "}": return false
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
        he she they it this that these those but and or so however also i we er sie es dies diese aber und doch auch \
        ich wir il elle ils elles ce cette ces mais et je nous pero y esto esta eso
        """.split(separator: " ").map { Spelling($0).hash })

    /// What is asked of its words, from one reading.
    private struct Words {
        /// The hash of the first.
        var first: UInt64?
        var terms: Terms
        var hasNumber = false
        var hasName = false

        init(of text: String) {
            var stems: [UInt32] = []
            stems.reserveCapacity(text.utf8.count / 8)
            (terms, first) = (Terms([]), nil)
            Terms.forEachWord(of: text) { word, isStopWord in
                if first == nil { first = word.hash }
                guard !isStopWord else { return }
                stems.append(word.stem)
                if word.kind == .number { hasNumber = true }
                if word.form != .lower && word.start > 0 { hasName = true }
            }
            terms = Terms(stems)
        }
    }
}
