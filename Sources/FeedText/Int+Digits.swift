extension Int {
    /// A number of decimal digits alone: no sign, no blanks. One that is too large is `Int.max`.
    package init?(digits: some Collection<UInt8>) {
        guard !digits.isEmpty, digits.allSatisfy(\.isASCIIDigit) else { return nil }
        self = Int(String(decoding: digits, as: UTF8.self)) ?? .max
    }
}
