/// A name of at most 16 bytes in lower case, packed for comparison; longer ones are all alike and name nothing known.
struct ShortName: Equatable {
    fileprivate var low: UInt64 = 0
    fileprivate var high: UInt64 = 0

    @inline(__always)
    init(_ name: UnsafeBufferPointer<UInt8>) {
        guard name.count <= 16 else { return }
        for byte in name {
            high = high << 8 | low >> 56
            low = low << 8 | UInt64(byte.lowercasedASCII)
        }
    }

    @inline(__always)
    static func == (left: ShortName, right: ShortName) -> Bool { left.low == right.low && left.high == right.high }
}

/// An enumeration over a byte whose cases are spelled as names in markup are.
protocol NamedByte: RawRepresentable<UInt8> {
    var nameBytes: [UInt8] { get }
}

/// Finds the case of a name: open addressing with one multiplication, where a dictionary's SipHash takes a tenth of
/// the sanitiser's time. The names are our own, so there is nothing to flood.
struct NameTable<Case: NamedByte> {
    private var names: [ShortName]
    private var cases: [UInt8]
    private static var mask: Int { 511 }

    init(_ all: [Case]) {
        let empty = ShortName(UnsafeBufferPointer(start: nil, count: 0))
        names = Array(repeating: empty, count: Self.mask + 1)
        cases = Array(repeating: 0, count: Self.mask + 1)
        for element in all {
            let name = element.nameBytes.withUnsafeBufferPointer { ShortName($0) }
            var slot = Self.slot(of: name)
            while names[slot] != empty { slot = (slot + 1) & Self.mask }
            names[slot] = name
            cases[slot] = element.rawValue
        }
    }

    @inline(__always)
    func `case`(named name: ShortName) -> Case? {
        var slot = Self.slot(of: name)
        // A quarter of the slots is taken at most, so an empty one always comes.
        while names[slot].low != 0 {
            if names[slot] == name { return Case(rawValue: cases[slot]) }
            slot = (slot + 1) & Self.mask
        }
        return nil
    }

    @inline(__always)
    private static func slot(of name: ShortName) -> Int {
        Int(truncatingIfNeeded: ((name.low ^ name.high &* 0x9E37_79B9_7F4A_7C15) &* 0x9E37_79B9_7F4A_7C15) >> 55)
    }
}
