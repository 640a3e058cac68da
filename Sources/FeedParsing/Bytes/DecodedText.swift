/// A document in UTF-8, whatever it came in.
struct DecodedText {
    var bytes: [UInt8]
    /// The name of the encoding that was used, in lower case.
    var encoding: String
    var warnings = WarningLog()

    /// Decides what encoding `input` is in (`EncodingDecision`) and decodes it.
    ///
    /// - Parameter charset: the parameter of the HTTP Content-Type, if there was one.
    init(_ input: [UInt8], charset: String?) {
        var warnings = WarningLog()
        let findings = UTF8Check.scan(input)
        let (start, encoding) = EncodingDecision.decide(
            input, charset: charset, findings: findings, &warnings)
        bytes = []
        self.encoding = encoding.label
        switch encoding {
        case .utf8:
            if start == 0, findings.isClean {
                bytes = input
            } else {
                bytes = UTF8Check.mended(input[start...], &warnings)
            }
        case .other(let label):
            bytes = UTF8Check.mended(Transcoder.utf8(input[start...], from: label, &warnings)[...], &warnings)
        }
        self.warnings = warnings
    }
}
