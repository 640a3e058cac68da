/// Where the picture of an image is that a script of its page loads when it is scrolled to.
///
/// Until then `src` shows a blank, in a `data:` URL or from the server, and the address waits in an attribute that each
/// script names after its own fashion.
struct LateImage {
    /// To stand in place of `src`.
    private(set) var source: String?
    /// To stand in place of `srcset`.
    private(set) var candidates: String?

    init(_ attributes: [HTMLTokenizer.Attribute], in bytes: UnsafeBufferPointer<UInt8>, base: String?) {
        for attribute in attributes where attribute.value.count <= Self.longest {
            let name = bytes.slice(attribute.name)
            guard name.count > 5, name[0] | 0x20 == UInt8(ascii: "d"), name[4] == UInt8(ascii: "-") else { continue }
            let isSource = Self.sources.contains { name.equalsIgnoringCase($0) }
            guard isSource || Self.candidates.contains(where: { name.equalsIgnoringCase($0) }) else { continue }
            let value = EscapedText.decodedAttribute(bytes, attribute.value)
            if !isSource {
                let resolved = SourceSet.resolved(value, base: base)
                if !resolved.isEmpty { candidates = candidates ?? resolved }
            } else if value.utf8.contains(where: { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ".") }) {
                source = source ?? SafeURL.resolved(value, base: base, allowsMail: false)
            }
        }
    }

    /// The attributes whose place is taken.
    var attributes: [HTMLAttribute] { (source == nil ? [] : [.src]) + (candidates == nil ? [] : [.srcset]) }

    private static let sources: [StaticString] = ["data-src", "data-lazy-src", "data-original", "data-orig-src"]
    private static let candidates: [StaticString] = ["data-srcset", "data-lazy-srcset"]
    private static let longest = 65_536
}
