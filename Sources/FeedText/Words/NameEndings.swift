/// The endings that Turkish and Polish set off from a name, or Turkish from a number, by an apostrophe: "Putin'in",
/// "Ankara'da", "Apple'a", "15'te". Without them the name is the same word in every case.
///
/// A list rather than any small letters, so that Xi'an and Qur'an stay whole.
struct NameEndings: Sendable {
    static let shared = NameEndings()

    /// Up to eight folded letters, the first one lowest.
    private let endings: Set<UInt64>

    private static let turkish = """
        i u in un nin nun yi yu ni nu a e ya ye na ne da de ta te nda nde dan den tan ten ndan nden la le yla yle \
        lar ler lari leri larin lerin lara lere larda lerde lardan lerden li lu lik luk ki daki deki taki teki ndaki \
        ndeki ninki nunki ca ce nca nce dir dur tir tur di du ti tu ydi ydu si su sinin sunun sina sine suna sini sunu \
        sinda sinde sunda sindan sinden sundan inci uncu nci ncu
        """
    private static let polish = "owi em ie y ego emu go mu ow ami ach"

    private init() {
        endings = Set(
            (Self.turkish + " " + Self.polish).split(separator: " ").map { ending in
                ending.utf8.reversed().reduce(0) { $0 << 8 | UInt64($1) }
            })
    }

    /// Where the ending is over that begins here; nil where what stands here is none.
    ///
    /// - Parameter inCapitals: the name is written in capitals, and so is its ending.
    func end(in bytes: UnsafeBufferPointer<UInt8>, from start: Int, inCapitals: Bool = false) -> Int? {
        var place = start
        var letters: UInt64 = 0
        var count: UInt64 = 0
        while place < bytes.count {
            var letter = UInt32(bytes[place])
            var width = 1
            if letter >= 0x80 {
                let (scalar, scalarWidth) = decodeUTF8(bytes, at: place)
                guard case .letter(let folded) = Folding.fold(scalar) else { break }
                (letter, width) = (folded, scalarWidth)
            } else if !UInt8(letter).isASCIIAlphanumeric {
                break
            } else if inCapitals {
                letter |= 0x20
            }
            // A capital begins another name: O'Brien.
            guard count < 8, (0x61...0x7A).contains(letter) else { return nil }
            letters |= UInt64(letter) << (8 * count)
            count += 1
            place += width
        }
        return endings.contains(letters) ? place : nil
    }
}
