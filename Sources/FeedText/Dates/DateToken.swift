/// A piece of a date: a number, a word or a mark.
struct DateToken {
    enum Kind: Equatable {
        case number(Int, digits: Int)
        /// In lower case, without points and accents kept; `original` has the case that names of zones need.
        case word(String, original: String)
        case mark(Unicode.Scalar)
        /// What stood in parentheses: a comment (RFC 2822 §3.2.3), which may name the zone.
        case comment(String)
    }

    var kind: Kind
    /// White space stands before it.
    var isApart: Bool

    var number: (value: Int, digits: Int)? {
        if case .number(let value, let digits) = kind { return (value, digits) }
        return nil
    }

    var word: String? {
        if case .word(let word, _) = kind { return word }
        return nil
    }

    func isMark(_ scalar: Unicode.Scalar) -> Bool { kind == .mark(scalar) }

    static func tokens(of text: String) -> [DateToken] {
        let scalars = Array(text.unicodeScalars)
        var tokens: [DateToken] = []
        var index = 0
        var isApart = false
        while index < scalars.count {
            let scalar = scalars[index]
            if isBlank(scalar) {
                isApart = true
                index += 1
                continue
            }
            let kind: Kind
            if digit(scalar) != nil {
                kind = number(scalars, &index)
            } else if isLetter(scalar) {
                kind = word(scalars, &index)
            } else if scalar == "(" || scalar == "（" {
                kind = comment(scalars, &index)
            } else {
                kind = .mark(mark(scalar))
                index += 1
            }
            tokens.append(DateToken(kind: kind, isApart: isApart))
            isApart = false
        }
        return tokens
    }

    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.value < 0x80 { return scalar.value <= 0x20 || scalar.value == 0x7F }
        return scalar.properties.isWhitespace || scalar.properties.generalCategory == .format
            || scalar.properties.generalCategory == .control
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.value < 0x80 { return UInt8(scalar.value).isASCIILetter }
        return scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark
    }

    /// The value of a decimal digit of any script: Arabic, Thai, Devanagari, fullwidth…
    private static func digit(_ scalar: Unicode.Scalar) -> Int? {
        if scalar.value < 0x80 { return UInt8(scalar.value).isASCIIDigit ? Int(scalar.value) - 0x30 : nil }
        guard scalar.properties.numericType == .decimal else { return nil }
        return scalar.properties.numericValue.map { Int($0) }
    }

    private static func mark(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar {
        case "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}", "\u{2212}": "-"
        case "\u{FF0F}": "/"
        case "\u{FF1A}": ":"
        case "\u{2019}", "\u{2018}", "`": "'"
        case "\u{3001}", "\u{60C}", "\u{FF0C}": ","
        default: scalar
        }
    }

    private static func number(_ scalars: [Unicode.Scalar], _ index: inout Int) -> Kind {
        var value = 0
        var digits = 0
        while index < scalars.count, let digit = digit(scalars[index]) {
            // 18 digits are the most that no multiplication can overflow; the count tells that there were more.
            if digits < 18 { value = value * 10 + digit }
            digits += 1
            index += 1
        }
        return .number(value, digits: digits)
    }

    /// Letters, points between single letters (`a.m.`), and the marks within names of zones
    /// (`America/Port-au-Prince`).
    private static func word(_ scalars: [Unicode.Scalar], _ index: inout Int) -> Kind {
        var word = String.UnicodeScalarView()
        var lettersInRow = 0
        var isZone = false
        while index < scalars.count {
            let scalar = scalars[index]
            let hasLetterAfter = index + 1 < scalars.count && isLetter(scalars[index + 1])
            if isLetter(scalar) {
                lettersInRow += 1
            } else if scalar == ".", lettersInRow == 1, hasLetterAfter {
                lettersInRow = 0
                index += 1
                continue
            } else if (scalar == "/" || scalar == "_" || isZone && scalar == "-"), hasLetterAfter {
                isZone = true
                lettersInRow = 0
            } else {
                break
            }
            word.append(scalar)
            index += 1
        }
        let original = String(word)
        return .word(original.lowercased(), original: original)
    }

    private static func comment(_ scalars: [Unicode.Scalar], _ index: inout Int) -> Kind {
        var text = String.UnicodeScalarView()
        var depth = 0
        repeat {
            let scalar = scalars[index]
            index += 1
            if scalar == "(" || scalar == "（" {
                depth += 1
            } else if scalar == ")" || scalar == "）" {
                depth -= 1
            } else {
                text.append(scalar)
            }
        } while depth > 0 && index < scalars.count
        return .comment(String(text))
    }
}
