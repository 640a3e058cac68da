/// Adds up columns scalar by scalar, minding the sequences that make one picture of several emoji.
struct WidthMeter {
    private(set) var width = 0
    private var isJoined = false
    private var isFlagHalfOpen = false
    /// The columns of the last scalar that had any.
    private var last = 0

    mutating func add(_ scalar: Unicode.Scalar) {
        let value = scalar.value
        if value < 0x300, value != 0xAD {
            let columns = value >= 0x20 && value < 0x7F || value >= 0xA0 ? 1 : 0
            width += columns
            last = columns
            isJoined = false
            isFlagHalfOpen = false
            return
        }
        let isFlagLetter = (0x1F1E6...0x1F1FF).contains(value)
        defer { isFlagHalfOpen = isFlagLetter && !isFlagHalfOpen }
        if value == 0x200D {
            isJoined = last == 2
        } else if isJoined {
            // After a joiner: part of the picture before it.
            isJoined = false
        } else if value == 0xFE0F {
            // Asks for the emoji form of what is text by default, which is wide.
            if last == 1 { width += 1 }
            last = 2
        } else if isFlagLetter {
            if !isFlagHalfOpen { width += 2 }
            last = 2
        } else if !WidthTable.contains(value, in: WidthTable.zero), value != 0xAD {
            last = WidthTable.contains(value, in: WidthTable.wide) ? 2 : 1
            width += last
        }
    }
}
