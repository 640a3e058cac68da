extension UInt8 {
    /// `%2F`: the byte as a URL writes it where it may not stand for itself.
    package var percentEncoded: String {
        let digits = String(self, radix: 16, uppercase: true)
        return (self < 0x10 ? "%0" : "%") + digits
    }
}
