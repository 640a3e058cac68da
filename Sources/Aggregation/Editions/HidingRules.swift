import FeedModel

/// What the user's `sheaf:block`, `sheaf:keep` and `sheaf:limit` keep out of an edition. Nothing is deleted: hidden
/// items stay in the store, are counted on the page and can be listed.
struct HidingRules {
    private var rules: [Int64: Rules] = [:]
    /// Expressions that are none, with their lines in the OPML file.
    private(set) var faults: [(line: Int?, message: String)] = []

    private struct Rules {
        var block: [(name: String, pattern: Regex<AnyRegexOutput>)]
        var keep: [(name: String, pattern: Regex<AnyRegexOutput>)]
        var limit: Int?
    }

    /// - Parameters:
    ///   - feeds: the subscriptions by the row id of their feed.
    ///   - everywhere: what holds for all feeds; a feed's own expressions are added, its own limit counts instead.
    init(_ feeds: [Int64: Subscription], everywhere: SubscriptionOptions) {
        let (block, keep) = (compile(everywhere.block, at: nil), compile(everywhere.keep, at: nil))
        for id in feeds.keys.sorted() {
            guard let subscription = feeds[id] else { continue }
            let options = subscription.options
            let own = Rules(
                block: block + compile(options.block, at: subscription.line),
                keep: keep + compile(options.keep, at: subscription.line), limit: options.limit ?? everywhere.limit)
            if !own.block.isEmpty || !own.keep.isEmpty || own.limit != nil { rules[id] = own }
        }
    }

    /// - Parameter subscriptions: those that have rules are looked at.
    init(of subscriptions: [Subscription], everywhere: SubscriptionOptions = SubscriptionOptions()) {
        let ruled = subscriptions.filter { !$0.options.block.isEmpty || !$0.options.keep.isEmpty }
        self.init(Dictionary(uniqueKeysWithValues: ruled.enumerated().map { (Int64($0), $1) }), everywhere: everywhere)
    }

    /// Takes the hidden items out of the stories; a story without items left goes too.
    func apply(to stories: [Story], since start: Instant?) -> (stories: [Story], hidden: [HiddenItem]) {
        guard !rules.isEmpty else { return (stories, []) }
        let items = stories.flatMap { $0.reports.flatMap { [$0.original] + $0.copies.map(\.item) } }
        var reasons: [Int64: String] = [:]
        for item in items { reasons[item.id] = reason(for: item) }
        let new = items.filter { item in start.map { item.firstSeen > $0 } ?? true }
        hideBeyondLimits(new, in: &reasons)
        guard !reasons.isEmpty else { return (stories, []) }
        let visible = stories.compactMap { $0.without { reasons[$0.id] != nil } }
        // Each item is new in one edition only: it is counted there and nowhere else.
        let hidden = new.compactMap { item in reasons[item.id].map { HiddenItem(rule: $0, item: item) } }
        return (visible, hidden)
    }

    private func reason(for item: StoryItem) -> String? {
        guard let rules = rules[item.feed] else { return nil }
        let matches = { (pattern: Regex<AnyRegexOutput>) in
            [item.title ?? "", item.text].contains { $0.firstMatch(of: pattern) != nil }
        }
        if let rule = rules.block.first(where: { matches($0.pattern) }) { return "block: \(rule.name)" }
        if !rules.keep.isEmpty, !rules.keep.contains(where: { matches($0.pattern) }) {
            return "keep: \(rules.keep.map(\.name).joined(separator: ", "))"
        }
        return nil
    }

    private func hideBeyondLimits(_ items: [StoryItem], in reasons: inout [Int64: String]) {
        for (feed, rules) in rules {
            guard let limit = rules.limit else { continue }
            let shown = items.filter { $0.feed == feed && reasons[$0.id] == nil }.sorted { left, right in
                let (one, other) = (left.published ?? left.firstSeen, right.published ?? right.firstSeen)
                return one == other ? left.id < right.id : one > other
            }
            for item in shown.dropFirst(limit) { reasons[item.id] = "limit: \(limit)" }
        }
    }

    private mutating func compile(
        _ expressions: [String], at line: Int?
    ) -> [(name: String, pattern: Regex<AnyRegexOutput>)] {
        expressions.compactMap { expression in
            do {
                return (expression, try Regex(expression).ignoresCase())
            } catch {
                faults.append((line, "'\(expression)' is no regular expression; it hides nothing"))
                return nil
            }
        }
    }
}

extension Story {
    /// The story less some items; a report whose original goes is led by its first copy. Nil when none is left.
    fileprivate func without(_ isHidden: (StoryItem) -> Bool) -> Story? {
        var story = self
        story.reports = reports.compactMap { report in
            var report = report
            report.copies.removeAll { isHidden($0.item) }
            guard isHidden(report.original) else { return report }
            guard !report.copies.isEmpty else { return nil }
            report.original = report.copies.removeFirst().item
            return report
        }
        return story.reports.isEmpty ? nil : story
    }
}
