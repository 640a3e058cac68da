import CLibxml2

/// The names of one document, numbered.
///
/// libxml2 keeps one copy of each name, so two names are equal when their pointers are; a direct-mapped cache
/// over the pointers spares a dictionary look-up per element.
struct NameTable {
    private(set) var names: [ElementName] = []
    private var cache = [Slot?](repeating: nil, count: 256)
    private var indices: [Key: Int32] = [:]
    /// The namespace of a root that no list knows, or nil for none: its elements are the feed's own.
    private var own: (uri: UnsafePointer<xmlChar>?, space: Namespace)?

    private struct Key: Hashable {
        var local: UnsafePointer<xmlChar>
        var prefix: UnsafePointer<xmlChar>?
        var uri: UnsafePointer<xmlChar>?
    }

    private struct Slot {
        var key: Key
        var index: Int32
    }

    /// Past this many, names are no longer told apart: no vocabulary is as large, and items carry a copy.
    private static let most = 1_000

    /// How often a name beyond these was met.
    private(set) var excess = 0

    func local(_ index: Int32) -> LocalName { names[Int(index)].local }

    subscript(index: Int32) -> ElementName { names[Int(index)] }

    @inline(__always)
    mutating func index(
        _ local: UnsafePointer<xmlChar>, _ prefix: UnsafePointer<xmlChar>?, _ uri: UnsafePointer<xmlChar>?
    ) -> Int32 {
        let slot = (Int(bitPattern: local) &>> 3 ^ Int(bitPattern: prefix) &>> 4) & 255
        if let cached = cache[slot], cached.key.local == local, cached.key.uri == uri, cached.key.prefix == prefix {
            return cached.index
        }
        let key = Key(local: local, prefix: prefix, uri: uri)
        let index = indices[key] ?? add(key)
        cache[slot] = Slot(key: key, index: index)
        return index
    }

    private mutating func add(_ key: Key) -> Int32 {
        if names.count >= Self.most {
            excess += 1
            return Int32(Self.most - 1)
        }
        let spelling = String(cString: key.local)
        let prefix = key.prefix.map { String(cString: $0) }
        let uri = key.uri.map { String(cString: $0) }
        let space =
            if let own, key.uri == own.uri, key.uri != nil || key.prefix == nil {
                own.space
            } else {
                Namespace(uri: uri, prefix: prefix)
            }
        let index = Int32(truncatingIfNeeded: names.count)
        names.append(
            ElementName(
                space: space, local: LocalName(folding: spelling), prefix: prefix, uri: uri, spelling: spelling,
                isVoid: HTMLEscaping.isVoid(spelling)))
        indices[key] = index
        return index
    }

    /// A feed whose root is in a namespace of its own invention, or an Atom feed without one, is read nevertheless.
    mutating func adopt(root index: Int32, uri: UnsafePointer<xmlChar>?) {
        let root = names[Int(index)]
        let space: Namespace? =
            switch root.local {
            case .rss: .rss
            case .feed, .entry: .atom
            default: nil
            }
        guard let space, root.space != space else { return }
        names[Int(index)].space = space
        own = (uri, space)
    }
}
