import FeedModel

/// What a site's robots.txt says (RFC 9309).
package struct RobotsRules: Sendable {
    private var rules: [(isAllowed: Bool, pattern: [UInt8])] = []

    /// - Parameters:
    ///   - text: of the file; of a longer one the first 500 KiB count (§2.5).
    ///   - agent: the product token, in any case; without a group of its own that of `*` holds (§2.2.1).
    package init(_ text: String, agent: String) {
        var own: [(Bool, [UInt8])]?
        var everybody: [(Bool, [UInt8])] = []
        var names: [String] = []
        var isInRules = false
        for line in text.utf8.prefix(500 << 10).split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
            let content = String(decoding: line.prefix { $0 != UInt8(ascii: "#") }, as: UTF8.self)
            guard let colon = content.firstIndex(of: ":") else { continue }
            let value = content[content.index(after: colon)...].trimmed
            switch content[..<colon].trimmed.lowercased() {
            case "user-agent":
                if isInRules { names = [] }
                isInRules = false
                names.append(value.lowercased())
                if names.last == agent.lowercased() { own = own ?? [] }
            case let field where field == "allow" || field == "disallow":
                isInRules = true
                guard !value.isEmpty else { continue }
                let rule = (field == "allow", Array(value.utf8))
                if names.contains(agent.lowercased()) { own?.append(rule) }
                if names.contains("*") { everybody.append(rule) }
            default: break
            }
        }
        rules = (own ?? everybody).map { (isAllowed: $0.0, pattern: $0.1) }
    }

    /// - Parameter path: with the query, as it is asked for. The longest match counts, of equal ones the allowing.
    package func allows(_ path: String) -> Bool {
        let path = Array(path.utf8)
        var best: (length: Int, isAllowed: Bool)?
        for (isAllowed, pattern) in rules where Self.matches(pattern[...], path[...]) {
            if let found = best, (found.length, found.isAllowed ? 1 : 0) >= (pattern.count, isAllowed ? 1 : 0) {
                continue
            }
            best = (pattern.count, isAllowed)
        }
        return best?.isAllowed ?? true
    }

    /// `*` stands for any bytes and `$` at the end for the end (§2.2.3). Goes back to the last star only, so that the
    /// time is bounded by the product of both lengths.
    private static func matches(_ pattern: ArraySlice<UInt8>, _ path: ArraySlice<UInt8>) -> Bool {
        let isAnchored = pattern.last == UInt8(ascii: "$")
        let pattern = isAnchored ? pattern.dropLast() : pattern + [UInt8(ascii: "*")]
        var (p, s) = (pattern.startIndex, path.startIndex)
        var retry: (p: Int, s: Int)?
        while s < path.endIndex {
            if p < pattern.endIndex, pattern[p] == UInt8(ascii: "*") {
                retry = (p, s)
                p += 1
            } else if p < pattern.endIndex, pattern[p] == path[s] {
                p += 1
                s += 1
            } else if let last = retry {
                p = last.p + 1
                s = last.s + 1
                retry = (last.p, s)
            } else {
                return false
            }
        }
        return pattern[p...].allSatisfy { $0 == UInt8(ascii: "*") }
    }
}
