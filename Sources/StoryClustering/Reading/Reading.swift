import FeedText

/// The words of a document, with the furniture of its page left out.
struct Reading {
    var bytes: [UInt8]
    /// The words of the article, in order.
    var body: [Word] = []
    /// The words of the title, of the headline found in the page, or of the first sentence.
    var title: [Word] = []
    /// Byte offset where the title's own bytes start in `bytes`: a given title stands behind the text.
    var headline: Range<Int>?
    var language: String?
    var isIdeographic = false
    /// Lines left out as furniture, as ranges of bytes.
    var ignored: [Range<Int>] = []

    /// A text is read this far: news is shorter, and the rest of a dump would only cost.
    static let limit = 1 << 20
    /// In words.
    private static let headline = 20

    /// - Parameter knowsLanguage: whether the language matters: finding copies does without.
    init(_ document: Document, knowsLanguage: Bool = true) {
        var text = document.text
        var title = document.title ?? ""
        bytes = []
        bytes.reserveCapacity(min(text.utf8.count, Self.limit) + 1 + min(title.utf8.count, 4096))
        text.withUTF8 { bytes.append(contentsOf: $0.prefix(Self.limit)) }
        let textEnd = bytes.count
        bytes.append(0x0A)
        title.withUTF8 { bytes.append(contentsOf: $0.prefix(4096)) }
        var lines: [TextLine] = []
        var words: [Word] = []
        words.reserveCapacity(bytes.count / 6)
        bytes.withUnsafeBufferPointer { bytes in
            let text = UnsafeBufferPointer(rebasing: bytes[..<textEnd])
            words.append(contentsOf: WordScanner(text))
            words = Self.withoutAddresses(words, of: text)
            lines = TextLine.lines(of: text, words)
            self.title = Self.withoutAddresses(Array(WordScanner(bytes, from: textEnd + 1)), of: bytes)
        }
        let article = PageFurniture.strip(lines, words)
        if article.kept.count == lines.count {
            body = words
        } else {
            body.reserveCapacity(words.count)
            for index in article.kept { body.append(contentsOf: words[lines[index].words]) }
        }
        ignored = article.ignored.map { lines[$0].start..<lines[$0].end }
        if self.title.isEmpty {
            if let headline = article.headline {
                self.headline = lines[headline].start..<lines[headline].end
                self.title = Array(words[lines[headline].words])
            } else {
                self.title = firstSentence()
            }
        } else if !title.isEmpty {
            headline = textEnd + 1..<bytes.count
        }
        if knowsLanguage {
            detectLanguage(said: document.language)
            // Of a headline the language is a guess, and a wrong one would part it from all that it has in common.
            if document.language != nil || body.count >= Self.headline { shortenStems() }
        }
    }

    private mutating func shortenStems() {
        let letters = Language.stemLetters(of: language)
        if letters == Language.usualStemLetters { return }
        bytes.withUnsafeBufferPointer { bytes in
            for index in body.indices { body[index].shortenStem(to: letters, in: bytes) }
            for index in title.indices { title[index].shortenStem(to: letters, in: bytes) }
        }
    }

    private mutating func detectLanguage(said: String?) {
        var detection = LanguageDetection()
        let stopWords = StopWords.shared
        bytes.withUnsafeBufferPointer { bytes in
            for words in [title, body] {
                let words = words.prefix(600)
                for word in words {
                    if word.kind == .ideograph {
                        detection.add(ideograph: decodeUTF8(bytes, at: Int(word.start)).scalar)
                    } else {
                        detection.add(stopWords.languages(having: word.hash))
                    }
                }
                guard let first = words.first, let last = words.last else { continue }
                let text = bytes[Int(first.start)..<min(bytes.count, Int(last.end))]
                detection.add(lettersOf: UnsafeBufferPointer(rebasing: text))
            }
        }
        language = detection.language(said: said)
        isIdeographic = detection.isIdeographic
    }

    /// Up to 25 words, to the first full stop before a space.
    private func firstSentence() -> [Word] {
        var sentence: [Word] = []
        for word in body.prefix(25) {
            sentence.append(word)
            var end = Int(word.end)
            while end < bytes.count, [0x22, 0x29, 0x27].contains(bytes[end]) { end += 1 }
            if end + 1 < bytes.count, [0x2E, 0x21, 0x3F].contains(bytes[end]), bytes[end + 1] <= 0x20, word.length > 2 {
                break
            }
        }
        return sentence
    }
}
