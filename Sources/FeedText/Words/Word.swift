/// One word of a text, folded and hashed: no string is made.
package struct Word: Sendable {
    /// Of the whole folded word: for shingles and stop words.
    package var hash: UInt64
    /// Of the first six folded letters (numbers whole): the term that clustering counts.
    ///
    /// Cutting at six letters scored as well as Porter's stemmer on every labelled set and serves every alphabet.
    package var stem: UInt32
    /// Where it stands in the text, in bytes.
    package var start: Int32
    package var end: Int32
    /// Folded letters and digits.
    package var length: UInt8
    package var kind: Kind
    package var form: Form

    /// What its characters are.
    package enum Kind: UInt8, Sendable {
        case letters, number, ideograph

        // What is derived is called by way of a witness table from other modules, for every word.
        @inlinable package static func == (left: Kind, right: Kind) -> Bool { left.rawValue == right.rawValue }
        @inlinable package static func != (left: Kind, right: Kind) -> Bool { left.rawValue != right.rawValue }
    }
    /// How it is written, which tells names from other words.
    package enum Form: UInt8, Sendable {
        case lower, capitalised, capitals

        @inlinable package static func == (left: Form, right: Form) -> Bool { left.rawValue == right.rawValue }
        @inlinable package static func != (left: Form, right: Form) -> Bool { left.rawValue != right.rawValue }
    }
}
