extension Document {
    /// The text less the furniture of its page: what clustering reads of it.
    public var articleText: String {
        let reading = Reading(self)
        var kept: [UInt8] = []
        var position = 0
        for range in reading.ignored.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            kept += reading.bytes[position..<max(position, range.lowerBound)]
            position = max(position, range.upperBound)
        }
        kept += reading.bytes[min(position, text.utf8.count)..<min(text.utf8.count, reading.bytes.count)]
        return String(decoding: kept, as: UTF8.self).split(separator: "\n").joined(separator: "\n")
    }
}
