extension Comparison: CustomStringConvertible {
    /// Several lines for a person.
    public var description: String {
        var lines = [headline]
        if placement != nil { lines.append("  Alone       " + scores) }
        lines += list("Names", names)
        lines += list("Phrases", phrases)
        lines += list("Word pairs", pairs)
        lines += list("Words", words)
        lines.append("  Score       " + channels.map { "\($0.name) \(decimal($0.value))" }.joined(separator: " · "))
        lines.append(
            "  Literally   \(percent(overlap.resemblance)) of all runs of four words are in both, "
                + "\(percent(overlap.containment)) of the shorter text's")
        for (name, side) in [("A", left), ("B", right)] { lines += describe(name, side) }
        return lines.joined(separator: "\n")
    }

    private var headline: String {
        let reason =
            if verdict == .sameText, let edited = overlap.edited {
                "about \(percent(edited)) of the words were changed here and there"
            } else if verdict == .sameText {
                "\(percent(overlap.containment)) of the shorter text is in the other"
            } else if let placement {
                placement.description
            } else {
                scores
            }
        return verdict.name + " · " + reason
    }

    private var scores: String { "score \(decimal(score)), bar \(decimal(bar))" }

    private func list(_ name: String, _ shared: [Shared]) -> [String] {
        guard !shared.isEmpty else { return [] }
        let entries = shared.prefix(8).map { "\($0.text) \(percent($0.share))" }
        return ["  " + name.padded(to: 12) + entries.joined(separator: ", ")]
    }

    private func describe(_ name: String, _ side: Side) -> [String] {
        var line = "  \(name.padded(to: 12))\(side.headline.map { "“\($0)”" } ?? "no headline"), \(side.terms) terms"
        if let language = side.language { line += ", language \(language)" }
        if !side.days.isEmpty { line += ", names \(side.days.joined(separator: ", "))" }
        if !side.ignored.isEmpty {
            line += ", \(side.ignored.count) lines of page furniture left out"
        }
        return [line]
    }
}

extension Comparison.Verdict {
    fileprivate var name: String {
        switch self {
        case .sameText: "SAME TEXT"
        case .sameStory: "SAME STORY"
        case .different: "DIFFERENT"
        }
    }
}

extension Comparison.Placement {
    fileprivate var description: String {
        guard leftStory == rightStory else { return "stored in the stories \(leftStory) and \(rightStory)" }
        let link = score.flatMap { score in bar.map { ": score \(decimal(score)), bar \(decimal($0))" } } ?? ""
        return "stored in \(leftStory)" + link
    }
}

private func decimal(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
}

/// With one decimal where the share is small.
private func percent(_ share: Double) -> String {
    let tenths = Int((share * 1000).rounded())
    return tenths >= 100 || tenths % 10 == 0 ? "\((tenths + 5) / 10) %" : "\(tenths / 10).\(tenths % 10) %"
}

extension String {
    fileprivate func padded(to width: Int) -> String { self + String(repeating: " ", count: max(1, width - count)) }
}
