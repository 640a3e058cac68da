/// What attributes say about how an element looks, as far as reading needs it.
enum HTMLStyle {
    /// An image that is at most one pixel wide or high, or not shown at all.
    static func isTrackingPixel(
        _ attributes: [HTMLTokenizer.Attribute], in bytes: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        attributes.contains { attribute in
            let name = bytes.slice(attribute.name)
            let value = bytes.slice(attribute.value)
            if name.equalsIgnoringCase("width") || name.equalsIgnoringCase("height") { return isAtMostOne(value) }
            guard name.equalsIgnoringCase("style") else { return false }
            return declarations(value).contains { property, value in
                (property == "width" || property == "height") && value.withContiguousUTF8(isAtMostOne)
                    || hides(property, value)
            }
        }
    }

    /// Whether the element and all in it are hidden from readers.
    static func isHidden(_ attributes: [HTMLTokenizer.Attribute], in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        attributes.contains { attribute in
            let name = bytes.slice(attribute.name)
            if name.equalsIgnoringCase("hidden") {
                return !bytes.slice(attribute.value).equalsIgnoringCase("until-found")
            }
            if name.equalsIgnoringCase("aria-hidden") { return bytes.slice(attribute.value).equalsIgnoringCase("true") }
            guard name.equalsIgnoringCase("style") else { return false }
            return declarations(bytes.slice(attribute.value)).contains(where: hides)
        }
    }

    private static func hides(_ property: String, _ value: String) -> Bool {
        property == "display" && value.hasPrefix("none") || property == "visibility" && value.hasPrefix("hidden")
    }

    /// `0`, `1`, `1px`, `0.5em`: no picture is that small.
    private static func isAtMostOne(_ value: UnsafeBufferPointer<UInt8>) -> Bool {
        var number = 0
        var digits = 0
        for byte in value.drop(while: \.isASCIIWhitespace) {
            guard let digit = byte.digitValue(radix: 10) else {
                if byte == UInt8(ascii: "%") || byte | 0x20 == UInt8(ascii: "e") && number > 0 { return false }
                break
            }
            digits += 1
            number = min(number * 10 + Int(digit), 1_000)
        }
        return digits > 0 && number <= 1
    }

    private static func declarations(_ style: UnsafeBufferPointer<UInt8>) -> [(property: String, value: String)] {
        EscapedText.decodedAttribute(style, 0..<style.count).utf8.split(separator: UInt8(ascii: ";")).prefix(64)
            .compactMap { declaration in
                guard let colon = declaration.firstIndex(of: UInt8(ascii: ":")) else { return nil }
                return (word(declaration[..<colon]), word(declaration[declaration.index(after: colon)...]))
            }
    }

    private static func word(_ bytes: Substring.UTF8View) -> String {
        String(decoding: bytes.lazy.filter { !$0.isASCIIWhitespace }.map(\.lowercasedASCII), as: UTF8.self)
    }
}

extension String {
    fileprivate func withContiguousUTF8<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        var copy = self
        return copy.withUTF8(body)
    }
}
