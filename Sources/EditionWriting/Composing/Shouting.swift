/// Headlines in capitals only.
enum Shouting {
    /// At least two words and ten cased letters, nine in ten of them capital.
    static func isShouting(_ title: String) -> Bool {
        var capital = 0
        var small = 0
        var words = 1
        for scalar in title.unicodeScalars {
            switch scalar.value {
            case 0x20: words += 1
            case 0x41...0x5A: capital += 1
            case 0x61...0x7A: small += 1
            case 0x80...:
                if scalar.properties.isUppercase { capital += 1 } else if scalar.properties.isLowercase { small += 1 }
            default: break
            }
        }
        return words > 1 && capital >= 10 && capital >= 9 * small
    }

    /// Each word as the texts write it, so that names and abbreviations keep their capitals; small where no text
    /// has it.
    static func calmed(_ title: String, by texts: [String]) -> String {
        var forms: [String: [String: Int]] = [:]
        for text in texts {
            for word in text.split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
                forms[word.lowercased(), default: [:]][String(word), default: 0] += 1
            }
        }
        var calmed = ""
        var word = ""
        func endWord() {
            guard !word.isEmpty else { return }
            let small = word.lowercased()
            // The commonest form; of equals the smaller letters, for a capital may only begin a sentence.
            let form = forms[small]?.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? small
            calmed += calmed.allSatisfy { !$0.isLetter } ? form.prefix(1).uppercased() + form.dropFirst() : form
            word = ""
        }
        for character in title {
            if character.isLetter || character.isNumber {
                word.append(character)
            } else {
                endWord()
                calmed.append(character)
            }
        }
        endWord()
        return calmed
    }
}
