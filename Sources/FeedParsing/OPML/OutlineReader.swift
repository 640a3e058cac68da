import FeedModel

/// Walks the outlines of one file.
struct OutlineReader {
    var subscriptions: [Subscription] = []
    var readingLists: [Subscription] = []
    var groups: [[String]] = []
    var warnings = WarningLog()
    private var indexByURL: [String: Int] = [:]
    private var knownGroups: Set<[String]> = []

    /// What an outline inherits from the folders around it.
    private struct Inherited {
        var path: [String] = []
        var isComment = false
        var options = SubscriptionOptions()
        var isDisabled = false

        var isPaused: Bool { isComment || isDisabled }
    }

    /// Not recursive, so that no nesting is too deep.
    mutating func read(_ root: Element) {
        var pending = [(root, Inherited())]
        while let (element, inherited) = pending.popLast() {
            var inner = inherited
            if element.local == .outline { visit(element, &inner) }
            let children = element.children.filter { $0.local == .outline || $0.local == .body }
            pending.append(contentsOf: children.reversed().map { ($0, inner) })
        }
    }

    /// Reads one outline; `inherited` becomes what holds inside of it.
    private mutating func visit(_ outline: Element, _ inherited: inout Inherited) {
        let foreign = ForeignAttributes(outline)
        foreign.apply(to: &inherited.options)
        inherited.options = options(of: outline, over: inherited.options)
        if let isDisabled = foreign.isDisabled { inherited.isDisabled = isDisabled }
        // The nearest word counts: a feed may be switched on in a folder that is off.
        if let value = outline.option("disabled") { inherited.isDisabled = value.isYes }
        if outline[.iscomment]?.lowercased() == "true" { inherited.isComment = true }
        let name = outline[.text] ?? outline[.title] ?? outline[.description]
        let type = outline[.type]?.lowercased()
        if let url = outline.readingList(type: type) ?? foreign.readingList {
            include(outline, url: url, inherited)
            return
        }
        if let url = outline[.xmlurl] {
            add(outline, url: url, inherited)
            return
        }
        // A bookmark.
        if type == "link", outline[.url] != nil { return }
        if let name = name?.collapsed {
            inherited.path.append(name)
            note(inherited.path)
        } else if outline.children.contains(where: { $0.local == .outline }) {
            return
        }
        let isFeed = type == "rss" || outline.attributes.contains { outline.tree.names[Int($0.name)].local == .xmlurl }
        if isFeed, !outline.children.contains(where: { $0.local == .outline }) {
            warnings.add("opml.no_url", at: outline.offset, "\(name ?? "an outline") has no xmlUrl and was passed over")
        }
    }

    /// An outline that includes another file expands in place (OPML 2.0, "Inclusion"): its name is the folder.
    private mutating func include(_ outline: Element, url: String, _ inherited: Inherited) {
        let name = (outline[.text] ?? outline[.title] ?? outline[.description])?.collapsed
        let path = inherited.path + (name.map { [$0] } ?? [])
        if !path.isEmpty { note(path) }
        readingLists.append(
            Subscription(
                url: url, title: name, groups: [path], isPaused: inherited.isPaused, options: inherited.options,
                line: outline.offset))
    }

    private mutating func note(_ path: [String]) {
        for length in 1...max(1, path.count) where length <= path.count {
            let group = Array(path.prefix(length))
            if knownGroups.insert(group).inserted { groups.append(group) }
        }
    }

    private mutating func add(_ outline: Element, url: String, _ inherited: Inherited) {
        let name = outline[.title] ?? outline[.text] ?? outline[.description]
        var subscription = Subscription(
            url: url, title: (name ?? outline[.htmlurl] ?? url).collapsed, homePageURL: outline[.htmlurl],
            groups: inherited.path.isEmpty ? [] : [inherited.path], isPaused: inherited.isPaused,
            options: inherited.options, line: outline.offset)
        for entry in (outline[.category] ?? "").split(separator: ",") {
            guard let entry = String(entry).collapsed else { continue }
            if entry.hasPrefix("/") {
                let path = entry.split(separator: "/").compactMap { String($0).collapsed }
                if !path.isEmpty { subscription.groups.append(path) }
            } else {
                subscription.tags.append(entry)
            }
        }
        subscription.groups = subscription.groups.unique
        subscription.tags = subscription.tags.unique
        subscription.groups.forEach { note($0) }
        if let index = indexByURL[url] {
            warnings.add("opml.duplicate", at: outline.offset, "a feed is listed here again; the two were merged")
            subscriptions[index].groups = (subscriptions[index].groups + subscription.groups).unique
            subscriptions[index].tags = (subscriptions[index].tags + subscription.tags).unique
            subscriptions[index].isPaused = subscriptions[index].isPaused && subscription.isPaused
        } else {
            indexByURL[url] = subscriptions.count
            subscriptions.append(subscription)
        }
    }

    /// The `sheaf:` attributes of an outline over those it inherits.
    private mutating func options(of outline: Element, over inherited: SubscriptionOptions) -> SubscriptionOptions {
        var options = inherited
        for (name, value) in outline.options { apply(name, value, to: &options, at: outline.offset) }
        return options
    }

    private mutating func apply(_ name: String, _ value: String, to options: inout SubscriptionOptions, at offset: Int)
    {
        switch name {
        case "interval":
            options.interval = TimeSpan.seconds(value).map { max(300, $0) }
            if options.interval == nil { warnBad(name, value, offset) }
        case "weight":
            options.weight = Double(value).flatMap { $0.isFinite && $0 >= 0 ? $0 : nil }
            if options.weight == nil { warnBad(name, value, offset) }
        case "limit":
            options.limit = Int(value).flatMap { $0 >= 0 ? $0 : nil }
            if options.limit == nil { warnBad(name, value, offset) }
        case "block": options.block.append(value)
        case "keep": options.keep.append(value)
        case "fullText": options.fetchesArticles = value == "auto"
        case "cluster": options.clustering = SubscriptionOptions.Clustering(rawValue: value) ?? .all
        case "primary": options.isPrimary = value.isYes
        case "lang": options.language = value
        case "userAgent": options.userAgent = value
        case "headersFile": options.headersFile = value
        case "disabled": break
        default: warnings.add("opml.unknown_option", at: offset, "there is no setting sheaf:\(name)")
        }
    }

    private mutating func warnBad(_ name: String, _ value: String, _ offset: Int) {
        warnings.add("opml.bad_option", at: offset, "sheaf:\(name)=\"\(value.prefix(40))\" was not understood")
    }
}

extension Element {
    /// The address of the list that it includes; nil for any other outline.
    fileprivate func readingList(type: String?) -> String? {
        switch type {
        case "include": self[.url] ?? self[.xmlurl]
        case "link" where self[.xmlurl] == nil:
            self[.url].flatMap { $0.prefix { $0 != "?" && $0 != "#" }.lowercased().hasSuffix(".opml") ? $0 : nil }
        default: nil
        }
    }

    /// The attributes that are Sheaf's own, with or without the namespace declared.
    fileprivate var options: [(name: String, value: String)] {
        attributes.compactMap { attribute in
            let name = tree.names[Int(attribute.name)]
            guard name.space == .sheaf || name.prefix == "sheaf", let value = tree.value(of: attribute).trimmedOrNil
            else { return nil }
            return (name.spelling, value)
        }
    }

    fileprivate func option(_ name: String) -> String? { options.first { $0.name == name }?.value }
}

extension String {
    fileprivate var isYes: Bool { ["true", "1", "yes"].contains(lowercased()) }
}
