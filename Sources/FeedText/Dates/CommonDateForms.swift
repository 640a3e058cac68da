import FeedModel

/// The two forms that nearly all feeds use, read from their bytes: `Fri, 17 Jan 2025 08:05:00 +0100` and
/// `2025-01-17T08:05:00Z`. Whatever differs in one byte goes to the general reader.
enum CommonDateForms {
    static func read(_ bytes: UnsafeBufferPointer<UInt8>) -> Instant? {
        guard bytes.count >= 20, bytes.count <= 40 else { return nil }
        return bytes[4] == UInt8(ascii: "-") ? internet(bytes) : mail(bytes)
    }

    /// RFC 3339.
    private static func internet(_ bytes: UnsafeBufferPointer<UInt8>) -> Instant? {
        var time = CivilTime()
        guard let century = pair(bytes, 0), let years = pair(bytes, 2), let month = pair(bytes, 5),
            let day = pair(bytes, 8), bytes[7] == UInt8(ascii: "-"), bytes[10] == UInt8(ascii: "T"),
            clock(bytes, at: 11, into: &time)
        else { return nil }
        (time.year, time.month, time.day) = (century * 100 + years, month, day)
        var position = 19
        if bytes[position] == UInt8(ascii: ".") {
            position += 1
            var scale = 100
            let start = position
            while position < bytes.count, bytes[position].isASCIIDigit {
                time.millisecond += Int(bytes[position] - UInt8(ascii: "0")) * scale
                scale /= 10
                position += 1
            }
            guard position > start else { return nil }
        }
        if position + 1 == bytes.count, bytes[position] == UInt8(ascii: "Z") { return time.instant() }
        guard position + 6 == bytes.count, bytes[position + 3] == UInt8(ascii: ":"),
            let offset = offset(sign: bytes[position], pair(bytes, position + 1), pair(bytes, position + 4))
        else { return nil }
        return time.instant(offset: offset)
    }

    /// RFC 2822.
    private static func mail(_ bytes: UnsafeBufferPointer<UInt8>) -> Instant? {
        guard bytes.count >= 28, bytes[3] == UInt8(ascii: ","), bytes[4] == 0x20 else { return nil }
        var time = CivilTime()
        var position = 5
        if let day = pair(bytes, position) {
            time.day = day
            position += 2
        } else if let day = bytes[position].digitValue(radix: 10) {
            time.day = Int(day)
            position += 1
        } else {
            return nil
        }
        guard position + 22 <= bytes.count, bytes[position] == 0x20, let month = month(bytes, position + 1),
            bytes[position + 4] == 0x20, let century = pair(bytes, position + 5),
            let years = pair(bytes, position + 7), bytes[position + 9] == 0x20,
            clock(bytes, at: position + 10, into: &time), bytes[position + 18] == 0x20
        else { return nil }
        (time.year, time.month) = (century * 100 + years, month)
        position += 19
        if position + 3 == bytes.count {
            let zone = bytes.slice(position..<bytes.count)
            guard zone.elementsEqual("GMT".utf8) || zone.elementsEqual("UTC".utf8) else { return nil }
            return time.instant()
        }
        guard position + 5 == bytes.count,
            let offset = offset(sign: bytes[position], pair(bytes, position + 1), pair(bytes, position + 3))
        else { return nil }
        return time.instant(offset: offset)
    }

    @inline(__always)
    private static func pair(_ bytes: UnsafeBufferPointer<UInt8>, _ position: Int) -> Int? {
        let tens = bytes[position] &- UInt8(ascii: "0")
        let ones = bytes[position + 1] &- UInt8(ascii: "0")
        return tens < 10 && ones < 10 ? Int(tens) * 10 + Int(ones) : nil
    }

    /// `08:05:00`
    private static func clock(
        _ bytes: UnsafeBufferPointer<UInt8>, at position: Int, into time: inout CivilTime
    ) -> Bool {
        guard let hour = pair(bytes, position), let minute = pair(bytes, position + 3),
            let second = pair(bytes, position + 6), bytes[position + 2] == UInt8(ascii: ":"),
            bytes[position + 5] == UInt8(ascii: ":")
        else { return false }
        (time.hour, time.minute, time.second) = (hour, minute, second)
        return true
    }

    /// Minutes east; nil, for the general reader to judge, where it is no offset in use on earth.
    private static func offset(sign: UInt8, _ hours: Int?, _ minutes: Int?) -> Int? {
        guard let hours, let minutes, hours <= 12, minutes < 60 else { return nil }
        if sign == UInt8(ascii: "+") { return hours * 60 + minutes }
        return sign == UInt8(ascii: "-") ? -(hours * 60 + minutes) : nil
    }

    private static func month(_ bytes: UnsafeBufferPointer<UInt8>, _ position: Int) -> Int? {
        let name = UInt32(bytes[position]) << 16 | UInt32(bytes[position + 1]) << 8 | UInt32(bytes[position + 2])
        return switch name {
        case 0x4A616E: 1
        case 0x466562: 2
        case 0x4D6172: 3
        case 0x417072: 4
        case 0x4D6179: 5
        case 0x4A756E: 6
        case 0x4A756C: 7
        case 0x417567: 8
        case 0x536570: 9
        case 0x4F6374: 10
        case 0x4E6F76: 11
        case 0x446563: 12
        default: nil
        }
    }
}
